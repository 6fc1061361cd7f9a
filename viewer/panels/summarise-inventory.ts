import type { BuildingRow } from "../../scenarios/model/city.ts";

/** What an inventory says of a city as a whole. Of what is known in no building, nothing is said: null. */
export interface InventorySummary {
  readonly count: number;
  readonly tallestMetres: number | null;
  readonly homes: { readonly count: number; readonly inBuildings: number } | null;
  readonly yearBuilt: { readonly oldest: number; readonly newest: number } | null;
  readonly functionKnown: number;
}

export function summariseInventory(buildings: readonly BuildingRow[]): InventorySummary {
  let tallestMetres: number | null = null;
  let homes = 0;
  let inBuildings = 0;
  let homesKnown = false;
  let oldest = Number.POSITIVE_INFINITY;
  let newest = Number.NEGATIVE_INFINITY;
  let functionKnown = 0;
  // One plain pass: a city has up to 100,000 rows, and spreading them into Math.max would overflow the stack.
  for (const building of buildings) {
    const height = building.roofHeightMetresNap - building.groundHeightMetresNap;
    if (tallestMetres === null || height > tallestMetres) tallestMetres = height;
    if (building.dwellings !== null) {
      homesKnown = true;
      homes += building.dwellings;
      if (building.dwellings > 0) inBuildings += 1;
    }
    if (building.yearBuilt !== null) {
      oldest = Math.min(oldest, building.yearBuilt);
      newest = Math.max(newest, building.yearBuilt);
    }
    if (building.function !== null) functionKnown += 1;
  }
  return {
    count: buildings.length,
    tallestMetres,
    homes: homesKnown ? { count: homes, inBuildings } : null,
    yearBuilt: oldest <= newest ? { oldest, newest } : null,
    functionKnown,
  };
}
