import type { Plane } from "../city-model.ts";
import { heightsOfRelief } from "../ground/heights-of-relief.ts";
import { landOfObjects } from "../ground/land-of-objects.ts";
import { LAND_TYPES, type OtherObjects } from "./other-objects.ts";
import type { SourcesRead } from "./read-sources.ts";
import type { TakenFile } from "./source-kind.ts";

/** A file of its own goes before what the CityJSON says beside its buildings: whoever gives one wants it used. */
export function withObjects(
  sources: SourcesRead,
  { land, relief, trees }: Pick<OtherObjects, "land" | "relief" | "trees">,
  plane: Plane,
): { readonly sources: SourcesRead; readonly taken: readonly TakenFile[] } {
  const taken: TakenFile[] = [];
  let all = sources;
  if (sources.heights === undefined && relief.length > 0) {
    all = { ...all, heights: heightsOfRelief(relief.map(({ outer }) => outer)) };
    taken.push({ file: relief[0].file, as: "heights", seen: `TINRelief of ${relief.length} faces` });
  }
  if (sources.landUse === undefined && land.length > 0) {
    const landUse = landOfObjects(land, plane);
    all = { ...all, landUse, extras: { ...all.extras, landUse: landUse.collection } };
    const counts = LAND_TYPES.map((type) => [land.filter((one) => one.type === type).length, type] as const);
    const seen = counts.filter(([count]) => count > 0).map(([count, type]) => `${count} ${type}`);
    taken.push({ file: land[0].file, as: "land-use", seen: seen.join(", ") });
  }
  if (sources.trees === undefined && trees.length > 0) {
    const sizesAssumed = trees.filter(({ isAssumed }) => isAssumed).length;
    all = { ...all, trees: { trees: trees.map(({ tree }) => tree), sizesAssumed, notPoints: [] } };
    taken.push({ file: trees[0].file, as: "trees", seen: `${trees.length} SolitaryVegetationObject` });
  }
  return { sources: all, taken };
}
