import { isRecord } from "./is-record.ts";
import { coordinatesFault, type StrayPosition } from "./layer-coordinates.ts";
import { type FirstAndCount, geometrySentence, type LayerFault } from "./layer-faults.ts";
import { MOST_NUMBER_PROPERTIES } from "./layer-limits.ts";
import { notGeoJson } from "./not-geojson.ts";
import { type GeometryFault, type Shape, surveyGeometry } from "./survey-geometry.ts";

/** What is to be known of a layer's GeoJSON without its text: small beside it, and quickly handed from one thread to another. */
export interface LayerSurvey {
  readonly featureCount: number;
  /** West, south, east and north of each feature, one after another, in degrees; NaN where a feature has no place. */
  readonly boxes: Float64Array;
  /** By name, the numbers that features have as this property. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** By name, the first text that a feature has as this property. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many features have which kind of shape: "area", "line" or "point"; several, with a space between, in a collection of geometries. */
  readonly shapes: ReadonlyMap<string, number>;
  /** What is wrong in the file itself, whatever a scenario says of it. */
  readonly faults: readonly LayerFault[];
}

/**
 * Goes over a layer's GeoJSON once. An empty collection and a feature without a place are no mistakes.
 *
 * @param value the parsed file
 * @param source its name, for the messages. Example: "layers/reach.geojson"
 */
export function surveyLayer(value: unknown, source: string): LayerSurvey {
  const notOne = notGeoJson(value, source);
  if (notOne !== undefined) return { ...NOTHING, faults: [notOne] };
  const { features } = value as { features: Record<string, unknown>[] };

  const boxes = new Float64Array(features.length * 4).fill(Number.NaN);
  const numbers = new Map<string, number[]>();
  const texts = new Map<string, string>();
  const shapes = new Map<string, number>();
  let tooLarge: LayerFault | undefined;
  const found = new Map<GeometryFault, FirstAndCount>();
  let stray: StrayPosition | undefined;
  for (const [index, feature] of features.entries()) {
    const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
    const faults = new Set<GeometryFault>();
    const kinds = new Set<Shape>();
    surveyGeometry(feature.geometry, {
      position(longitude, latitude) {
        if (longitude < box.west) box.west = longitude;
        if (longitude > box.east) box.east = longitude;
        if (latitude < box.south) box.south = latitude;
        if (latitude > box.north) box.north = latitude;
        if (stray === undefined && !(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
          stray = { longitude, latitude, feature: index };
        }
      },
      fault: (fault) => faults.add(fault),
      shape: (shape) => kinds.add(shape),
    });
    const together = [...kinds].toSorted().join(" ");
    if (together !== "") shapes.set(together, (shapes.get(together) ?? 0) + 1);
    if (box.west !== Infinity) boxes.set([box.west, box.south, box.east, box.north], index * 4);
    for (const fault of faults) {
      const { first = index, count = 0 } = found.get(fault) ?? {};
      found.set(fault, { first, count: count + 1 });
    }
    gatherTexts(feature.properties, texts);
    const infinite = gatherNumbers(feature.properties, numbers);
    if (infinite !== undefined) tooLarge ??= numberTooLarge(infinite, index, source);
  }
  const misplaced = coordinatesFault(stray, boxes, source);
  const ofGeometry = [...found].map(([fault, where]) => geometrySentence(fault, where, source));
  // Axes the other way round turn every ring about, and an import mends both.
  const faults =
    misplaced === undefined
      ? ofGeometry
      : [misplaced, ...ofGeometry.filter(({ severity }) => severity === "error")];
  if (tooLarge !== undefined) faults.push(tooLarge);
  if (numbers.size > MOST_NUMBER_PROPERTIES) faults.push(tooManyProperties(source));
  return {
    featureCount: features.length,
    boxes,
    numbers: new Map([...numbers].map(([name, values]) => [name, Float64Array.from(values)])),
    texts,
    shapes,
    faults,
  };
}

const NOTHING: Omit<LayerSurvey, "faults"> = {
  featureCount: 0,
  boxes: new Float64Array(),
  numbers: new Map(),
  texts: new Map(),
  shapes: new Map(),
};

/** @returns the name of a number that is none any more */
function gatherNumbers(properties: unknown, numbers: Map<string, number[]>): string | undefined {
  if (!isRecord(properties)) return undefined;
  let infinite: string | undefined;
  for (const name of Object.keys(properties)) {
    const value = properties[name];
    if (typeof value !== "number") continue;
    if (!Number.isFinite(value)) infinite = name;
    const known = numbers.get(name);
    if (known !== undefined) known.push(value);
    else if (numbers.size <= MOST_NUMBER_PROPERTIES) numbers.set(name, [value]);
  }
  return infinite;
}

function gatherTexts(properties: unknown, texts: Map<string, string>): void {
  if (!isRecord(properties) || texts.size > MOST_NUMBER_PROPERTIES) return;
  for (const name of Object.keys(properties)) {
    const value = properties[name];
    if (typeof value === "string" && value !== "" && !texts.has(name)) texts.set(name, value);
  }
}

const numberTooLarge = (property: string, feature: number, source: string): LayerFault => ({
  code: "NUMBER_TOO_LARGE",
  severity: "error",
  message: `"${property}" of features[${feature}] in "${source}" is larger than any number a program holds. Correct it, or leave it out.`,
  feature,
});

const tooManyProperties = (source: string): LayerFault => ({
  code: "LAYER_TOO_LARGE",
  severity: "error",
  message: `The features of "${source}" have more than ${MOST_NUMBER_PROPERTIES.toLocaleString("en")} different properties with numbers, which is the limit. Keep the ones that are shown.`,
});
