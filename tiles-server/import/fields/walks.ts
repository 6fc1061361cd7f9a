import type { FeatureCollection, Position } from "geojson";
import {
  connectStreets,
  type StreetLine,
  type StreetNetwork,
} from "../../../scenarios/methods/walking/street-network.ts";
import {
  BESIDE_STREETS_METRES,
  metresAlongStreets,
  metresBesideStreets,
  type Place,
  shortestWalk,
  type WalkEnd,
} from "../../../scenarios/methods/walking/walking-distance.ts";
import { LAND } from "../../../scenarios/model/field.ts";
import { streetLines } from "../../../scenarios/model/street-lines.ts";
import type { Building, Plane } from "../city-model.ts";
import { cellAt, cellsUnder, type GridFrame } from "../ground/cells.ts";
import { boundsOf, nearestOnFootprint } from "./green-at-buildings.ts";
import type { LandField } from "./land-field.ts";
import { nearestCells } from "./nearest-cell.ts";

/** The streets of a city as a network in its plane; null: no streets were imported. */
export function networkOfStreets(streets: FeatureCollection | undefined, plane: Plane): StreetNetwork | null {
  const lines = streets === undefined ? [] : streetLines(streets);
  return connectStreets(lines.map((line) => inPlane(line, plane)));
}

const inPlane = (line: readonly Position[], plane: Plane): StreetLine =>
  Float64Array.from(
    line.flatMap(([longitude, latitude]) => {
      const { x, y } = plane.fromGeodetic(longitude, latitude);
      return [x, y];
    }),
  );

/** How far people walk from anywhere to the nearest of some cells. */
export interface Walks {
  /** Whole metres; null: no street within reach of it, or none that leads there. */
  readonly fromBuilding: (building: Pick<Building, "footprint">) => number | null;
  /** Of every cell; NaN: no street leads there. */
  readonly fromGround: Float32Array;
}

/**
 * Walks to some cells: beside the streets straight and never over water, the rest along the streets. What lies within 50 m is gone to
 * straight.
 *
 * @param isTarget 1 for a cell to go to
 */
export function walksTo(
  isTarget: Uint8Array,
  network: StreetNetwork,
  { cover }: Pick<LandField, "cover">,
  grid: GridFrame,
): Walks {
  const goesStraight = createLineOfWalk(cover, grid);
  const metresAtNode = metresAlongStreets(
    network,
    metresBesideStreets(network, edgesOf(isTarget, grid, goesStraight)),
  );
  const nearest = nearestCells(isTarget, grid);
  const straight = (cell: number): number => {
    if (nearest[cell] < 0) return Number.POSITIVE_INFINITY;
    const [from, to] = [middleOf(cell, grid), middleOf(nearest[cell], grid)];
    const metres = Math.hypot(to.x - from.x, to.y - from.y);
    return metres <= BESIDE_STREETS_METRES && goesStraight(from, to) ? metres : Number.POSITIVE_INFINITY;
  };
  return {
    fromBuilding: (building) => {
      let shortest = shortestWalk(network, metresAtNode, [...doorsOf(building, goesStraight)]);
      for (const rings of building.footprint) {
        for (const cell of cellsUnder(rings, grid)) shortest = Math.min(shortest, straight(cell));
      }
      return Number.isFinite(shortest) ? Math.round(shortest) : null;
    },
    fromGround: groundWalks(network, metresAtNode, straight, grid),
  };
}

type GoesStraight = (from: Place, to: Place) => boolean;

/** Whether one can walk straight from one place to another: not over water. */
function createLineOfWalk(cover: Uint8Array, grid: GridFrame): GoesStraight {
  const stepMetres = grid.cellSizeMetres / 2;
  return (from, to) => {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const steps = Math.ceil(Math.hypot(dx, dy) / stepMetres);
    for (let step = 0; step <= steps; step += 1) {
      const share = steps === 0 ? 0 : step / steps;
      const cell = cellAt(grid, from.x + dx * share, from.y + dy * share);
      if (cell !== undefined && cover[cell] === LAND.water) return false;
    }
    return true;
  };
}

