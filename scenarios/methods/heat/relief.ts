/** What stands on the ground and blocks sun, sky and wind: rows × columns of square cells, the northernmost row first. */
export interface Relief {
  readonly columns: number;
  readonly rows: number;
  readonly cellSizeMetres: number;
  /** Metres NAP, as all heights here. */
  readonly ground: Float32Array;
  /** Roofs, and the ground where there is none. */
  readonly roofs: Float32Array;
  /** Tops of crowns; -Infinity where there is none. */
  readonly crowns: Float32Array;
}

/** PET is what a standing person feels at this height. */
export const EYE_METRES = 1.2;

/** A crown begins this high: under it one walks, and a low sun comes in below it. What is lower is a hedge, and gives no shade. */
export const CROWN_FOOT_METRES = 2;

export const isUnderCrown = ({ crowns, ground }: Relief, cell: number): boolean =>
  crowns[cell] > ground[cell] + CROWN_FOOT_METRES;

/** Tops of the crowns that one walks under, metres NAP; -Infinity elsewhere. */
export const crownTops = (relief: Relief): Float32Array =>
  relief.crowns.map((top, cell) => (isUnderCrown(relief, cell) ? top : Number.NEGATIVE_INFINITY));

/** Above this nothing stands, metres NAP. */
export function highestIn({ roofs, crowns }: Relief): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let cell = 0; cell < roofs.length; cell += 1) {
    // Not Math.max: one height that is not known would hide all others.
    if (roofs[cell] > highest) highest = roofs[cell];
    if (crowns[cell] > highest) highest = crowns[cell];
  }
  return highest;
}
