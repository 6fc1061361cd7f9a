import type { Place } from "./place.ts";

/** A name on the city. */
export interface MapLabel extends Place {
  readonly id: string;
  readonly text: string;
  readonly kind: "neighbourhood" | "landmark" | "area" | "street" | "water";
  /** A name that may stand in several places stands in the one with the lowest number that can be seen: 0, 1, 2 … */
  readonly choice: number;
  /** The piece of street or water that is named. */
  readonly ends: readonly [Place, Place] | null;
}
