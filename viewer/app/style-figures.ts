import type { BuildingRow } from "../../scenarios/model/city.ts";
import { legendClassOf } from "../../scenarios/model/legend.ts";
import type { BuildingStyle } from "../data/scenario-layers.ts";
import type { StyleFiguresProps } from "../panels/StyleFigures.tsx";

/** Buildings by the classes of an author's legend. */
export function styleFigures(
  { layer: { legend }, read }: BuildingStyle,
  buildings: readonly BuildingRow[],
): Omit<StyleFiguresProps, "layer"> {
  const byClass = legend.classes.map(() => 0);
  let [under, unknown] = [0, 0];
  for (const building of buildings) {
    const value = read(building);
    const found = value === null ? null : legendClassOf(value, legend.classes);
    if (found === null) unknown += 1;
    else if (found < 0) under += 1;
    else byClass[found] += 1;
  }
  return { byClass, under, unknown };
}
