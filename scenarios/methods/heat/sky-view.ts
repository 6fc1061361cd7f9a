import { CROWN_FOOT_METRES, EYE_METRES, isUnderCrown, type Relief, rayTowards } from "./relief.ts";

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
export function createSkyView(relief: Relief): (cell: number) => SkyView {
  const { columns, rows, cellSizeMetres, ground, roofs, crowns } = relief;
  const rays = Array.from({ length: DIRECTIONS }, (_, at) =>
    rayTowards((at / DIRECTIONS) * 360, cellSizeMetres),
  );
  const steps: number[] = [];
  for (let step = cellSizeMetres; step <= REACH_METRES; step *= STEP_GROWTH) steps.push(step);
  return (cell) => {
    const [column, row] = [(cell % columns) + 0.5, Math.floor(cell / columns) + 0.5];
    const eye = ground[cell] + EYE_METRES;
    let [ofPlace, ofStreet] = [0, 0];
    for (const ray of rays) {
      let [steepestRoof, steepestCrown] = [0, 0];
      for (const step of steps) {
        const c = Math.floor(column + ray.column * step);
        const r = Math.floor(row + ray.row * step);
        if (c < 0 || r < 0 || c >= columns || r >= rows) break;
        const at = r * columns + c;
        const roof = (roofs[at] - eye) / step;
        if (roof > steepestRoof) steepestRoof = roof;
        if (crowns[at] > ground[at] + CROWN_FOOT_METRES) {
          const crown = (crowns[at] - eye) / step;
          if (crown > steepestCrown) steepestCrown = crown;
        }
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
