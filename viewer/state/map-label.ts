import type { Place } from "./place.ts";

/** A name on the city. */
export interface MapLabel extends Place {
  readonly id: string;
  readonly text: string;
  readonly kind: "neighbourhood" | "landmark" | "street" | "water";
}