/** A wall has a door at least this often, and two no nearer than half of it: which of them is the front door nobody knows. */
const DOOR_METRES = 10;

/** Where one may leave a building: wherever its outline is nearest to a street, and all along its walls. */
function* doorsOf(building: Pick<Building, "footprint">, canGo: GoesStraight): Generator<WalkEnd> {
  const [west, south, east, north] = boundsOf(building);
  yield { west, south, east, north, nearestTo: (place) => nearestOnFootprint(building, place), canGo };
  for (const [outer] of building.footprint) {
    let last: Place | undefined;
    for (const door of placesAlong(outer)) {
      if (last !== undefined && Math.hypot(door.x - last.x, door.y - last.y) < DOOR_METRES / 2) continue;
      last = door;
      yield { west: door.x, east: door.x, south: door.y, north: door.y, nearestTo: () => door, canGo };
    }
  }
}

function* placesAlong(ring: Float64Array): Generator<Place> {
  for (let corner = 0; corner < ring.length; corner += 2) {
    const next = (corner + 2) % ring.length;
    const [x, y] = [ring[corner], ring[corner + 1]];
    const [dx, dy] = [ring[next] - x, ring[next + 1] - y];
    const count = Math.max(1, Math.ceil(Math.hypot(dx, dy) / DOOR_METRES));
    for (let step = 0; step < count; step += 1) {
      yield { x: x + (dx * step) / count, y: y + (dy * step) / count };
    }
  }
}

/** The targets that have something else beside them: whoever comes to the rest has passed one of these. */
function* edgesOf(isTarget: Uint8Array, grid: GridFrame, canGo: GoesStraight): Generator<WalkEnd> {
  const { columns } = grid;
  for (const [cell, isOne] of isTarget.entries()) {
    if (isOne !== 1) continue;
    const column = cell % columns;
    const isInner =
      column > 0 &&
      column < columns - 1 &&
      isTarget[cell - 1] === 1 &&
      isTarget[cell + 1] === 1 &&
      isTarget[cell - columns] === 1 &&
      isTarget[cell + columns] === 1;
    if (isInner) continue;
    const middle = middleOf(cell, grid);
    const { x, y } = middle;
    yield { west: x, east: x, south: y, north: y, nearestTo: () => middle, canGo };
  }
}

/** Every cell's walk, by the street nearest to it: what a picture can show, within a step or two of what a building's own walk is. */
function groundWalks(
  { x, y }: StreetNetwork,
  metresAtNode: Float64Array,
  straight: (cell: number) => number,
  grid: GridFrame,
): Float32Array {
  const onStreet = new Float64Array(grid.columns * grid.rows).fill(Number.POSITIVE_INFINITY);
  for (const [node, metres] of metresAtNode.entries()) {
    const cell = cellAt(grid, x[node], y[node]);
    if (cell !== undefined) onStreet[cell] = Math.min(onStreet[cell], metres);
  }
  const streetOf = nearestCells(
    Uint8Array.from(onStreet, (metres) => (Number.isFinite(metres) ? 1 : 0)),
    grid,
  );
  return Float32Array.from(onStreet, (_, cell) => {
    const street = streetOf[cell];
    if (street < 0) return Number.isFinite(straight(cell)) ? straight(cell) : Number.NaN;
    const [from, to] = [middleOf(cell, grid), middleOf(street, grid)];
    return Math.min(straight(cell), Math.hypot(to.x - from.x, to.y - from.y) + onStreet[street]);
  });
}

const middleOf = (cell: number, { columns, cellSizeMetres, westMetres, northMetres }: GridFrame): Place => ({
  x: westMetres + ((cell % columns) + 0.5) * cellSizeMetres,
  y: northMetres - (Math.floor(cell / columns) + 0.5) * cellSizeMetres,
});
