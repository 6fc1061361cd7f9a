import { basename } from "node:path";
import type { Feature, FeatureCollection, Point } from "geojson";
import type { Plane } from "../city-model.ts";
import { isInside } from "../ground/cells.ts";
import { Refusal } from "../refusal.ts";
import { polygonsInPlane, type ReadFeatureFile, readFeatureFile } from "./read-features.ts";

/** How sources call the id and the name of an area, a place or a street: our own, CBS's (buurten, wijken), and what municipalities write. */
export const ID_NAMES = ["id", "statcode", "buurtcode", "wijkcode", "BU_CODE", "WK_CODE"];
export const NAME_NAMES = [
  "name",
  "statnaam",
  "buurtnaam",
  "wijknaam",
  "BU_NAAM",
  "WK_NAAM",
  "naam",
  "straatnaam",
  "openbareruimtenaam",
];

export interface Neighbourhoods {
  readonly collection: FeatureCollection;
  /** The id of the neighbourhood a place lies in. */
  readonly at: (x: number, y: number) => string | null;
}

/**
 * Areas with an id and a name.
 *
 * @throws Refusal where one has neither: figures could not be shown for it
 */
export async function readNeighbourhoods(
  path: string,
  plane: Plane,
  read: ReadFeatureFile = readFeatureFile,
): Promise<Neighbourhoods> {
  const { features } = (await read(path)).collection;
  const named = features.map((feature, index) => withIdAndName(feature, basename(path), index));
  const areas = named.flatMap((feature) =>
    polygonsInPlane(feature, plane).map((rings) => ({ id: String(feature.properties?.id), rings })),
  );
  return {
    collection: { type: "FeatureCollection", features: named },
    at: (x, y) => areas.find(({ rings }) => isInside(rings, x, y))?.id ?? null,
  };
}

/** Points with an id, a name and a kind; what is no point is refused by its place in the file. */
export async function readPlaces(
  path: string,
  read: ReadFeatureFile = readFeatureFile,
): Promise<FeatureCollection<Point>> {
  const { features } = (await read(path)).collection;
  const fileName = basename(path);
  const points = features.map((feature, index) => {
    const { geometry } = feature;
    if (geometry.type !== "Point" || typeof feature.properties?.kind !== "string") {
      throw new Refusal(
        "PLACE_INCOMPLETE",
        `${fileName}: features[${index}] needs a Point and a "kind" such as school, hospital or care-home. Complete it or leave it out.`,
      );
    }
    return { ...withIdAndName(feature, fileName, index), geometry };
  });
  return { type: "FeatureCollection", features: points };
}

/** Lines with a name; what is no line, or has no name, is refused by its place in the file. */
export async function readStreets(
  path: string,
  read: ReadFeatureFile = readFeatureFile,
): Promise<FeatureCollection> {
  const { features } = (await read(path)).collection;
  const named = features.map((feature, index) => {
    const { geometry, properties } = feature;
    const isLine = geometry.type === "LineString" || geometry.type === "MultiLineString";
    const name = firstText(feature, NAME_NAMES);
    if (isLine && name !== undefined) return { ...feature, properties: { ...properties, name } };
    throw new Refusal(
      "STREET_INCOMPLETE",
      `${basename(path)}: features[${index}] needs a LineString and a "name". Complete it or leave it out.`,
    );
  });
  return { type: "FeatureCollection", features: named };
}

function withIdAndName(feature: Feature, fileName: string, index: number): Feature {
  const id = firstText(feature, ID_NAMES) ?? (feature.id === undefined ? undefined : String(feature.id));
  const name = firstText(feature, NAME_NAMES);
  if (id === undefined || name === undefined) {
    throw new Refusal(
      "NAME_MISSING",
      `${fileName}: features[${index}] has no "${id === undefined ? "id" : "name"}" among its properties. Give it one.`,
    );
  }
  return { ...feature, properties: { ...feature.properties, id, name } };
}

function firstText({ properties }: Feature, names: readonly string[]): string | undefined {
  const found = names.find((name) => ["string", "number"].includes(typeof properties?.[name]));
  return found === undefined ? undefined : String(properties?.[found]);
}
