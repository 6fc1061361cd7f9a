import type { Viewpoint } from "../../scenarios/model/city.ts";
import type { Building, Plane } from "./city-model.ts";

/** Further off, houses are too small to read on a wall or a table. */
const FURTHEST_METRES = 770;
const NEAREST_METRES = 120;

/**
 * For a city that names none: the whole of it from the south, and from above. Large cities are seen at their middle.
 *
 * @param buildings at least one
 */
export function viewpointsFor(
  buildings: readonly Pick<Building, "centre" | "groundHeightMetresNap">[],
  plane: Plane,
): Viewpoint[] {
  const xs = inOrder(buildings.map(({ centre }) => centre.x));
  const ys = inOrder(buildings.map(({ centre }) => centre.y));
  const width = Math.max(xs[xs.length - 1] - xs[0], ys[ys.length - 1] - ys[0]);
  const { longitude, latitude } = plane.toGeodetic(middle(xs), middle(ys), 0);
  const at = {
    longitude,
    latitude,
    heightMetresNap: middle(inOrder(buildings.map(({ groundHeightMetresNap }) => groundHeightMetresNap))),
    rangeMetres: Math.round(Math.min(FURTHEST_METRES, Math.max(NEAREST_METRES, 1.1 * width))),
  };
  return [
    {
      ...at,
      id: "whole-city",
      name: { nl: "Hele stad", en: "Whole city" },
      headingDegrees: 12,
      pitchDegrees: -19.5,
    },
    {
      ...at,
      id: "from-above",
      name: { nl: "Van boven", en: "From above" },
      headingDegrees: 0,
      pitchDegrees: -60,
    },
  ];
}

const inOrder = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The median: one far-off shed does not pull the eye away from the city. */
const middle = (ordered: readonly number[]): number => ordered[ordered.length >> 1];
