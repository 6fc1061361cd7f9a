import { bbox } from "@turf/turf";
import type { Extent } from "../../scenarios/model/city.ts";
import type { SceneLayer } from "./scene-input.ts";

/** Where a layer lies; undefined where none of it has a place. Worked out once for each. */
export function extentOfLayer(shown: SceneLayer): Extent | undefined {
  if (shown.kind === "grid") return shown.grid.extent;
  const known = EXTENTS.get(shown.features);
  if (known !== undefined) return known ?? undefined;
  const [west, south, east, north] = bbox(shown.features);
  const extent = Number.isFinite(west) ? { west, south, east, north } : null;
  EXTENTS.set(shown.features, extent);
  return extent ?? undefined;
}

const EXTENTS = new WeakMap<object, Extent | null>();

const doMeet = (one: Extent, other: Extent): boolean =>
  one.west <= other.east && one.east >= other.west && one.south <= other.north && one.north >= other.south;

/** Nothing of the layer lies in the city: there is no ground to paint it into. */
export function isElsewhere(shown: SceneLayer, city: { readonly extent: Extent }): boolean {
  const extent = extentOfLayer(shown);
  return extent !== undefined && !doMeet(extent, city.extent);
}

/** Around all of them. */
export function extentOfAll(layers: readonly SceneLayer[]): Extent | undefined {
  const extents = layers.flatMap((shown) => extentOfLayer(shown) ?? []);
  if (extents.length === 0) return undefined;
  return {
    west: Math.min(...extents.map(({ west }) => west)),
    south: Math.min(...extents.map(({ south }) => south)),
    east: Math.max(...extents.map(({ east }) => east)),
    north: Math.max(...extents.map(({ north }) => north)),
  };
}
