import { GEOMETRY_NAMES } from "./geometry-names.ts";
import { isRecord } from "./is-record.ts";
import type { LayerFault } from "./layer-faults.ts";
import { suggestion } from "./suggestion.ts";

/** What a file is that is JSON and no layer, in words; undefined where it is a FeatureCollection of Features. */
export function notGeoJson(value: unknown, source: string): LayerFault | undefined {
  const told = (message: string, place: readonly (string | number)[] = []): LayerFault => ({
    code: "NOT_GEOJSON",
    severity: "error",
    message: `"${source}" ${message}`,
    place,
  });
  if (Array.isArray(value)) {
    const what = value.length > 0 && value.every(isFeature) ? "list of Features" : "list";
    return told(
      `is not a GeoJSON FeatureCollection but a ${what}. Write { "type": "FeatureCollection", "features": […] } round it, or export it as one.`,
    );
  }
  if (!isRecord(value)) {
    return told("is not a GeoJSON FeatureCollection but a single value. Export it as one, in WGS84.");
  }
  const { type, features } = value;
  if (type === "FeatureCollection" && Array.isArray(features)) return strangerAmong(features, told);
  if (typeof type === "string" && /^CityJSON/.test(type)) {
    return told(
      "is a city model (CityJSON), not a layer. Bring it in with npm run import, or export its areas as GeoJSON.",
      ["type"],
    );
  }
  if (type === "Topology") return told("is TopoJSON. Export it as GeoJSON, in WGS84.", ["type"]);
  if (isEsriJson(value)) {
    return told("is Esri's own JSON. Export it as GeoJSON in WGS84: a service gives it for f=geojson.");
  }
  if (type === "FeatureCollection") {
    const found = features === undefined ? 'has no "features"' : 'has "features" that are no list';
    return told(
      `is not a GeoJSON FeatureCollection of Features: it ${found}. Add the list, which may be empty, or export it again.`,
      ["features" in value ? "features" : "type"],
    );
  }
  if (type === "Feature" || (typeof type === "string" && GEOMETRY_NAMES.has(type))) {
    return told(
      `is a single ${type}, not a GeoJSON FeatureCollection. npm run scenarios:import -- ${source} makes one of it. Or export it as one.`,
      ["type"],
    );
  }
  if (type === undefined) {
    const next = Array.isArray(features) ? 'Add "type": "FeatureCollection"' : "Export it as one, in WGS84";
    return told(`is not a GeoJSON FeatureCollection: it has no "type". ${next}.`);
  }
  const written = JSON.stringify(type)?.slice(0, 60);
  const meant = typeof type === "string" ? suggestion(type, ["FeatureCollection"]) : "";
  return told(
    `is not a GeoJSON FeatureCollection: its "type" is ${written}.${meant} Correct it, or export it as one.`,
    ["type"],
  );
}

type Tell = (message: string, place: readonly (string | number)[]) => LayerFault;

/** The first of a collection's features that is none. */
function strangerAmong(features: readonly unknown[], told: Tell): LayerFault | undefined {
  const strangers = features.filter((feature) => !isFeature(feature)).length;
  if (strangers === 0) return undefined;
  const index = features.findIndex((feature) => !isFeature(feature));
  const stranger = features[index];
  const others = strangers === 1 ? "" : ` (and ${strangers - 1} more)`;
  const place = ["features", index];
  const begin = `is not a GeoJSON FeatureCollection of Features: features[${index}]${others}`;
  if (!isRecord(stranger)) {
    const what = stranger === null ? "null" : Array.isArray(stranger) ? "a list" : "a single value";
    return told(`${begin} is ${what}. Take it out, or export it again.`, place);
  }
  if (stranger.type === undefined) return told(`${begin} has no "type". Add "type": "Feature".`, place);
  const written = JSON.stringify(stranger.type).slice(0, 60);
  return told(`${begin} has ${written} as its "type". Write "Feature" there, or export it as one.`, [
    ...place,
    "type",
  ]);
}

const isFeature = (value: unknown): boolean => isRecord(value) && value.type === "Feature";

function isEsriJson({ geometryType, features }: Readonly<Record<string, unknown>>): boolean {
  const [first] = Array.isArray(features) ? (features as unknown[]) : [];
  return (
    (typeof geometryType === "string" && geometryType.startsWith("esri")) ||
    (isRecord(first) && isRecord(first.attributes) && first.type === undefined)
  );
}
