import type { SurfaceModel } from "./surface-model.ts";

/**
 * How much sky and how much of the table lamp reach a point: the look's recipe. Occlusion is 1 − sin² of the horizon,
 * averaged over 12 directions and steps from 1.6 to 90 m; light is the share of seven rays, spread over ±9° round the lamp, that
 * nothing blocks.
 */
export const LAMP_AZIMUTH_DEGREES = 226;
export const LAMP_ELEVATION_DEGREES = 42;

const DIRECTIONS = 12;
const REACH_METRES = 90;
const FIRST_STEP_METRES = 1.6;
const STEP_GROWTH = 1.32;
const LAMP_RAYS_DEGREES = [-9, -6, -3, 0, 3, 6, 9];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
/** Azimuth 0 is north, 90 east; rows run south, so north is minus. */
const towards = (azimuth: number): Direction => ({ column: Math.sin(azimuth), row: -Math.cos(azimuth) });

interface Direction {
  readonly column: number;
  readonly row: number;
}

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
  model: SurfaceModel,
  x: number,
  y: number,
  heightMetresNap: number,
  outward?: { readonly east: number; readonly north: number },
): number {
  const { columns, rows, cellSizeMetres, topMetresNap } = model;
  const column = (x - model.westMetres) / cellSizeMetres;
  const row = (model.northMetres - y) / cellSizeMetres;
  const highestRise = ceilingAt(model, column, row) - heightMetresNap;
  const cellsAMetre = 1 / cellSizeMetres;
  let seen = 0;
  let directions = 0;
  for (const direction of SKY) {
    if (outward !== undefined && direction.column * outward.east - direction.row * outward.north < 0.05)
      continue;
    directions += 1;
    const columnsAMetre = direction.column * cellsAMetre;
    const rowsAMetre = direction.row * cellsAMetre;
    let steepest = 0;
    for (let at = 0; at < STEPS_METRES.length; at += 1) {
      const step = STEPS_METRES[at];
      // Nothing from here on can stand steeper than what is seen already: most roofs look over everything.
      if (highestRise <= steepest * step) break;
      const c = Math.floor(column + columnsAMetre * step);
      const r = Math.floor(row + rowsAMetre * step);
      if (c < 0 || r < 0 || c >= columns || r >= rows) continue;
      // Compared before it is divided: few steps bring something steeper.
      const rise = topMetresNap[r * columns + c] - heightMetresNap;
      if (rise > steepest * step) steepest = rise / step;
    }
    // sin² of the angle whose tangent is the slope.
    seen += 1 - (steepest * steepest) / (1 + steepest * steepest);
  }
  return directions === 0 ? 1 : seen / directions;
}

/** @returns 0 (in full shade) to 1 (fully lit) */
export function lampShare(model: SurfaceModel, x: number, y: number, heightMetresNap: number): number {
  const { columns, rows, cellSizeMetres, topMetresNap } = model;
  const column = (x - model.westMetres) / cellSizeMetres;
  const row = (model.northMetres - y) / cellSizeMetres;
  const overAllMetres = (ceilingAt(model, column, row) - heightMetresNap - CLEARANCE_METRES) / LAMP_SLOPE;
  const reachMetres = Math.min(REACH_METRES, overAllMetres);
  const cellsAMetre = 1 / cellSizeMetres;
  let lit = 0;
  for (const direction of LAMP) {
    let isClear = true;
    for (let distance = cellSizeMetres; isClear && distance <= reachMetres; distance += cellSizeMetres) {
      const cells = distance * cellsAMetre;
      const c = Math.floor(column + direction.column * cells);
      const r = Math.floor(row + direction.row * cells);
      if (c < 0 || r < 0 || c >= columns || r >= rows) continue;
      const ray = heightMetresNap + distance * LAMP_SLOPE + CLEARANCE_METRES;
      isClear = topMetresNap[r * columns + c] <= ray;
    }
    if (isClear) lit += 1;
  }
  return lit / LAMP.length;
}

/** The highest thing at a place, in metres NAP; nothing beyond the model. */
export function topAt(model: SurfaceModel, x: number, y: number): number {
  const column = Math.floor((x - model.westMetres) / model.cellSizeMetres);
  const row = Math.floor((model.northMetres - y) / model.cellSizeMetres);
  if (column < 0 || row < 0 || column >= model.columns || row >= model.rows) return Number.NEGATIVE_INFINITY;
  return model.topMetresNap[row * model.columns + column];
}

/** Squares of the model with the highest thing in them and within reach around them. */
interface Ceilings {
  readonly cellsASquare: number;
  readonly columns: number;
  readonly rows: number;
  readonly metresNap: Float32Array;
}

const known = new WeakMap<SurfaceModel, Ceilings>();

/** The highest thing that may stand in sight of a place, given in cells; beyond the model's edge, of the whole model. */
function ceilingAt(model: SurfaceModel, column: number, row: number): number {
  let ceilings = known.get(model);
  if (ceilings === undefined) {
    ceilings = ceilingsOf(model);
    known.set(model, ceilings);
  }
  const { cellsASquare, columns, rows, metresNap } = ceilings;
  const c = Math.floor(column / cellsASquare);
  const r = Math.floor(row / cellsASquare);
  return c < 0 || r < 0 || c >= columns || r >= rows ? Number.POSITIVE_INFINITY : metresNap[r * columns + c];
}

const SQUARE_METRES = 32;

function ceilingsOf(model: SurfaceModel): Ceilings {
  const cellsASquare = Math.ceil(SQUARE_METRES / model.cellSizeMetres);
  const columns = Math.ceil(model.columns / cellsASquare);
  const rows = Math.ceil(model.rows / cellsASquare);
  const highest = new Float32Array(columns * rows).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < model.rows; row += 1) {
    const first = Math.floor(row / cellsASquare) * columns;
    for (let column = 0; column < model.columns; column += 1) {
      const square = first + Math.floor(column / cellsASquare);
      const top = model.topMetresNap[row * model.columns + column];
      if (top > highest[square]) highest[square] = top;
    }
  }
  const reach = Math.ceil(REACH_METRES / (cellsASquare * model.cellSizeMetres));
  const metresNap = highest.map((_, square) => {
    const [column, row] = [square % columns, Math.floor(square / columns)];
    let most = Number.NEGATIVE_INFINITY;
    for (let r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r += 1) {
      for (let c = Math.max(0, column - reach); c <= Math.min(columns - 1, column + reach); c += 1) {
        most = Math.max(most, highest[r * columns + c]);
      }
    }
    return most;
  });
  return { cellsASquare, columns, rows, metresNap };
}
