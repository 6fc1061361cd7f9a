import { type Ceilings, ceilingAt, ceilingsOf } from "./ceilings.ts";
import { type Direction, firstLineFrom, type SightLines, sightLines, towards } from "./sight-lines.ts";
import type { Tops } from "./surface-model.ts";

/**
 * How much sky and how much of the table lamp reach a point: the look's recipe. Occlusion is 1 − sin² of the horizon,
 * averaged over 12 directions and steps from 1.6 to 90 m; light is the share of seven rays, spread over ±9° round the lamp, that
 * nothing blocks.
 */
export const LAMP_AZIMUTH_DEGREES = 226;
export const LAMP_ELEVATION_DEGREES = 42;

const DIRECTIONS = 12;
/** Nothing farther off takes light away. */
export const REACH_METRES = 90;
const FIRST_STEP_METRES = 1.6;
const STEP_GROWTH = 1.32;
const LAMP_RAYS_DEGREES = [-9, -6, -3, 0, 3, 6, 9];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

const SKY: readonly Direction[] = Array.from({ length: DIRECTIONS }, (_, index) =>
  towards((index / DIRECTIONS) * 2 * Math.PI),
);
const STEPS_METRES = Float64Array.from(growingSteps());
const LAMP: readonly Direction[] = LAMP_RAYS_DEGREES.map((offset) =>
  towards(radians(LAMP_AZIMUTH_DEGREES + offset)),
);
const LAMP_SLOPE = Math.tan(radians(LAMP_ELEVATION_DEGREES));
/** A ray that only grazes a cell's top goes on. */
const CLEARANCE_METRES = 0.2;

function growingSteps(): number[] {
  const steps: number[] = [];
  for (let step = FIRST_STEP_METRES; step <= REACH_METRES; step *= STEP_GROWTH) steps.push(step);
  return steps;
}

/**
 * @param outward of length 1, east and north: only that half of the sky is seen, as from a wall
 * @returns 0 (no sky) to 1 (open field)
 */
export function skyShare(
  model: Tops,
  x: number,
  y: number,
  heightMetresNap: number,
  outward?: { readonly east: number; readonly north: number },
): number {
  const { columns, rows, cellSizeMetres, topMetresNap } = model;
  const { ceilings, sky } = outlookOf(model);
  const column = (x - model.westMetres) / cellSizeMetres;
  const row = (model.northMetres - y) / cellSizeMetres;
  const [ownColumn, ownRow] = [Math.floor(column), Math.floor(row)];
  const own = ownRow * columns + ownColumn;
  const isAmid = isFarFromEdge(model, ownColumn, ownRow, sky.reachCells);
  const highestRise = ceilingAt(ceilings, ownColumn, ownRow) - heightMetresNap;
  let line = firstLineFrom(sky, column, row);
  let seen = 0;
  let directions = 0;
  for (let at = 0; at < DIRECTIONS; at += 1, line += STEPS_METRES.length) {
    const direction = SKY[at];
    if (outward !== undefined && direction.column * outward.east - direction.row * outward.north < 0.05)
      continue;
    directions += 1;
    let steepest = 0;
    for (let step = 0; step < STEPS_METRES.length; step += 1) {
      const metres = STEPS_METRES[step];
      // Nothing from here on can stand steeper than what is seen already: most roofs look over everything.
      if (highestRise <= steepest * metres) break;
      if (!isAmid) {
        const [c, r] = [ownColumn + sky.columns[line + step], ownRow + sky.rows[line + step]];
        if (c < 0 || r < 0 || c >= columns || r >= rows) continue;
      }
      // Compared before it is divided: few steps bring something steeper.
      const rise = topMetresNap[own + sky.cells[line + step]] - heightMetresNap;
      if (rise > steepest * metres) steepest = rise / metres;
    }
    // sin² of the angle whose tangent is the slope.
    seen += 1 - (steepest * steepest) / (1 + steepest * steepest);
  }
  return directions === 0 ? 1 : seen / directions;
}

/** @returns 0 (in full shade) to 1 (fully lit) */
export function lampShare(model: Tops, x: number, y: number, heightMetresNap: number): number {
  const { columns, rows, cellSizeMetres, topMetresNap } = model;
  const { ceilings, lamp } = outlookOf(model);
  const column = (x - model.westMetres) / cellSizeMetres;
  const row = (model.northMetres - y) / cellSizeMetres;
  const [ownColumn, ownRow] = [Math.floor(column), Math.floor(row)];
  const own = ownRow * columns + ownColumn;
  const isAmid = isFarFromEdge(model, ownColumn, ownRow, lamp.reachCells);
  const lowest = heightMetresNap + CLEARANCE_METRES;
  const riseACell = cellSizeMetres * LAMP_SLOPE;
  const overAllCells = (ceilingAt(ceilings, ownColumn, ownRow) - lowest) / riseACell;
  let line = firstLineFrom(lamp, column, row);
  let lit = 0;
  for (let at = 0; at < LAMP.length; at += 1, line += lamp.distances) {
    let isClear = true;
    // The nth of the lines' distances is n + 1 cells off.
    for (let step = 0; isClear && step < lamp.distances && step + 1 <= overAllCells; step += 1) {
      if (!isAmid) {
        const [c, r] = [ownColumn + lamp.columns[line + step], ownRow + lamp.rows[line + step]];
        if (c < 0 || r < 0 || c >= columns || r >= rows) continue;
      }
      isClear = topMetresNap[own + lamp.cells[line + step]] <= lowest + (step + 1) * riseACell;
    }
    if (isClear) lit += 1;
  }
  return lit / LAMP.length;
}

const isFarFromEdge = ({ columns, rows }: Tops, column: number, row: number, cells: number): boolean =>
  column >= cells && row >= cells && column < columns - cells && row < rows - cells;

/** The highest thing at a place, in metres NAP; nothing beyond the model. */
export function topAt(model: Tops, x: number, y: number): number {
  const column = Math.floor((x - model.westMetres) / model.cellSizeMetres);
  const row = Math.floor((model.northMetres - y) / model.cellSizeMetres);
  if (column < 0 || row < 0 || column >= model.columns || row >= model.rows) return Number.NEGATIVE_INFINITY;
  return model.topMetresNap[row * model.columns + column];
}

/** What is worked out once of a model. */
interface Outlook extends Lines {
  readonly ceilings: Ceilings;
}

interface Lines {
  readonly sky: SightLines;
  readonly lamp: SightLines;
}

const known = new WeakMap<Tops, Outlook>();

function outlookOf(model: Tops): Outlook {
  const found = known.get(model);
  if (found !== undefined) return found;
  const outlook = { ceilings: ceilingsOf(model, REACH_METRES), ...linesOf(model) };
  known.set(model, outlook);
  return outlook;
}

/** Of each width of a model that has come: every tile has a model of its own, and few widths. */
const linesOfWidths = new Map<string, Lines>();

function linesOf(model: Tops): Lines {
  const { columns, cellSizeMetres } = model;
  const width = `${columns} of ${cellSizeMetres}`;
  const found = linesOfWidths.get(width);
  if (found !== undefined) return found;
  const cells = Math.floor(REACH_METRES / cellSizeMetres);
  const lampMetres = Float64Array.from({ length: cells }, (_, index) => (index + 1) * cellSizeMetres);
  const lines = { sky: sightLines(model, SKY, STEPS_METRES), lamp: sightLines(model, LAMP, lampMetres) };
  linesOfWidths.set(width, lines);
  return lines;
}
