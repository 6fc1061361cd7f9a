import { SIGHT_METRES, type Tops } from "./surface-model.ts";

/**
 * How much sky and how much of the table lamp reach a point: the look's recipe. Occlusion is 1 − sin² of the horizon,
 * averaged over 12 directions and steps from 1.6 to 90 m; light is the share of seven rays, spread over ±9° round the lamp, that
 * nothing blocks.
 */
export const LAMP_AZIMUTH_DEGREES = 226;
export const LAMP_ELEVATION_DEGREES = 42;

const DIRECTIONS = 12;
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
const SLOPE_A_METRE = STEPS_METRES.map((step) => 1 / step);
const LAMP: readonly Direction[] = LAMP_RAYS_DEGREES.map((offset) =>
  towards(radians(LAMP_AZIMUTH_DEGREES + offset)),
);
const LAMP_SLOPE = Math.tan(radians(LAMP_ELEVATION_DEGREES));
/** A ray that only grazes a cell's top goes on. */
const CLEARANCE_METRES = 0.2;

function growingSteps(): number[] {
  const steps: number[] = [];
  for (let step = FIRST_STEP_METRES; step <= SIGHT_METRES; step *= STEP_GROWTH) steps.push(step);
  return steps;
}

/** @returns 0 (no sky) to 1 (open field) */
export function skyShare(tops: Tops, x: number, y: number, heightMetresNap: number): number {
  skyShares(tops, x, y, heightMetresNap, heightMetresNap, undefined, both);
  return both[0];
}

/** @returns 0 (in full shade) to 1 (fully lit) */
export function lampShare(tops: Tops, x: number, y: number, heightMetresNap: number): number {
  lampShares(tops, x, y, heightMetresNap, heightMetresNap, both);
  return both[0];
}

/** Shares at two heights of one place, the low one's first. A city has millions of them: they get no object each. */
export type Shares = Float64Array;
const both: Shares = new Float64Array(2);

/**
 * Sky at two heights of one place, as at the foot and the top of a wall: one look about serves both. It goes to its end in every
 * direction, for a processor waits longer for a guess gone wrong whether to stop than for the steps that are left.
 *
 * @param outward of length 1, east and north: only that half of the sky is seen, as from a wall
 */
export function skyShares(
  tops: Tops,
  x: number,
  y: number,
  lowMetresNap: number,
  highMetresNap: number,
  outward: { readonly east: number; readonly north: number } | undefined,
  into: Shares,
): void {
  const { columns, cellSizeMetres, metresNap } = tops;
  const column = (x - tops.westMetres) / cellSizeMetres;
  const row = (tops.northMetres - y) / cellSizeMetres;
  const cellsAMetre = 1 / cellSizeMetres;
  let low = 0;
  let high = 0;
  let directions = 0;
  if (isInside(tops, column, row)) {
    for (const direction of SKY) {
      if (outward !== undefined && direction.column * outward.east - direction.row * outward.north < 0.05)
        continue;
      directions += 1;
      const columnsAMetre = direction.column * cellsAMetre;
      const rowsAMetre = direction.row * cellsAMetre;
      let steepestLow = 0;
      let steepestHigh = 0;
      for (let at = 0; at < STEPS_METRES.length; at += 1) {
        const step = STEPS_METRES[at];
        // Nothing is below 0 inside the rim: cutting off is rounding down.
        const c = (column + columnsAMetre * step) | 0;
        const r = (row + rowsAMetre * step) | 0;
        const top = metresNap[r * columns + c];
        steepestLow = Math.max(steepestLow, (top - lowMetresNap) * SLOPE_A_METRE[at]);
        steepestHigh = Math.max(steepestHigh, (top - highMetresNap) * SLOPE_A_METRE[at]);
      }
      // 1 − sin² of the angle whose tangent is the slope.
      low += 1 / (1 + steepestLow * steepestLow);
      high += 1 / (1 + steepestHigh * steepestHigh);
    }
  }
  into[0] = directions === 0 ? 1 : low / directions;
  into[1] = directions === 0 ? 1 : high / directions;
}

/** The lamp at two heights of one place; what it shines over for the low one, it does for the high one. */
export function lampShares(
  tops: Tops,
  x: number,
  y: number,
  lowMetresNap: number,
  highMetresNap: number,
  into: Shares,
): void {
  const { columns, cellSizeMetres, metresNap } = tops;
  const column = (x - tops.westMetres) / cellSizeMetres;
  const row = (tops.northMetres - y) / cellSizeMetres;
  const overLow = lowMetresNap + CLEARANCE_METRES;
  const overHigh = highMetresNap + CLEARANCE_METRES;
  // Farther off, the ray is over everything.
  const overAllMetres = isInside(tops, column, row)
    ? (ceilingAt(tops, column, row) - overLow) / LAMP_SLOPE
    : 0;
  const steps = Math.floor(Math.min(SIGHT_METRES, overAllMetres) / cellSizeMetres);
  const risesAStep = LAMP_SLOPE * cellSizeMetres;
  let low = 0;
  let high = 0;
  for (const direction of LAMP) {
    // How high a ray must begin that is to pass over all so far.
    let most = Number.NEGATIVE_INFINITY;
    for (let step = 1; step <= steps && most <= overHigh; step += 1) {
      const c = (column + direction.column * step) | 0;
      const r = (row + direction.row * step) | 0;
      most = Math.max(most, metresNap[r * columns + c] - step * risesAStep);
    }
    if (most <= overLow) low += 1;
    if (most <= overHigh) high += 1;
  }
  into[0] = low / LAMP.length;
  into[1] = high / LAMP.length;
}

/** Far outside the model nothing is known to stand. */
function isInside({ columns, rows, cellSizeMetres }: Tops, column: number, row: number): boolean {
  const reach = SIGHT_METRES / cellSizeMetres + 1;
  return column >= reach && row >= reach && column < columns - reach && row < rows - reach;
}

/** Squares of the model with the highest thing in them and within reach around them. */
interface Ceilings {
  readonly cellsASquare: number;
  readonly columns: number;
  readonly rows: number;
  readonly metresNap: Float32Array;
}

const known = new WeakMap<Tops, Ceilings>();

/** The highest thing that may stand in sight of a place, given in cells. */
function ceilingAt(tops: Tops, column: number, row: number): number {
  let ceilings = known.get(tops);
  if (ceilings === undefined) {
    ceilings = ceilingsOf(tops);
    known.set(tops, ceilings);
  }
  const { cellsASquare, columns, metresNap } = ceilings;
  return metresNap[Math.floor(row / cellsASquare) * columns + Math.floor(column / cellsASquare)];
}

const SQUARE_METRES = 32;

function ceilingsOf(tops: Tops): Ceilings {
  const cellsASquare = Math.ceil(SQUARE_METRES / tops.cellSizeMetres);
  const columns = Math.ceil(tops.columns / cellsASquare);
  const rows = Math.ceil(tops.rows / cellsASquare);
  const highest = new Float32Array(columns * rows).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < tops.rows; row += 1) {
    const first = Math.floor(row / cellsASquare) * columns;
    for (let column = 0; column < tops.columns; column += 1) {
      const square = first + Math.floor(column / cellsASquare);
      const top = tops.metresNap[row * tops.columns + column];
      if (top > highest[square]) highest[square] = top;
    }
  }
  const reach = Math.ceil(SIGHT_METRES / (cellsASquare * tops.cellSizeMetres));
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
