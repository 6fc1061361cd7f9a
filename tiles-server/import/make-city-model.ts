import type { ZMeaning } from "../../scenarios/model/city.ts";
import type { About } from "./about.ts";
import type { Building, CityModel, GroundModel, Plane } from "./city-model.ts";
import { coordinateSystemOf } from "./coordinates/coordinate-system.ts";
import { footprintOf } from "./footprint.ts";
import { highestOf, inMillimetres, lowestOf } from "./heights-of-surfaces.ts";
import { knownAttributes } from "./reading/known-attributes.ts";
import type { Neighbourhoods } from "./reading/read-areas.ts";
import type { SourceBuilding } from "./reading/read-buildings.ts";
import { spillAtBuilding } from "./spill-at-building.ts";
import { viewpointsFor } from "./viewpoints.ts";

/** What a building is before the ground and its neighbourhood are known. */
export type PlacedBuilding = Omit<Building, "number" | "neighbourhood" | "spillLevelMetresNap">;

/** @param source with z in metres NAP */
export function placeBuilding(source: SourceBuilding): PlacedBuilding {
  const { surfaces } = source;
  const { centre, squareMetres } = footprintOf(surfaces);
  const grounds = surfaces.filter(({ kind }) => kind === "ground");
  return {
    id: source.id,
    ...knownAttributes(source.attributes),
    centre,
    groundHeightMetresNap: inMillimetres(lowestOf(grounds.length > 0 ? grounds : surfaces)),
    roofHeightMetresNap: inMillimetres(highestOf(surfaces)),
    footprintSquareMetres: squareMetres,
    // Of a large city these lie on the disk, and are fetched each time they are asked for.
    get surfaces() {
      return source.surfaces;
    },
    get footprint() {
      return footprintNow(source);
    },
    get attributes() {
      return source.attributes;
    },
  };
}

export interface CityParts {
  readonly id: string;
  readonly about: About;
  readonly crsOfOrigin: string;
  readonly zMeaning: ZMeaning;
  readonly plane: Plane;
  readonly placed: readonly PlacedBuilding[];
  readonly ground: GroundModel;
  readonly trees: CityModel["trees"];
  readonly objects: CityModel["objects"];
  readonly context: CityModel["context"];
  readonly neighbourhoods: Neighbourhoods | undefined;
}

export function makeCityModel(parts: CityParts): CityModel {
  const { about, plane, ground } = parts;
  return {
    id: parts.id,
    name: about.name ?? nameFromId(parts.id),
    ...(about.summary === undefined ? {} : { summary: about.summary }),
    invented: about.invented ?? false,
    crsOfOrigin: parts.crsOfOrigin,
    zMeaning: parts.zMeaning,
    verticalDatum: verticalDatumOf(plane, parts.crsOfOrigin),
    plane,
    buildings: parts.placed.map((building, number) =>
      withGetters(building, {
        number,
        neighbourhood: parts.neighbourhoods?.at(building.centre.x, building.centre.y) ?? null,
        spillLevelMetresNap: spillAtBuilding(building, ground),
      }),
    ),
    ground,
    trees: parts.trees,
    objects: parts.objects,
    context: parts.context,
    viewpoints: about.viewpoints ?? viewpointsFor(parts.placed, plane),
    sources: about.sources ?? [],
  };
}

/** The last one asked for is kept: who asks for a footprint asks for it for every tree around it. */
let lastFootprint: { readonly of: SourceBuilding; readonly footprint: Building["footprint"] } | undefined;

function footprintNow(source: SourceBuilding): Building["footprint"] {
  if (lastFootprint?.of !== source) {
    lastFootprint = { of: source, footprint: footprintOf(source.surfaces).footprint };
  }
  return lastFootprint.footprint;
}

/** Both in one; what is fetched when asked for stays so, which a spread would not leave. */
const withGetters = <One extends object, Other extends object>(one: One, other: Other): One & Other =>
  Object.defineProperties(other, Object.getOwnPropertyDescriptors(one)) as One & Other;
/** Everything in the Dutch plane is in NAP; elsewhere heights stay as their code of origin has them. */
const verticalDatumOf = (plane: Plane, crsOfOrigin: string): string | null =>
  plane.heights === "nap" ? "NAP" : (coordinateSystemOf(crsOfOrigin)?.verticalDatum ?? null);

/** `delft-centre` → "Delft Centre", until someone gives --name or --about. */
function nameFromId(id: string): CityModel["name"] {
  const name = id
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
  return { nl: name, en: name };
}
