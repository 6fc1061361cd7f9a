/** How finely a frame is drawn while the city moves. At rest it is always drawn in full. */
export interface Fineness {
  /** Of the canvas's own pixels. */
  readonly resolutionScale: number;
  /** Pixels of error a tile may show: more of them, fewer tiles. */
  readonly screenSpaceError: number;
  /** Samples a pixel: with one, edges are stairs. */
  readonly samples: 1 | 4;
}

/** Smooth edges and resolution go first, because they are not seen in a picture that moves; then detail. */
export const FINENESSES: readonly [Fineness, Fineness, ...Fineness[]] = [
  { resolutionScale: 1, screenSpaceError: 16, samples: 4 },
  { resolutionScale: 1, screenSpaceError: 16, samples: 1 },
  { resolutionScale: 0.75, screenSpaceError: 16, samples: 1 },
  { resolutionScale: 0.5, screenSpaceError: 16, samples: 1 },
  { resolutionScale: 0.5, screenSpaceError: 32, samples: 1 },
];

/** Slower than 22 frames a second is seen to stutter; faster than 45 leaves room for finer frames. */
const SLOW_MS = 45;
const QUICK_MS = 22;
const SLOW_FRAMES = 3;
const QUICK_FRAMES = 20;

/** Steps down before the city stutters, and up again where there is room. */
export interface FrameEase {
  /** One frame of a movement took so long. @returns how to draw the next one */
  moved(milliseconds: number): Fineness;
}

/** @param finest the step it begins at, and never goes above: where the processor draws, four samples a pixel would always be slow */
export function createFrameEase(finest = 0): FrameEase {
  let step = finest;
  let slow = 0;
  let quick = 0;
  return {
    moved(milliseconds) {
      slow = milliseconds > SLOW_MS ? slow + 1 : 0;
      quick = milliseconds < QUICK_MS ? quick + 1 : 0;
      if (slow >= SLOW_FRAMES && step < FINENESSES.length - 1) {
        step += 1;
        slow = 0;
      } else if (quick >= QUICK_FRAMES && step > finest) {
        step -= 1;
        quick = 0;
      }
      return FINENESSES[step];
    },
  };
}
