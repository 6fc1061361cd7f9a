import type { FeatureCollection } from "geojson";
import { LAND_COVERS, type LandCover, type LandUseArea, type Plane } from "../city-model.ts";
import { polygonsInPlane } from "../reading/read-geojson.ts";

/** Water that may come from elsewhere: floods start here where the land use tells them apart. */
const FLOODING_KINDS = new Set(["river", "sea", "harbour", "tidal", "estuary"]);

export interface LandUseRead {
  readonly areas: readonly (LandUseArea & { readonly floods: boolean })[];
  /** Covers that are not ours, with how many areas had them: left out. */
  readonly unknownCovers: Record<string, number>;
}

/** Areas with a `cover`; water may say its `kind` and its everyday `waterLevelMetresNap`. */
export function readLandUse(collection: FeatureCollection, plane: Plane): LandUseRead {
  const areas: LandUseRead["areas"][number][] = [];
  const unknownCovers: Record<string, number> = {};
  for (const feature of collection.features) {
    const properties = feature.properties ?? {};
    const cover = String(properties.cover);
    if (!isCover(cover)) {
      unknownCovers[cover] = (unknownCovers[cover] ?? 0) + 1;
      continue;
    }
    const level: unknown = properties.waterLevelMetresNap;
    for (const rings of polygonsInPlane(feature, plane)) {
      areas.push({
        cover,
        rings,
        waterLevelMetresNap: cover === "water" && typeof level === "number" ? level : null,
        floods: cover === "water" && FLOODING_KINDS.has(String(properties.kind)),
      });
    }
  }
  return { areas, unknownCovers };
}

/** A file of nothing but water, given with `--water`: all of it floods. */
export function readWater(collection: FeatureCollection, plane: Plane): LandUseRead["areas"] {
  return collection.features.flatMap((feature) => {
    const level: unknown = feature.properties?.waterLevelMetresNap;
    return polygonsInPlane(feature, plane).map((rings) => ({
      cover: "water" as const,
      rings,
      waterLevelMetresNap: typeof level === "number" ? level : null,
      floods: true,
    }));
  });
}

const isCover = (cover: string): cover is LandCover => LAND_COVERS.some((known) => known === cover);
