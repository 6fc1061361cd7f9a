import Delaunator from "delaunator";
import type { Building } from "../city-model.ts";
import { forEachCellInside, type GridFrame } from "./cells.ts";
import type { HeightRaster } from "./height-file.ts";

const CELL_METRES = 2;
const MARGIN_METRES = 60;
/** Corners nearer to each other than this are one. */
const APART_METRES = 0.1;
/** More corners, side by side, than any extent has room for: two whole numbers become one. */
const MOST_A_SIDE = 2 ** 26;
const RIM_STEP_METRES = 40;
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
  const feet = cornersOf(buildings, frame);
  const corners = [...feet, ...rimOf(frame, feet)];
  const { triangles } = new Delaunator(
    Float64Array.from(corners.flatMap(({ x, y }) => [x - frame.westMetres, y - frame.northMetres])),
  );
  for (let triangle = 0; triangle < triangles.length; triangle += 3) {
    const [a, b, c] = [
      corners[triangles[triangle]],
      corners[triangles[triangle + 1]],
      corners[triangles[triangle + 2]],
    ];
    const area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
    if (Math.abs(area) < 1e-9) continue;
    forEachCellInside([Float64Array.of(a.x, a.y, b.x, b.y, c.x, c.y)], frame, (cell) => {
      const x = frame.westMetres + ((cell % frame.columns) + 0.5) * frame.cellSizeMetres;
      const y = frame.northMetres - (Math.floor(cell / frame.columns) + 0.5) * frame.cellSizeMetres;
      const toB = ((x - a.x) * (c.y - a.y) - (c.x - a.x) * (y - a.y)) / area;
      const toC = ((b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y)) / area;
      metresNap[cell] = a.height + toB * (b.height - a.height) + toC * (c.height - a.height);
    });
  }
  return { ...frame, metresNap };
}

interface Corner {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/**
 * Points along the map's edge, each as high as the feet nearest to it (inverse distance, fourth power): without them the
 * ground beyond the outermost houses would end in cliffs.
 */
function rimOf(
  { westMetres, northMetres, columns, rows, cellSizeMetres }: GridFrame,
  feet: readonly Corner[],
): Corner[] {
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
  return places.map(([toEast, toSouth]) => {
    const [x, y] = [westMetres + toEast, northMetres - toSouth];
    let [sum, weights] = [0, 0];
    for (const foot of feet) {
      const weight = 1 / ((foot.x - x) ** 2 + (foot.y - y) ** 2) ** 2;
      sum += weight * foot.height;
      weights += weight;
    }
    return { x, y, height: sum / weights };
  });
}

/**
 * Each corner once: neighbours that share a wall share its corners, and the triangulation wants no two in one place. Where cells
 * are coarse, one a cell is enough.
 */
function cornersOf(
  buildings: readonly Foot[],
  { westMetres, northMetres, cellSizeMetres }: GridFrame,
): Corner[] {
  const apart = cellSizeMetres > CELL_METRES ? cellSizeMetres : APART_METRES;
  const corners = new Map<number, Corner>();
  for (const { footprint, groundHeightMetresNap } of buildings) {
    for (const [outer] of footprint) {
      for (let at = 0; at < outer.length; at += 2) {
        const [column, row] = [(outer[at] - westMetres) / apart, (northMetres - outer[at + 1]) / apart];
        const key = Math.round(column) * MOST_A_SIDE + Math.round(row);
        if (!corners.has(key))
          corners.set(key, { x: outer[at], y: outer[at + 1], height: groundHeightMetresNap });
      }
    }
  }
  return [...corners.values()];
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
