import type { BuildingRow } from "../../scenarios/model/city.ts";

/** Buildings that fit what someone typed, the best first, and how many more there are. */
export interface FoundBuildings {
  readonly shown: readonly BuildingRow[];
  readonly more: number;
}

/** An inventory made ready for search: folded once, so that a keystroke only compares. */
export type BuildingIndex = readonly { readonly building: BuildingRow; readonly folded: string }[];

// "Café" is found by "cafe": people type without accents, and a hall's keyboard may lack them.
const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

/** One index an inventory, however often the field that asks for it is made anew. */
const indices = new WeakMap<readonly BuildingRow[], BuildingIndex>();

export function indexBuildings(buildings: readonly BuildingRow[]): BuildingIndex {
  const known = indices.get(buildings);
  if (known !== undefined) return known;
  const index = makeIndex(buildings);
  indices.set(buildings, index);
  return index;
}

function makeIndex(buildings: readonly BuildingRow[]): BuildingIndex {
  return buildings
    .map((building) => ({ building, folded: fold(`${building.name ?? ""} ${building.id}`).trim() }))
    .sort((one, other) => compareNames(one.building, other.building));
}

/** Named buildings first, house numbers in their own order: Havenkade 2 before Havenkade 10. */
function compareNames(one: BuildingRow, other: BuildingRow): number {
  if ((one.name === null) !== (other.name === null)) return one.name === null ? 1 : -1;
  return COLLATOR.compare(one.name ?? one.id, other.name ?? other.id);
}

const COLLATOR = new Intl.Collator("nl", { numeric: true });

/** Every word typed must occur in the name or the id; names that begin with what was typed come first. */
export function findBuildings(index: BuildingIndex, typed: string, limit: number): FoundBuildings {
  const query = fold(typed).trim();
  const words = query.split(/\s+/);
  const beginning: BuildingRow[] = [];
  const containing: BuildingRow[] = [];
  for (const { building, folded } of index) {
    if (!words.every((word) => folded.includes(word))) continue;
    (folded.startsWith(query) ? beginning : containing).push(building);
  }
  const found = beginning.concat(containing);
  return { shown: found.slice(0, limit), more: Math.max(0, found.length - limit) };
}
