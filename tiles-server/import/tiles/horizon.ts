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
const STEPS_METRES: readonly number[] = growingSteps();
const LAMP: readonly Direction[] = LAMP_RAYS_DEGREES.map((offset) =>
  towards(radians(LAMP_AZIMUTH_DEGREES + offset)),
);
const LAMP_SLOPE = Math.tan(radians(LAMP_ELEVATION_DEGREES));

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
  let seen = 0;
  let directions = 0;
  for (const direction of SKY) {
    if (outward !== undefined && direction.column * outward.east - direction.row * outward.north < 0.05)
      continue;
    directions += 1;
    let steepest = 0;
    for (const step of STEPS_METRES) {
      const rise = topAt(model, x + direction.column * step, y - direction.row * step) - heightMetresNap;
      const slope = rise / step;
      if (slope > steepest) steepest = slope;
    }
    // sin² of the angle whose tangent is the slope.
    seen += 1 - (steepest * steepest) / (1 + steepest * steepest);
  }
  return directions === 0 ? 1 : seen / directions;
}

/** @returns 0 (in full shade) to 1 (fully lit) */
export function lampShare(model: SurfaceModel, x: number, y: number, heightMetresNap: number): number {
  let lit = 0;
  for (const direction of LAMP) if (isClear(model, x, y, heightMetresNap, direction)) lit += 1;
  return lit / LAMP.length;
}

function isClear(
  model: SurfaceModel,
  x: number,
  y: number,
  heightMetresNap: number,
  direction: Direction,
): boolean {
  const step = model.cellSizeMetres;
  for (let distance = step; distance <= REACH_METRES; distance += step) {
    const ray = heightMetresNap + distance * LAMP_SLOPE;
    if (topAt(model, x + direction.column * distance, y - direction.row * distance) > ray + 0.2) return false;
  }
  return true;
}

/** The highest thing at a place, in metres NAP; nothing beyond the model. */
export function topAt(model: SurfaceModel, x: number, y: number): number {
  const column = Math.floor((x - model.westMetres) / model.cellSizeMetres);
  const row = Math.floor((model.northMetres - y) / model.cellSizeMetres);
  if (column < 0 || row < 0 || column >= model.columns || row >= model.rows) return Number.NEGATIVE_INFINITY;
  return model.topMetresNap[row * model.columns + column];
}
