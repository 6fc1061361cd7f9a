import { BYTES_A_CELL, type Field, NOT_KNOWN } from "../../model/field.ts";
import { SHADE_CHANNEL } from "./microclimate.ts";
import { REFERENCE_AFTERNOON } from "./reference-day.ts";
import { isShaded } from "./shade.ts";

/** How much lies in shade, by hour: of the ground, or of the length of streets. */
export interface ShadeShares {
  /**
   * 0 to 1; null where nothing is known.
   *
   * @param hour its place in the reference afternoon; undefined: the mean of the afternoon
   * @param neighbourhood its place in the package; undefined: the whole city
   */
  at(hour: number | undefined, neighbourhood: number | undefined): number | null;
}

/** What is asked of shade: a piece of ground or of street, how large it is, and in which neighbourhood. */
export interface ShadePieces {
  readonly count: number;
  cellOf(piece: number): number;
  sizeOf(piece: number): number;
  /** At most the count of neighbourhoods, which stands for "in none". */
  neighbourhoodOf(piece: number): number;
}

/** Counted once for a city, for every hour and neighbourhood. */
export function shadeShares(
  microclimate: Field,
  { count, cellOf, sizeOf, neighbourhoodOf }: ShadePieces,
  neighbourhoods: number,
): ShadeShares {
  const hours = REFERENCE_AFTERNOON.length;
  // After the neighbourhoods and what lies in none comes the whole city.
  const city = neighbourhoods + 1;
  const all = new Float64Array(city + 1);
  const shaded = new Float64Array((city + 1) * hours);
  for (let piece = 0; piece < count; piece += 1) {
    const shade = microclimate.bytes[cellOf(piece) * BYTES_A_CELL + SHADE_CHANNEL];
    if (shade === NOT_KNOWN) continue;
    const size = sizeOf(piece);
    for (const place of [neighbourhoodOf(piece), city]) {
      all[place] += size;
      for (let hour = 0; hour < hours; hour += 1) {
        if (isShaded(shade, hour)) shaded[place * hours + hour] += size;
      }
    }
  }
  return {
    at(hour, neighbourhood = city) {
      if (all[neighbourhood] === 0) return null;
      const ofPlace = shaded.subarray(neighbourhood * hours, (neighbourhood + 1) * hours);
      const inShade =
        hour === undefined ? ofPlace.reduce((sum, size) => sum + size, 0) / hours : ofPlace[hour];
      return inShade / all[neighbourhood];
    },
  };
}
