import type { Feature, FeatureCollection, Point } from "geojson";
import type { Plane } from "../city-model.ts";
import { insidePoint, isInside } from "../ground/cells.ts";
import { Refusal } from "../refusal.ts";
import { type FeatureFile, polygonsInPlane } from "./read-features.ts";

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
export function readNeighbourhoods(files: readonly FeatureFile[], plane: Plane): Neighbourhoods {
  const perFile = files.map((file) => ({
    ...file,
    named: file.collection.features.map((feature, index) => withIdAndName(feature, file.fileName, index)),
  }));
  refuseSharedIds(perFile);
  const named = perFile.flatMap((file) => file.named);
  const areasOf = (features: readonly Feature[]): Area[] =>
    features.flatMap((feature) =>
      polygonsInPlane(feature, plane).map((rings) => ({ id: String(feature.properties?.id), rings })),
    );
  refuseOnTopOfEachOther(
    perFile.map(({ fileName, named: features }) => ({ fileName, areas: areasOf(features) })),
  );
  const areas = areasOf(named);
  return {
    collection: { type: "FeatureCollection", features: named },
    at: (x, y) => areas.find(({ rings }) => isInside(rings, x, y))?.id ?? null,
  };
}

interface Area {
  readonly id: string;
  readonly rings: readonly Float64Array[];
}

/** What an earlier file brought too was left out: a second one of that id is another, and figures go by the id. */
function refuseSharedIds(
  files: readonly { readonly fileName: string; readonly named: readonly Feature[] }[],
): void {
  const fileOf = new Map<string, string>();
  for (const { fileName, named } of files) {
    for (const id of new Set(named.map(({ properties }) => String(properties?.id)))) {
      const other = fileOf.get(id);
      if (other !== undefined) {
        throw new Refusal(
          "DUPLICATE_ID",
          `${other} and ${fileName} both have "${id}", and at different places. Give each its own id.`,
        );
      }
      fileOf.set(id, fileName);
    }
  }
}

/** Districts over neighbourhoods: a place would lie in two at once. */
function refuseOnTopOfEachOther(
  files: readonly { readonly fileName: string; readonly areas: readonly Area[] }[],
): void {
  for (const [index, { fileName, areas }] of files.entries()) {
    for (const before of files.slice(0, index)) {
      const found = firstOnTop(areas, before.areas) ?? firstOnTop(before.areas, areas);
      if (found === undefined) continue;
      throw new Refusal(
        "TWO_OF_A_KIND",
        `${before.fileName} and ${fileName} lie over each other ("${found.id}" and "${found.under}"), as districts do over neighbourhoods. Name the ones that figures are for with --neighbourhoods.`,
      );
    }
  }
}

/** By a place well inside: neighbours share their edges. */
function firstOnTop(
  areas: readonly Area[],
  others: readonly Area[],
): { readonly id: string; readonly under: string } | undefined {
  for (const { id, rings } of areas) {
    const inside = insidePoint(rings);
    const other = inside && others.find((one) => isInside(one.rings, inside.x, inside.y));
    if (other !== undefined) return { id, under: other.id };
  }
  return undefined;
}

/** Points with an id, a name and a kind; what is no point is refused by its place in the file. */
export function readPlaces(files: readonly FeatureFile[]): FeatureCollection<Point> {
  const perFile = files.map(({ fileName, collection }) => ({
    fileName,
    named: collection.features.map((feature, index) => placeOf(feature, fileName, index)),
  }));
  refuseSharedIds(perFile);
  return { type: "FeatureCollection", features: perFile.flatMap(({ named }) => named) };
}

function placeOf(feature: Feature, fileName: string, index: number): Feature<Point> {
  const { geometry } = feature;
  if (geometry.type !== "Point" || typeof feature.properties?.kind !== "string") {
    throw new Refusal(
      "PLACE_INCOMPLETE",
      `${fileName}: features[${index}] needs a Point and a "kind" such as school, hospital or care-home. Complete it or leave it out.`,
    );
  }
  return { ...withIdAndName(feature, fileName, index), geometry };
}

/** Lines with a name; what is no line, or has no name, is refused by its place in the file. */
export function readStreets(files: readonly FeatureFile[]): FeatureCollection {
  const features = files.flatMap(({ fileName, collection }) =>
    collection.features.map((feature, index) => streetOf(feature, fileName, index)),
  );
  return { type: "FeatureCollection", features };
}

function streetOf(feature: Feature, fileName: string, index: number): Feature {
  const { geometry, properties } = feature;
  const isLine = geometry.type === "LineString" || geometry.type === "MultiLineString";
  const name = firstText(feature, NAME_NAMES);
  if (isLine && name !== undefined) return { ...feature, properties: { ...properties, name } };
  throw new Refusal(
    "STREET_INCOMPLETE",
    `${fileName}: features[${index}] needs a LineString and a "name". Complete it or leave it out.`,
  );
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
