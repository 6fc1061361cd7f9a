import type { StreetPieces } from "../figures/street-pieces.ts";
import { CARS_STOP_ABOVE_METRES, CLOSED_FROM_METRES, ROAD, roadState } from "./roads.ts";

/** Kilometres of street by neighbourhood, in the package's order with what lies in none last. */
export interface StreetLengths {
  readonly all: Float64Array;
  /** Over 15 cm, closed ones too. */
  readonly over15: Float64Array;
  readonly closed: Float64Array;
}

/** @param depthsMetres by piece */
export function streetLengths(
  { lengthMetres, neighbourhood }: StreetPieces,
  depthsMetres: ArrayLike<number>,
  neighbourhoodCount: number,
): StreetLengths {
  const [all, over15, closed] = [0, 1, 2].map(() => new Float64Array(neighbourhoodCount + 1));
  for (const [piece, at] of neighbourhood.entries()) {
    const kilometres = lengthMetres[piece] / 1000;
    const state = roadState(depthsMetres[piece]);
    all[at] += kilometres;
    if (state !== ROAD.passable) over15[at] += kilometres;
    if (state === ROAD.closed) closed[at] += kilometres;
  }
  return { all, over15, closed };
}

/**
 * The same at any water level. Each piece has a level from which it is too deep: with those in order, and the lengths added up along them,
 * a step of the slider is a search and not a pass over a million pieces.
 *
 * @param groundMetresNap by piece
 * @param spillMetresNap by piece; NaN: never wet
 */
export function createStreetLengths(
  pieces: StreetPieces,
  groundMetresNap: ArrayLike<number>,
  spillMetresNap: ArrayLike<number>,
  neighbourhoodCount: number,
): (waterLevelMetresNap: number) => StreetLengths {
  const { all } = streetLengths(pieces, new Float64Array(pieces.cell.length), neighbourhoodCount);
  const deeperThan = (depthMetres: number) => {
    const from = Float64Array.from(pieces.cell, (_, piece) =>
      Math.max(groundMetresNap[piece] + depthMetres, spillMetresNap[piece]),
    );
    const runs = Array.from({ length: neighbourhoodCount + 1 }, () => [] as number[]);
    // NaN, never wet, is left out: nothing compares with it.
    for (const [piece, level] of from.entries()) {
      if (!Number.isNaN(level)) runs[pieces.neighbourhood[piece]].push(piece);
    }
    return runs.map((run) => runningLength(run, from, pieces.lengthMetres));
  };
  const over15 = deeperThan(CARS_STOP_ABOVE_METRES);
  const closed = deeperThan(CLOSED_FROM_METRES);
  return (level) => ({
    all,
    over15: Float64Array.from(over15, (lengthBelow) => lengthBelow(level)),
    closed: Float64Array.from(closed, (lengthBelow) => lengthBelow(level)),
  });
}

/** @returns for a level, the kilometres of the pieces whose own level lies below it */
function runningLength(
  pieces: readonly number[],
  from: Float64Array,
  lengthMetres: Float64Array,
): (level: number) => number {
  const ordered = Uint32Array.from(pieces).sort((one, other) => from[one] - from[other]);
  const levels = Float64Array.from(ordered, (piece) => from[piece]);
  let sum = 0;
  const kilometres = Float64Array.from(ordered, (piece) => (sum += lengthMetres[piece] / 1000));
  return (level) => {
    let [low, high] = [0, levels.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (levels[middle] < level) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : kilometres[low - 1];
  };
}
