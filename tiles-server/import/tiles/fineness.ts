/** In which steps a tile keeps its vertices. */
export interface Fineness {
  readonly stepMetres: number;
  /** Of 255, and a whole number of them is that: full light would come out as none. */
  readonly lightStep: number;
  /**
   * Each corner of a wall has its own light; else all have that of its middle, at the foot and at the top. A roof's corners always have
   * their own: in its middle a block lies under the ridge that it stands for, and would be dark.
   */
  readonly isLitByCorner: boolean;
}

/** What a 32-bit float holds exactly, and finer than any source measures; light in steps of 1 in a hundred, which nobody sees. */
export const FINEST: Fineness = { stepMetres: 1 / 64, lightStep: 3, isLitByCorner: true };

/** A hundredth of what a tile is off by anyhow is not seen, and half of a far tile's bytes would be spent on it. */
const SHARE_OF_ERROR = 1 / 100;
const COARSEST_STEP_METRES = 1 / 2;
/** Two in a hundred: less than the light of one block and the next differ by. A whole number of them is full light. */
const COARSE_LIGHT_STEP = 5;

/** @param errorMetres what the blocks of a tile are off by, at most; 0: they are the buildings themselves */
export function finenessWithin(errorMetres: number): Fineness {
  if (errorMetres === 0) return FINEST;
  const stepMetres = 2 ** Math.floor(Math.log2(errorMetres * SHARE_OF_ERROR));
  return {
    stepMetres: Math.min(COARSEST_STEP_METRES, Math.max(FINEST.stepMetres, stepMetres)),
    lightStep: COARSE_LIGHT_STEP,
    isLitByCorner: false,
  };
}
