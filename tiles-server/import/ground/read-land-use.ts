import type { FeatureCollection } from "geojson";
import { LAND_COVERS, type LandCover, type LandUseArea, type Plane } from "../city-model.ts";
import { polygonsInPlane } from "../reading/read-features.ts";

/** Water that may come from elsewhere: floods start here where the land use tells them apart. */
const FLOODING_KINDS = new Set(["river", "sea", "harbour", "tidal", "estuary"]);

/** How sources call what covers an area: our own name, the Dutch base map's (BGT), and what others write. First found counts. */
const COVER_NAMES = [
  "cover",
  "fysiekVoorkomen",
  "fysiekvoorkomen",
  "bgt_fysiekvoorkomen",
  "bgt_fysiekVoorkomen",
  "bgt_functie",
  "bgt_type",
  "class",
  "klasse",
  "landuse",
  "natural",
];

/** What the Dutch base map (BGT) and OpenStreetMap call our covers. */
const COVERS_OF_OTHERS: Readonly<Record<string, LandCover>> = {
  waterdeel: "water",
  waterloop: "water",
  watervlakte: "water",
  wegdeel: "street",
  "gesloten verharding": "street",
  "open verharding": "paving",
  "half verhard": "paving",
  kade: "quay",
  kademuur: "quay",
  muur: "paving",
  spoorbaan: "rail",
  railway: "rail",
  erf: "yard",
  groenvoorziening: "grass",
  "grasland overig": "grass",
  loofbos: "park",
  naaldbos: "park",
  "gemengd bos": "park",
  bouwland: "farmland",
  "grasland agrarisch": "farmland",
  meadow: "grass",
  forest: "park",
  wood: "park",
  recreation_ground: "grass",
};

/** An area of land use, and whether floods come from it. */
export interface FloodableArea extends LandUseArea {
  readonly floods: boolean;
}

export interface LandUseRead {
  readonly areas: readonly FloodableArea[];
  /** Covers that are not ours, with how many areas had them: left out. */
  readonly unknownCovers: Readonly<Record<string, number>>;
  /** The areas that came in, each with its `cover` in our words. */
  readonly collection: FeatureCollection;
}

/** Areas with a `cover`; water may say its `kind` and its everyday `waterLevelMetresNap`. */
export function readLandUse(collection: FeatureCollection, plane: Plane): LandUseRead {
  const areas: FloodableArea[] = [];
  const known: FeatureCollection["features"] = [];
  const unknownCovers: Record<string, number> = Object.create(null);
  for (const feature of collection.features) {
    const found = coverOf(feature.properties ?? {});
    if (found === undefined) {
      const said = saidOf(feature.properties ?? {});
      unknownCovers[said] = (unknownCovers[said] ?? 0) + 1;
      continue;
    }
    const { cover } = found;
    known.push({ ...feature, properties: { ...feature.properties, cover } });
    const floods = cover === "water" && FLOODING_KINDS.has(String(feature.properties?.kind));
    for (const rings of polygonsInPlane(feature, plane)) {
      areas.push({
        cover,
        rings,
        waterLevelMetresNap: cover === "water" ? waterLevelOf(feature.properties) : null,
        floods,
      });
    }
  }
  return { areas, unknownCovers, collection: { type: "FeatureCollection", features: known } };
}

/** A file of nothing but water, given with `--water`: all of it floods. */
export function readWater(collection: FeatureCollection, plane: Plane): FloodableArea[] {
  return collection.features.flatMap((feature) =>
    polygonsInPlane(feature, plane).map((rings) => ({
      cover: "water" as const,
      rings,
      waterLevelMetresNap: waterLevelOf(feature.properties),
      floods: true,
    })),
  );
}

function waterLevelOf(properties: FeatureCollection["features"][number]["properties"]): number | null {
  const level: unknown = properties?.waterLevelMetresNap;
  return typeof level === "number" && Number.isFinite(level) ? level : null;
}

/** What covers an area, and the attribute that says so; undefined where no attribute says anything we know. */
export function coverOf(
  properties: Readonly<Record<string, unknown>>,
): { readonly cover: LandCover; readonly name: string } | undefined {
  for (const name of COVER_NAMES) {
    const said = String(properties[name] ?? "").toLowerCase();
    const cover =
      LAND_COVERS.find((known) => known === said) ??
      (Object.hasOwn(COVERS_OF_OTHERS, said) ? COVERS_OF_OTHERS[said] : undefined);
    if (cover !== undefined) return { cover, name };
  }
  return undefined;
}

/** What an area says in words we do not know. */
export const saidOf = (properties: Readonly<Record<string, unknown>>): string =>
  String(COVER_NAMES.map((name) => properties[name]).find((said) => said != null) ?? "none said");
