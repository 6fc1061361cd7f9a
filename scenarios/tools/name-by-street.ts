import { centerOfMass, pointToLineDistance } from "@turf/turf";
import type { Feature, FeatureCollection, LineString } from "geojson";

/** More names than this would hide the city. */
const MOST_NAMES = 24;
const FARTHEST_METRES = 60;
/** What is larger is a web of shady streets and yards, and no one place. */
const LARGEST_SQUARE_METRES = 30_000;

/**
 * The largest areas take the name of the street or water beside them, the largest of each name alone: a name pin is for finding one's
 * way, and not one for every yard.
 */
export function withNames({ features }: FeatureCollection, streets: FeatureCollection): FeatureCollection {
  const lines = streets.features.filter(isNamedLine);
  const taken = new Set<string>();
  const places = features.filter((feature) => sizeOf(feature) <= LARGEST_SQUARE_METRES);
  const bySize = places.sort((one, other) => sizeOf(other) - sizeOf(one));
  const names = new Map<Feature, string>();
  for (const feature of bySize) {
    if (names.size === MOST_NAMES) break;
    const name = nameBeside(feature, lines);
    if (name === undefined || taken.has(name)) continue;
    taken.add(name);
    names.set(feature, name);
  }
  return {
    type: "FeatureCollection",
    features: features.map((feature) => {
      const name = names.get(feature);
      return name === undefined ? feature : { ...feature, properties: { name, ...feature.properties } };
    }),
  };
}

const sizeOf = ({ properties }: Feature): number => Number(properties?.areaSquareMetres ?? 0);

type NamedLine = Feature<LineString, { readonly name: string }>;
const isNamedLine = (feature: Feature): feature is NamedLine =>
  feature.geometry?.type === "LineString" && typeof feature.properties?.name === "string";

function nameBeside(feature: Feature, lines: readonly NamedLine[]): string | undefined {
  const middle = centerOfMass(feature);
  let [nearest, name]: [number, string | undefined] = [FARTHEST_METRES, undefined];
  for (const line of lines) {
    const metres = pointToLineDistance(middle, line, { units: "meters" });
    if (metres < nearest) [nearest, name] = [metres, line.properties.name];
  }
  return name;
}
