import type { Feature } from "geojson";
import { NOT_KNOWN } from "../../scenarios/model/field.ts";
import type { Building, Plane } from "./city-model.ts";
import { cellAt, type GridFrame, insidePoint } from "./ground/cells.ts";
import type { Neighbourhoods } from "./reading/read-areas.ts";
import { polygonsInPlane } from "./reading/read-features.ts";
import { Refusal } from "./refusal.ts";

/**
 * The neighbourhoods of this city, of a file that may hold a region's or the country's: those in which a building stands, and those of
 * which the middle lies on the map. The others would be rows of nothing, and their ground, of which nothing is known, would make the
 * city's own unknown.
 *
 * @throws Refusal where there are more than the land field has codes for: the ground of the last would belong to none
 */
export function neighbourhoodsOnMap(
  { collection, at }: Neighbourhoods,
  buildings: readonly Pick<Building, "centre">[],
  grid: GridFrame,
  plane: Plane,
): Neighbourhoods {
  const lived = new Set(buildings.map(({ centre }) => at(centre.x, centre.y)));
  const isOnMap = (feature: Feature): boolean =>
    polygonsInPlane(feature, plane).some((rings) => {
      const inside = insidePoint(rings);
      return inside !== undefined && cellAt(grid, inside.x, inside.y) !== undefined;
    });
  const features = collection.features.filter(
    (feature) => lived.has(String(feature.properties?.id)) || isOnMap(feature),
  );
  if (features.length > NOT_KNOWN) {
    throw new Refusal(
      "TOO_MANY_NEIGHBOURHOODS",
      `${features.length} neighbourhoods lie in this city, and figures are worked out for ${NOT_KNOWN} at most. Bring larger areas, such as districts (wijken).`,
    );
  }
  return { collection: { ...collection, features }, at };
}
