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
    for (const child of object.children ?? []) visit(child, [...above, id]);
  }
}

/** Parts that no building in their file contains: they would be lost without a word. */
export function orphansOf(part: CityJsonPart): string[] {
  return [...part.objects]
    .filter(([, { type }]) => isPartOfBuilding(type))
    .filter(([, { parents }]) => !(parents ?? []).some((parent) => part.objects.has(parent)))
    .map(([id]) => id);
}
