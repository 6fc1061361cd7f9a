import type { Feature } from "geojson";

/** What `kind` says of a line of streets.geojson that is no street but water. */
const KINDS_OF_WATER: ReadonlySet<unknown> = new Set(["canal", "river", "water"]);

/** A line that says nothing of its kind is a street: no one can walk along a canal's middle. */
export const isStreet = ({ properties }: Pick<Feature, "properties">): boolean =>
  !KINDS_OF_WATER.has(properties?.kind);
