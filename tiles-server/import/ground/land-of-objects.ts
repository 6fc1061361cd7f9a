import type { Feature } from "geojson";
import type { LandCover, Plane } from "../city-model.ts";
import { knownAttributes } from "../reading/known-attributes.ts";
import { LAND_TYPES, type LandObject, type LandType } from "../reading/other-objects.ts";
import { coverOf, type FloodableArea, type LandUseRead, saidOf } from "./read-land-use.ts";

/** Where the attributes say nothing we know. What kind of land it is, a LandUse and a generic object must say themselves. */
const COVER_OF_TYPE: Readonly<Record<LandType, LandCover | undefined>> = {
  LandUse: undefined,
  PlantCover: "grass",
  Road: "street",
  TransportSquare: "paving",
  Railway: "rail",
  WaterBody: "water",
  Waterway: "water",
  GenericCityObject: undefined,
};

/** What covers the ground by the CityJSON's own objects, for a city without a file of land use. */
export function landOfObjects(objects: readonly LandObject[], plane: Plane): LandUseRead {
  const areas: FloodableArea[] = [];
  const features: Feature[] = [];
  const unknownCovers: Record<string, number> = Object.create(null);
  for (const type of LAND_TYPES) {
    for (const { id, attributes, faces } of objects.filter((object) => object.type === type)) {
      const cover = isWater(type) ? "water" : (coverOf(attributes)?.cover ?? COVER_OF_TYPE[type]);
      if (cover === undefined) {
        const said = saidOf(attributes);
        unknownCovers[said] = (unknownCovers[said] ?? 0) + 1;
        continue;
      }
      const { name } = knownAttributes(attributes);
      for (const rings of faces) areas.push({ cover, rings, waterLevelMetresNap: null, floods: false });
      features.push({
        type: "Feature",
        properties: { id, cover, ...(name === null ? {} : { name }) },
        geometry: {
          type: "MultiPolygon",
          coordinates: faces.map((rings) => rings.map((ring) => inDegrees(ring, plane))),
        },
      });
    }
  }
  return { areas, unknownCovers, collection: { type: "FeatureCollection", features } };
}

const isWater = (type: LandType): boolean => type === "WaterBody" || type === "Waterway";

/** Seven decimals are a centimetre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

function inDegrees(ring: Float64Array, plane: Plane): [number, number][] {
  const positions: [number, number][] = [];
  for (let at = 0; at < ring.length; at += 2) {
    const { longitude, latitude } = plane.toGeodetic(ring[at], ring[at + 1], 0);
    positions.push([rounded(longitude), rounded(latitude)]);
  }
  return [...positions, positions[0]];
}
