import type { LocalFrame } from "./local-frame.ts";

/** Plane metres and metres NAP → glTF metres, as LocalFrame gives them. */
export type ToGltf = LocalFrame["toGltf"];

/**
 * Exact places of a grid over the city, between which others are found by straight lines: the way from the plane to the
 * Earth and back costs microseconds, and a city has millions of corners. Plain data, so that a thread can be handed it.
 */
export interface FrameLattice {
  readonly westMetres: number;
  readonly southMetres: number;
  readonly stepMetres: number;
  readonly columns: number;
  readonly rows: number;
  /** Of each point: x, y, z at 0 m NAP, and x, y, z of one metre up. */
  readonly points: Float64Array;
}

/** Over this step the Earth bends .3 mm from a straight line: a twentieth of what a vertex is kept in. */
const STEP_METRES = 128;
/** Over a whole country the step grows, to 5 mm at most, so that the points stay few. */
const MOST_POINTS_A_SIDE = 1_000;
const LEVER_METRES = 100;
const POINT_NUMBERS = 6;

export interface PlaneBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export function createFrameLattice(frame: Pick<LocalFrame, "placeOf">, box: PlaneBox): FrameLattice {
  const longest = Math.max(box.east - box.west, box.north - box.south);
  const stepMetres = Math.max(STEP_METRES, Math.ceil(longest / MOST_POINTS_A_SIDE));
  const columns = Math.floor((box.east - box.west) / stepMetres) + 2;
  const rows = Math.floor((box.north - box.south) / stepMetres) + 2;
  const points = new Float64Array(columns * rows * POINT_NUMBERS);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [x, y] = [box.west + column * stepMetres, box.south + row * stepMetres];
      const foot = frame.placeOf(x, y, 0);
      const tip = frame.placeOf(x, y, LEVER_METRES);
      const up = tip.map((value, axis) => (value - foot[axis]) / LEVER_METRES);
      points.set([...foot, ...up], (row * columns + column) * POINT_NUMBERS);
    }
  }
  return { westMetres: box.west, southMetres: box.south, stepMetres, columns, rows, points };
}

/** Vertices in steps of 1/64 m, 8 mm from the truth at most: what a 32-bit float holds exactly, and finer than any source measures. */
export function latticeToGltf({
  westMetres,
  southMetres,
  stepMetres,
  columns,
  rows,
  points,
}: FrameLattice): ToGltf {
  // Every corner of a city comes through here: no closures and no lists but the answer.
  return (x, y, z) => {
    const column = (x - westMetres) / stepMetres;
    const row = (y - southMetres) / stepMetres;
    const c = Math.min(columns - 2, Math.max(0, Math.floor(column)));
    const r = Math.min(rows - 2, Math.max(0, Math.floor(row)));
    const sw = (r * columns + c) * POINT_NUMBERS;
    const nw = sw + columns * POINT_NUMBERS;
    const northEast = (column - c) * (row - r);
    const southEast = column - c - northEast;
    const northWest = row - r - northEast;
    const southWest = 1 - southEast - northWest - northEast;
    return [
      between(points, sw, nw, z, southWest, southEast, northWest, northEast),
      between(points, sw + 1, nw + 1, z, southWest, southEast, northWest, northEast),
      between(points, sw + 2, nw + 2, z, southWest, southEast, northWest, northEast),
    ];
  };
}

/** Along one axis, between four points of which those to the south-west and north-west are given; in steps of 1/64 m. */
function between(
  points: Float64Array,
  sw: number,
  nw: number,
  z: number,
  southWest: number,
  southEast: number,
  northWest: number,
  northEast: number,
): number {
  const metres =
    (points[sw] + z * points[sw + 3]) * southWest +
    (points[sw + POINT_NUMBERS] + z * points[sw + POINT_NUMBERS + 3]) * southEast +
    (points[nw] + z * points[nw + 3]) * northWest +
    (points[nw + POINT_NUMBERS] + z * points[nw + POINT_NUMBERS + 3]) * northEast;
  return Math.round(metres * 64) / 64;
}
