import type { Issue } from "./issue.ts";
import type { GeoJsonLayer } from "./layer.ts";
import { isInRd } from "./rd-extent.ts";

interface Feature {
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * Everything that is wrong in a layer's GeoJSON, beside what the scenario file says of it. An empty collection and a feature without a
 * place are no mistakes.
 *
 * @param value the parsed file
 * @param layer what the scenario says of it
 * @param file the scenario file's name, for the issues
 */
export function checkLayer(value: unknown, layer: GeoJsonLayer, file: string): Issue[] {
  const issue = (code: string, severity: Issue["severity"], message: string): Issue[] => [
    { code, path: "", message, severity, file },
  ];
  const features = featuresOf(value);
  if (features === null) {
    return issue(
      "NOT_GEOJSON",
      "error",
      `"${layer.source}" is not a GeoJSON FeatureCollection of Features. Export it as one, in WGS84.`,
    );
  }
  const stray = strayPosition(features);
  if (stray !== null) {
    const guess = isInRd(stray[0], stray[1]) ? " but looks like RD (EPSG:28992)" : "";
    return issue(
      "NOT_WGS84",
      "error",
      `"${layer.source}" is not WGS84${guess}: it has a place at ${stray.join(", ")}. Export it again with longitude and latitude (EPSG:4326).`,
    );
  }
  const { property } = layer;
  if (property === undefined) return [];
  const lacking = features.filter(({ properties }) => typeof properties[property] !== "number").length;
  if (lacking === 0) return [];
  if (lacking < features.length) {
    return issue(
      "PROPERTY_MISSING_IN_SOME",
      "warning",
      `${lacking} of ${features.length} features in "${layer.source}" have no number as "${property}" and are not drawn. Give each one a value, or take it out.`,
    );
  }
  return issue(
    "PROPERTY_NOT_IN_LAYER",
    "error",
    `No feature in "${layer.source}" has a number as "${property}"${presentNumbers(features)}. Correct "property" or the file.`,
  );
}

function featuresOf(value: unknown): Feature[] | null {
  if (!isRecord(value) || value.type !== "FeatureCollection" || !Array.isArray(value.features)) return null;
  const features: Feature[] = [];
  for (const feature of value.features as unknown[]) {
    if (!isRecord(feature) || feature.type !== "Feature") return null;
    const properties = isRecord(feature.properties) ? feature.properties : {};
    features.push({ geometry: feature.geometry, properties });
  }
  return features;
}

/** The first place that is nowhere on Earth. Walks without recursion: a hostile file may nest thousands deep. */
function strayPosition(features: readonly Feature[]): readonly [number, number] | null {
  const pending: unknown[] = features.map(({ geometry }) => geometry);
  while (pending.length > 0) {
    const next = pending.pop();
    if (Array.isArray(next)) {
      const [longitude, latitude] = next as unknown[];
      if (typeof longitude !== "number" || typeof latitude !== "number") {
        for (const child of next) pending.push(child);
      } else if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
        return [longitude, latitude];
      }
    } else if (isRecord(next)) {
      pending.push(next.coordinates, next.geometries);
    }
  }
  return null;
}

function presentNumbers(features: readonly Feature[]): string {
  const names = new Set(
    features.flatMap(({ properties }) =>
      Object.keys(properties).filter((name) => typeof properties[name] === "number"),
    ),
  );
  return names.size === 0 ? "; they have no numbers at all" : `; they have ${[...names].join(", ")}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
