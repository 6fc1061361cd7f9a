import type { CityAnswer } from "../../scenarios/model/catalog.ts";
import type { BuildingRow, Extent, Viewpoint } from "../../scenarios/model/city.ts";
import type { CameraPose } from "../state/place.ts";

/** A viewpoint without its name is a pose. */
export const poseOf = ({
  longitude,
  latitude,
  heightMetresNap,
  headingDegrees,
  pitchDegrees,
  rangeMetres,
}: Viewpoint): CameraPose => ({
  longitude,
  latitude,
  heightMetresNap,
  headingDegrees,
  pitchDegrees,
  rangeMetres,
});

/** Near enough to know a building by, looking the way one looked. */
export const poseOnBuilding = (building: BuildingRow, { headingDegrees }: CameraPose): CameraPose => ({
  longitude: building.longitude,
  latitude: building.latitude,
  heightMetresNap: building.groundHeightMetresNap,
  headingDegrees,
  pitchDegrees: -30,
  rangeMetres: Math.max(240, 5 * (building.roofHeightMetresNap - building.groundHeightMetresNap)),
});

/** Higher up the city is lost in the haze. */
const HIGHEST_METRES = 6_000;
const METRES_A_DEGREE = 111_320;
/** The viewpoints above and the legend below cover a fifth of the city's height. */
const ROOM_FOR_PANELS = 1.25;

/** The whole city from straight above, north up. */
export const poseFromAbove = (city: CityAnswer): CameraPose =>
  poseOverExtent(city.extent, city, HIGHEST_METRES);

/** A piece of the city from straight above, north up. */
export function poseOverExtent(
  extent: Extent,
  { viewpoints }: CityAnswer,
  highestMetres = Number.POSITIVE_INFINITY,
): CameraPose {
  const metresNorth = (extent.north - extent.south) * METRES_A_DEGREE;
  const metresEast = (extent.east - extent.west) * METRES_A_DEGREE * Math.cos((extent.north * Math.PI) / 180);
  const longitude = (extent.west + extent.east) / 2;
  const latitude = (extent.south + extent.north) / 2;
  return {
    longitude,
    latitude,
    heightMetresNap: viewpoints[0].heightMetresNap,
    headingDegrees: 0,
    pitchDegrees: -90,
    // Half of 38° from top to bottom: the longer side just fits a window as high as it is wide, and what lies on the city's edges.
    rangeMetres: Math.min(
      highestMetres,
      Math.max(
        100,
        (ROOM_FOR_PANELS * Math.max(metresNorth, metresEast)) / 2 / Math.tan((19 * Math.PI) / 180),
      ),
    ),
  };
}
