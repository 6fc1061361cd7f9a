import { cellsInGrid, rayTowards } from "./ray.ts";
import { crownTops, EYE_METRES, highestIn, isUnderCrown, type Relief } from "./relief.ts";

const DIRECTIONS = 16;
const REACH_METRES = 110;
/** Far off, what stands between two looks hides little sky. */
const STEP_GROWTH = 1.12;

/** Sky view factors of a cell, 0 to 1. */
export interface SkyView {
  /** Buildings and crowns hide sky. Under a crown it is what the buildings leave: there the crown itself counts, as shade. */
  readonly ofPlace: number;
  /** What the buildings leave. */
  readonly ofStreet: number;
}

/**
 * Sky view factor by a horizon scan in 16 directions, 1 - mean(sin² of the horizon), at 1.2 m above the ground. Assumption: this
 * form of the mean is not verified (it weighs sky by what falls on level ground).
 *
 * Under a crown the equation for shade would call the same shade hotter for every tree that is added, since a crown counts there as
 * warm wall; a person under a tree is not in a warmer place for it. So the sky there is what the buildings leave of it.
 */
export function createSkyView(relief: Relief, crowns = crownTops(relief)): (cell: number) => SkyView {
  const { columns, cellSizeMetres, ground, roofs } = relief;
  const distances: number[] = [];
  for (let step = cellSizeMetres; step <= REACH_METRES; step *= STEP_GROWTH) distances.push(step);
  const rays = Array.from({ length: DIRECTIONS }, (_, at) =>
    rayTowards((at / DIRECTIONS) * 360, distances, relief),
  );
  const highest = highestIn(relief);
  return (cell) => {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    const eye = ground[cell] + EYE_METRES;
    let [ofPlace, ofStreet] = [0, 0];
    for (const ray of rays) {
      const count = cellsInGrid(ray, column, row, relief);
      let [steepestRoof, steepestCrown] = [0, 0];
      for (let at = 0; at < count; at += 1) {
        const metres = ray.metres[at];
        // From here on nothing stands high enough to hide more.
        if (highest - eye <= steepestRoof * metres) break;
        const seen = cell + ray.cells[at];
        const [roof, crown] = [(roofs[seen] - eye) / metres, (crowns[seen] - eye) / metres];
        // Not Math.max: a height that is not known hides nothing.
        if (roof > steepestRoof) steepestRoof = roof;
        if (crown > steepestCrown) steepestCrown = crown;
      }
      // cos² of the angle whose tangent is the slope.
      const steepest = Math.max(steepestRoof, steepestCrown);
      ofPlace += 1 / (1 + steepest * steepest);
      ofStreet += 1 / (1 + steepestRoof * steepestRoof);
    }
    const street = ofStreet / DIRECTIONS;
    return { ofPlace: isUnderCrown(relief, cell) ? street : ofPlace / DIRECTIONS, ofStreet: street };
  };
}
