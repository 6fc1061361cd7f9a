import Delaunator from "delaunator";
import type { Building } from "../city-model.ts";
import type { GridFrame } from "./cells.ts";
import { forEachCellUnderTriangle } from "./cells-under-triangle.ts";
import type { HeightRaster } from "./height-file.ts";

const CELL_METRES = 2;
const MARGIN_METRES = 60;
/** Corners nearer to each other than this are one. */
const APART_METRES = 0.1;
/** More corners, side by side, than any extent has room for: two whole numbers become one. */
const MOST_A_SIDE = 2 ** 26;
const RIM_STEP_METRES = 40;
const MOST_FEET_FOR_RIM = 10_000;
/** 4 × 4 km in the finest cells. What is worked out of the ground takes a hundred bytes a cell. */
const MOST_CELLS = 4_000_000;
/** A few houses over a whole valley say little of the ground between them: a fine grid there is millions of guesses. */
const CELLS_A_BUILDING = 20_000;
const ALWAYS_FINE_CELLS = 250_000;

type Foot = Pick<Building, "footprint" | "groundHeightMetresNap">;

/**
 * A coarse ground where no heights are given: the buildings' own feet, with straight lines between neighbours (a
 * triangulation of their corners) and a smooth way out to the map's edge.
 */
export function heightsFromBuildings(buildings: readonly Foot[]): HeightRaster {
  const frame = frameAround(buildings);
  const metresNap = new Float32Array(frame.columns * frame.rows).fill(Number.NaN);
  const corners = cornersOf(buildings, frame);
  for (const number of rimOf(frame, corners)) corners.push(number);
  const places = Float64Array.from(corners);
  const fill = (cell: number, z: number): void => {
    metresNap[cell] = z;
  };
  const { triangles } = new Delaunator(onPlan(places, frame));
  for (let at = 0; at < triangles.length; at += 3) {
    const [a, b, c] = [triangles[at] * 3, triangles[at + 1] * 3, triangles[at + 2] * 3];
    forEachCellUnderTriangle(places, a, b, c, frame, fill);
  }
  return { ...frame, metresNap };
}

/** Without heights, and from the frame's corner, for coordinates in the hundred thousands would eat the digits. */
function onPlan(places: Float64Array, { westMetres, northMetres }: GridFrame): Float64Array {
  const plan = new Float64Array((places.length / 3) * 2);
  for (let corner = 0; corner * 3 < places.length; corner += 1) {
    plan[corner * 2] = places[corner * 3] - westMetres;
    plan[corner * 2 + 1] = places[corner * 3 + 1] - northMetres;
  }
  return plan;
}

/**
 * Points along the map's edge, each as high as the feet nearest to it (inverse distance, fourth power): without them the
 * ground beyond the outermost houses would end in cliffs.
 *
 * @param feet x, y, z, x, y, z …, as is what comes back
 */
function rimOf(
  { westMetres, northMetres, columns, rows, cellSizeMetres }: GridFrame,
  feet: readonly number[],
): number[] {
  const [width, height] = [columns * cellSizeMetres, rows * cellSizeMetres];
  const steps = (length: number): number[] => {
    const count = Math.ceil(length / RIM_STEP_METRES);
    return Array.from({ length: count }, (_, step) => (step * length) / count);
  };
  const places = [
    ...steps(width).flatMap((along) => [
      [along, 0],
      [width - along, height],
    ]),
    ...steps(height).flatMap((along) => [
      [width, along],
      [0, height - along],
    ]),
  ];
  // Of a large city some thousands, evenly: the edge grows with it, and each point of it asks all of them.
  const stride = 3 * Math.ceil(feet.length / 3 / MOST_FEET_FOR_RIM);
  return places.flatMap(([toEast, toSouth]) => {
    const [x, y] = [westMetres + toEast, northMetres - toSouth];
    let [sum, weights] = [0, 0];
    for (let foot = 0; foot < feet.length; foot += stride) {
      const weight = 1 / ((feet[foot] - x) ** 2 + (feet[foot + 1] - y) ** 2) ** 2;
      sum += weight * feet[foot + 2];
      weights += weight;
    }
    return [x, y, sum / weights];
  });
}

/**
 * Each corner once, x, y, z, x, y, z …: neighbours that share a wall share its corners, and the triangulation wants no two in one
 * place. Where cells are coarse, one a cell is enough.
 */
function cornersOf(
  buildings: readonly Foot[],
  { westMetres, northMetres, cellSizeMetres }: GridFrame,
): number[] {
  const apart = cellSizeMetres > CELL_METRES ? cellSizeMetres : APART_METRES;
  const corners: number[] = [];
  const taken = new Set<number>();
  for (const { footprint, groundHeightMetresNap } of buildings) {
    for (const [outer] of footprint) {
      for (let at = 0; at < outer.length; at += 2) {
        const [column, row] = [(outer[at] - westMetres) / apart, (northMetres - outer[at + 1]) / apart];
        const key = Math.round(column) * MOST_A_SIDE + Math.round(row);
        if (taken.has(key)) continue;
        taken.add(key);
        corners.push(outer[at], outer[at + 1], groundHeightMetresNap);
      }
    }
  }
  return corners;
}

function frameAround(buildings: readonly Foot[]): GridFrame {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { footprint } of buildings) {
    for (const ring of footprint.flat()) {
      for (let at = 0; at < ring.length; at += 2) {
        west = Math.min(west, ring[at]);
        east = Math.max(east, ring[at]);
        south = Math.min(south, ring[at + 1]);
        north = Math.max(north, ring[at + 1]);
      }
    }
  }
  const width = east - west + 2 * MARGIN_METRES;
  const height = north - south + 2 * MARGIN_METRES;
  const cells = Math.min(MOST_CELLS, Math.max(ALWAYS_FINE_CELLS, CELLS_A_BUILDING * buildings.length));
  const cellSizeMetres = Math.max(CELL_METRES, Math.ceil(Math.sqrt((width * height) / cells)));
  return {
    cellSizeMetres,
    columns: Math.ceil(width / cellSizeMetres),
    rows: Math.ceil(height / cellSizeMetres),
    westMetres: Math.floor(west - MARGIN_METRES),
    northMetres: Math.ceil(north + MARGIN_METRES),
  };
}
