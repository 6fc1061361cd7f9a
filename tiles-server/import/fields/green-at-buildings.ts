import type { Building, GroundModel, Tree } from "../city-model.ts";
import { cellsUnder, isInside } from "../ground/cells.ts";

/** How far a tree may stand to count as one of the three: Nieuwenhuijsen et al. 2022, doi 10.1016/j.envres.2022.114387. */
export const TREE_REACH_METRES = 15;

type Stem = Pick<Tree, "x" | "y">;
type Footprint = Pick<Building, "footprint">;

/** Counts trees by their stems, whatever their number: they are sorted into squares of 15 m first. */
export function createTreeCounter(trees: readonly Stem[]): (building: Footprint) => number {
  const squares = new Map<string, Stem[]>();
  const squareOf = (metres: number): number => Math.floor(metres / TREE_REACH_METRES);
  for (const tree of trees) {
    const key = `${squareOf(tree.x)} ${squareOf(tree.y)}`;
    const square = squares.get(key);
    if (square === undefined) squares.set(key, [tree]);
    else square.push(tree);
  }
  return (building) => {
    const [west, south, east, north] = boundsOf(building);
    let count = 0;
    for (let column = squareOf(west) - 1; column <= squareOf(east) + 1; column += 1) {
      for (let row = squareOf(south) - 1; row <= squareOf(north) + 1; row += 1) {
        for (const tree of squares.get(`${column} ${row}`) ?? []) {
          if (metresToFootprint(building, tree) <= TREE_REACH_METRES) count += 1;
        }
      }
    }
    return count;
  };
}

/** From a place to the outline of the footprint; 0 inside it. */
export const metresToFootprint = (building: Footprint, place: Stem): number =>
  nearestOnFootprint(building, place).metres;

/** The place of the footprint nearest to another, and how far that is; the place itself inside it. */
export function nearestOnFootprint({ footprint }: Footprint, { x, y }: Stem): Stem & { metres: number } {
  let nearest = { x, y, metres: Number.POSITIVE_INFINITY };
  for (const rings of footprint) {
    if (isInside(rings, x, y)) return { x, y, metres: 0 };
    for (const ring of rings) {
      for (let corner = 0; corner < ring.length; corner += 2) {
        const onEdge = nearestOnEdge(ring, corner, (corner + 2) % ring.length, x, y);
        const metres = Math.hypot(onEdge.x - x, onEdge.y - y);
        if (metres < nearest.metres) nearest = { ...onEdge, metres };
      }
    }
  }
  return nearest;
}

function nearestOnEdge(ring: Float64Array, corner: number, next: number, x: number, y: number): Stem {
  const [dx, dy] = [ring[next] - ring[corner], ring[next + 1] - ring[corner + 1]];
  const [toX, toY] = [x - ring[corner], y - ring[corner + 1]];
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, (toX * dx + toY * dy) / lengthSquared));
  return { x: ring[corner] + along * dx, y: ring[corner + 1] + along * dy };
}

/**
 * The least distance of the cells under a building, in whole metres.
 *
 * @param metresTo of every cell; NaN where there is nothing to go to
 * @returns null where there is nothing to go to, or the building lies beyond the grid
 */
export function leastMetresAtBuilding(
  { footprint }: Footprint,
  { grid }: Pick<GroundModel, "grid">,
  metresTo: Float32Array,
): number | null {
  let least = Number.POSITIVE_INFINITY;
  for (const rings of footprint) {
    // NaN compares as false.
    for (const cell of cellsUnder(rings, grid)) if (metresTo[cell] < least) least = metresTo[cell];
  }
  return Number.isFinite(least) ? Math.round(least) : null;
}

export function boundsOf({
  footprint,
}: Footprint): [west: number, south: number, east: number, north: number] {
  let [west, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [east, north] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [outer] of footprint) {
    for (let corner = 0; corner < outer.length; corner += 2) {
      west = Math.min(west, outer[corner]);
      east = Math.max(east, outer[corner]);
      south = Math.min(south, outer[corner + 1]);
      north = Math.max(north, outer[corner + 1]);
    }
  }
  return [west, south, east, north];
}
