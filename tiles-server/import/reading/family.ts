import { Refusal } from "../refusal.ts";
import type { CityJsonPart, CityObject } from "./city-json.ts";

/** Objects that are not counted by themselves: they belong to their building. */
export const isPartOfBuilding = (type: string): boolean =>
  type === "BuildingPart" || type === "BuildingInstallation";

/**
 * The building and all the parts under it, the building first.
 *
 * @throws Refusal where parts contain each other: no end of them could be built
 */
export function familyOf(fileName: string, part: CityJsonPart, rootId: string): CityObject[] {
  const family: CityObject[] = [];
  const joined = new Set<string>();
  const byParent = partsByParent(part);
  visit(rootId, []);
  return family;

  function visit(id: string, above: readonly string[]): void {
    if (above.includes(id)) {
      throw new Refusal(
        "PARTS_IN_A_LOOP",
        `${fileName}: "${above.at(-1)}" has "${id}" among its children, and "${id}" already contains "${above.at(-1)}". Take one of the two out.`,
      );
    }
    const object = part.objects.get(id);
    if (object === undefined || joined.has(id)) return;
    joined.add(id);
    if (id === rootId || isPartOfBuilding(object.type)) family.push(object);
    for (const child of [...(object.children ?? []), ...(byParent.get(id) ?? [])])
      visit(child, [...above, id]);
  }
}

/** Parts that name their building, where the building does not name them; of a part of no file many may come to one. */
function partsByParent(part: CityJsonPart): ReadonlyMap<string, readonly string[]> {
  const known = partsOf.get(part);
  if (known !== undefined) return known;
  const found = new Map<string, string[]>();
  for (const [id, { type, parents = [] }] of part.objects) {
    if (!isPartOfBuilding(type)) continue;
    for (const parent of parents) {
      if (part.objects.get(parent)?.children?.includes(id) === true) continue;
      found.set(parent, [...(found.get(parent) ?? []), id]);
    }
  }
  partsOf.set(part, found);
  return found;
}

/** Asked for once a building. */
const partsOf = new WeakMap<CityJsonPart, ReadonlyMap<string, readonly string[]>>();

/** Parts that no building in their file contains: they would be lost without a word. */
export function orphansOf(part: CityJsonPart): string[] {
  const named = new Set<string>();
  for (const { children = [] } of part.objects.values()) for (const child of children) named.add(child);
  return [...part.objects]
    .filter(([id]) => !named.has(id))
    .filter(([, { type }]) => isPartOfBuilding(type))
    .filter(([, { parents }]) => !(parents ?? []).some((parent) => part.objects.has(parent)))
    .map(([id]) => id);
}
