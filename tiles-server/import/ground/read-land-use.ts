import type { FeatureCollection } from "geojson";
import { LAND_COVERS, type LandCover, type LandUseArea, type Plane } from "../city-model.ts";
import { polygonsInPlane } from "../reading/read-features.ts";

/** Water that may come from elsewhere: floods start here where the land use tells them apart. */
const FLOODING_KINDS = new Set(["river", "sea", "harbour", "tidal", "estuary"]);

/** What the Dutch base map (BGT) calls our covers. */
const BGT_COVERS: Readonly<Record<string, LandCover>> = {
  waterdeel: "water",
  wegdeel: "street",
  "gesloten verharding": "street",
  "open verharding": "paving",
  "half verhard": "paving",
  kade: "quay",
  erf: "yard",
  groenvoorziening: "grass",
  "grasland overig": "grass",
  loofbos: "park",
  "gemengd bos": "park",
  bouwland: "farmland",
  "grasland agrarisch": "farmland",
};

/** An area of land use, and whether floods come from it. */
export interface FloodableArea extends LandUseArea {
  readonly floods: boolean;
}

export interface LandUseRead {
  readonly areas: readonly FloodableArea[];
  /** Covers that are not ours, with how many areas had them: left out. */
  readonly unknownCovers: Readonly<Record<string, number>>;
}

/** Areas with a `cover`; water may say its `kind` and its everyday `waterLevelMetresNap`. */
export function readLandUse(collection: FeatureCollection, plane: Plane): LandUseRead {
  const areas: FloodableArea[] = [];
  const unknownCovers: Record<string, number> = Object.create(null);
  for (const feature of collection.features) {
    const said = String(feature.properties?.cover);
    const cover = coverOf(said);
    if (cover === undefined) {
      unknownCovers[said] = (unknownCovers[said] ?? 0) + 1;
      continue;
    }
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
  return { areas, unknownCovers };
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

const coverOf = (said: string): LandCover | undefined =>
  LAND_COVERS.find((known) => known === said) ??
  (Object.hasOwn(BGT_COVERS, said) ? BGT_COVERS[said] : undefined);
