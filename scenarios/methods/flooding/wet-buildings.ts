import { legendClassOf } from "../../model/legend.ts";
import { depthMetres } from "./depth.ts";
import { DEPTH_LEGEND } from "./depth-classes.ts";

/** Of a city at one water level. */
export interface WetBuildings {
  /** Buildings in each depth class, in the legend's order. */
  readonly byClass: readonly number[];
  readonly wet: number;
  readonly total: number;
}

/** What must be known of a building; null spill level: water never comes. */
export interface BuildingFoot {
  readonly groundHeightMetresNap: number;
  readonly spillLevelMetresNap: number | null;
}

/** Counts buildings by the depth at their foot. */
export function wetBuildings(waterLevelMetresNap: number, buildings: readonly BuildingFoot[]): WetBuildings {
  const byClass = DEPTH_LEGEND.classes.map(() => 0);
  let wet = 0;
  for (const building of buildings) {
    const depth = depthAtFoot(waterLevelMetresNap, building);
    if (depth <= 0) continue;
    wet += 1;
    byClass[legendClassOf(depth, DEPTH_LEGEND.classes)] += 1;
  }
  return { byClass, wet, total: buildings.length };
}

/** Metres of water at the building's foot; 0 where it stands dry. */
export const depthAtFoot = (waterLevelMetresNap: number, building: BuildingFoot): number =>
  depthMetres(
    waterLevelMetresNap,
    building.groundHeightMetresNap,
    building.spillLevelMetresNap ?? Number.POSITIVE_INFINITY,
  );
