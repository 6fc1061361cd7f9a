import { booleanPointInPolygon } from "@turf/turf";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { type City, Viewpoint, type ZMeaning } from "../../scenarios/model/city.ts";
import type { About } from "./about.ts";
import type { Building, CityModel, GroundModel, Plane } from "./city-model.ts";
import { footprintOf } from "./footprint.ts";
import { cellAt, forEachCellInside } from "./ground/cells.ts";
import { knownAttributes } from "./reading/known-attributes.ts";
import type { SourceBuilding } from "./reading/read-buildings.ts";
import { highestOf, lowestOf } from "./z-meaning.ts";

/** What a building is before the ground and its neighbourhood are known. */
export type PlacedBuilding = Omit<Building, "number" | "neighbourhood" | "spillLevelMetresNap">;

/** @param source with z in metres NAP */
export function placeBuilding(source: SourceBuilding): PlacedBuilding {
  const { footprint, centre, squareMetres } = footprintOf(source.surfaces);
  return {
    id: source.id,
    ...knownAttributes(source.attributes),
    surfaces: source.surfaces,
    footprint,
    centre,
    groundHeightMetresNap: lowestOf(source.surfaces),
    roofHeightMetresNap: highestOf(source.surfaces),
    footprintSquareMetres: squareMetres,
    attributes: source.attributes,
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
  readonly neighbourhoods: FeatureCollection | undefined;
}

export function makeCityModel(parts: CityParts): CityModel {
  const { about, plane, ground } = parts;
  return {
    id: parts.id,
    name: about.name ?? { nl: parts.id, en: parts.id },
    ...(about.summary === undefined ? {} : { summary: about.summary }),
    invented: about.invented ?? false,
    crsOfOrigin: parts.crsOfOrigin,
    zMeaning: parts.zMeaning,
    plane,
    buildings: parts.placed.map((building, number) => ({
      ...building,
      number,
      neighbourhood: neighbourhoodOf(building, plane, parts.neighbourhoods),
      spillLevelMetresNap: spillAt(building, ground),
    })),
    ground,
    viewpoints: about.viewpoints ?? viewpointsFor(parts.placed, plane),
    sources: about.sources ?? [],
  };
}

/** The higher of its own ground and the lowest spill level under or beside it; docs/city-package.md. */
function spillAt(building: PlacedBuilding, { grid, spillMetresNap }: GroundModel): number | null {
  const cells = new Set<number>();
  for (const rings of building.footprint) {
    forEachCellInside(rings, grid, (cell) => cells.add(cell));
    // A narrow building may hold no cell's middle: its corners count as well.
    for (const ring of rings) {
      for (let corner = 0; corner < ring.length; corner += 2) {
        const cell = cellAt(grid, ring[corner], ring[corner + 1]);
        if (cell !== undefined) cells.add(cell);
      }
    }
  }
  let lowest = Number.POSITIVE_INFINITY;
  for (const cell of cells) {
    const [column, row] = [cell % grid.columns, Math.floor(cell / grid.columns)];
    for (let r = Math.max(0, row - 1); r <= Math.min(grid.rows - 1, row + 1); r += 1) {
      for (let c = Math.max(0, column - 1); c <= Math.min(grid.columns - 1, column + 1); c += 1) {
        // NaN compares as false: a cell that water never reaches is passed over.
        const spill = spillMetresNap[r * grid.columns + c];
        if (spill < lowest) lowest = spill;
      }
    }
  }
  return Number.isFinite(lowest) ? Math.max(building.groundHeightMetresNap, lowest) : null;
}

function neighbourhoodOf(
  { centre }: PlacedBuilding,
  plane: Plane,
  neighbourhoods: FeatureCollection | undefined,
): string | null {
  if (neighbourhoods === undefined) return null;
  const { longitude, latitude } = plane.toGeodetic(centre.x, centre.y, 0);
  const found = neighbourhoods.features.find(
    ({ geometry }) =>
      (geometry.type === "Polygon" || geometry.type === "MultiPolygon") &&
      booleanPointInPolygon([longitude, latitude], geometry as Polygon | MultiPolygon),
  );
  return found === undefined ? null : String(found.properties?.id ?? found.id ?? found.properties?.name);
}

/** For a city that names none: from the south at the height of the look, and from above. */
function viewpointsFor(placed: readonly PlacedBuilding[], plane: Plane): City["viewpoints"] {
  const xs = placed.map(({ centre }) => centre.x).sort((a, b) => a - b);
  const ys = placed.map(({ centre }) => centre.y).sort((a, b) => a - b);
  const middle = { x: xs[xs.length >> 1], y: ys[ys.length >> 1] };
  const { longitude, latitude } = plane.toGeodetic(middle.x, middle.y, 0);
  const width = Math.max(xs[xs.length - 1] - xs[0], ys[ys.length - 1] - ys[0], 100);
  const heights = placed.map(({ groundHeightMetresNap }) => groundHeightMetresNap).sort((a, b) => a - b);
  const at = { longitude, latitude, heightMetresNap: heights[heights.length >> 1], headingDegrees: 15 };
  return [
    Viewpoint.parse({
      ...at,
      id: "whole-city",
      name: { nl: "Hele stad", en: "Whole city" },
      pitchDegrees: -24,
      rangeMetres: Math.min(900, Math.max(220, width * 0.9)),
    }),
    Viewpoint.parse({
      ...at,
      id: "nearer",
      name: { nl: "Dichterbij", en: "Nearer" },
      pitchDegrees: -30,
      rangeMetres: Math.min(320, Math.max(120, width * 0.35)),
    }),
  ];
}
