/** How far it is to something, and how that was measured: people are told which. */
export interface Way {
  readonly metres: number;
  readonly along: "streets" | "straight-line";
}

/** The walk where one is known; else the straight line, which is never longer. null: neither is known. */
export function wayOf(walkMetres: number | null, straightMetres: number | null): Way | null {
  if (walkMetres !== null) return { metres: walkMetres, along: "streets" };
  return straightMetres === null ? null : { metres: straightMetres, along: "straight-line" };
}
