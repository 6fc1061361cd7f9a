import type { ZMeaning } from "../../scenarios/model/city.ts";
import type { About } from "./about.ts";
import type { Building, CityModel, GroundModel, Plane } from "./city-model.ts";
import { coordinateSystemOf } from "./coordinates/coordinate-system.ts";
import { footprintOf } from "./footprint.ts";
import { highestOf, inMillimetres, lowestOf } from "./heights-of-surfaces.ts";
import { knownAttributes } from "./reading/known-attributes.ts";
import { packedOf } from "./reading/packed-surfaces.ts";
import type { KeptPlan, PlanStore } from "./reading/plan-store.ts";
import type { Neighbourhoods } from "./reading/read-areas.ts";
import type { SourceBuilding } from "./reading/read-buildings.ts";
import { spillAtBuilding } from "./spill-at-building.ts";
import { viewpointsFor } from "./viewpoints.ts";

/** What a building is before the ground and its neighbourhood are known. */
export type PlacedBuilding = Omit<Building, "number" | "neighbourhood" | "spillLevelMetresNap">;

/**
 * @param source with z in metres NAP
 * @param plans where its ground plan is kept
 */
export function placeBuilding(source: SourceBuilding, plans: PlanStore): PlacedBuilding {
  const { surfaces } = source;
  const { centre, footprint, squareMetres } = footprintOf(surfaces);
  const grounds = surfaces.filter(({ kind }) => kind === "ground");
  return Object.assign(new Fetched(source, plans.keep(footprint)), {
    id: source.id,
    ...knownAttributes(source.attributes),
    centre,
    groundHeightMetresNap: inMillimetres(lowestOf(grounds.length > 0 ? grounds : surfaces)),
    roofHeightMetresNap: inMillimetres(highestOf(surfaces)),
    footprintSquareMetres: squareMetres,
  });
}

/** What of a large city lies elsewhere, and is fetched each time it is asked for. A class: 200,000 buildings share its getters. */
class Fetched {
  readonly #source: SourceBuilding;
  readonly #plan: KeptPlan;

  constructor(source: SourceBuilding, plan: KeptPlan) {
    this.#source = source;
    this.#plan = plan;
  }

  get surfaces(): Building["surfaces"] {
    return this.#source.surfaces;
  }

  get packed(): Float64Array {
    return packedOf(this.#source);
  }

  get footprint(): Building["footprint"] {
    return this.#plan.rings;
  }

  get attributes(): Building["attributes"] {
    return this.#source.attributes;
  }
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
  readonly treeSizesAssumed: number;
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
      // The same object: a city's buildings are not held twice.
      Object.assign(building, {
        number,
        neighbourhood: parts.neighbourhoods?.at(building.centre.x, building.centre.y) ?? null,
        spillLevelMetresNap: spillAtBuilding(building, ground),
      }),
    ),
    ground,
    trees: parts.trees,
    treeSizesAssumed: parts.treeSizesAssumed,
    objects: parts.objects,
    context: parts.context,
    viewpoints: about.viewpoints ?? viewpointsFor(parts.placed, plane),
    sources: about.sources ?? [],
  };
}

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
