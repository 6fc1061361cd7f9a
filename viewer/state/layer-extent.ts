import { bbox } from "@turf/turf";
import type { Extent } from "../../scenarios/model/city.ts";
import type { FeatureLayer, SceneLayer } from "./scene-input.ts";

/** Where a layer lies; undefined where none of it has a place. */
export function extentOfLayer(shown: SceneLayer): Extent | undefined {
  const places = shown.kind === "grid" ? [shown.grid.extent] : extentsOfFeatures(shown.features);
  return places.length === 0 ? undefined : around(places);
}

/**
 * Nothing of the layer lies in the city: there is no ground to paint it into. Feature by feature, as the check does it: the extent
 * of a region's neighbourhoods may reach over a city next to it that none of them is in.
 */
export function isElsewhere(shown: SceneLayer, city: { readonly extent: Extent }): boolean {
  const places = shown.kind === "grid" ? [shown.grid.extent] : extentsOfFeatures(shown.features);
  return places.length > 0 && !places.some((extent) => doMeet(extent, city.extent));
}

/** Around all of them. */
export function extentOfAll(layers: readonly SceneLayer[]): Extent | undefined {
  const extents = layers.flatMap((shown) => extentOfLayer(shown) ?? []);
  return extents.length === 0 ? undefined : around(extents);
}

const KNOWN = new WeakMap<FeatureLayer["features"], readonly Extent[]>();

/** Of each feature that has a place. Worked out once for each layer: it is asked for with every change of the page. */
function extentsOfFeatures(features: FeatureLayer["features"]): readonly Extent[] {
  const known = KNOWN.get(features);
  if (known !== undefined) return known;
  const extents = features.features.flatMap((feature) => {
    const [west, south, east, north] = bbox(feature);
    return Number.isFinite(west) ? [{ west, south, east, north }] : [];
  });
  KNOWN.set(features, extents);
  return extents;
}

const doMeet = (one: Extent, other: Extent): boolean =>
  one.west <= other.east && one.east >= other.west && one.south <= other.north && one.north >= other.south;

/** Not by spreading: there may be more of them than a call takes arguments. */
const around = (extents: readonly Extent[]): Extent =>
  extents.reduce((whole, { west, south, east, north }) => ({
    west: Math.min(whole.west, west),
    south: Math.min(whole.south, south),
    east: Math.max(whole.east, east),
    north: Math.max(whole.north, north),
  }));
