import type { CityAnswer, ScenarioAnswer } from "../../scenarios/model/catalog.ts";
import type { BuildingRow, Viewpoint } from "../../scenarios/model/city.ts";
import type { CameraPose, ChosenBuilding, SceneInput, SceneLayer } from "../state/scene-input.ts";
import type { View } from "../state/view.ts";

/** The water level the view stands for: a free one, else its case's, else the scenario's first; null without any. */
export function waterLevelOf(view: View, scenario: ScenarioAnswer | null): number | null {
  if (scenario === null) return null;
  if (view.waterLevelMetresNap !== null) return view.waterLevelMetresNap;
  const chosen = scenario.cases.find(({ id }) => id === view.caseId) ?? scenario.cases.at(0);
  return chosen?.values.waterLevelMetresNap ?? null;
}

/** The case shown: the named one, or the first while nothing is named and no free level is set. */
export function caseIdOf(view: View, scenario: ScenarioAnswer | null): string | null {
  if (scenario === null || view.waterLevelMetresNap !== null) return null;
  return (scenario.cases.find(({ id }) => id === view.caseId) ?? scenario.cases.at(0))?.id ?? null;
}

/** Only a computed layer makes water of a level; layers from files show what their author made. */
export const floodOf = (
  scenario: ScenarioAnswer | null,
  waterLevelMetresNap: number | null,
): SceneInput["flood"] =>
  waterLevelMetresNap !== null && scenario?.layers.some(({ type }) => type === "computed")
    ? { waterLevelMetresNap }
    : null;

/** Layers of the present case: those that name no case belong to all. */
export const layersOfCase = (layers: readonly SceneLayer[], caseId: string | null): readonly SceneLayer[] =>
  layers.filter(
    ({ layer }) => layer.cases === undefined || (caseId !== null && layer.cases.includes(caseId)),
  );

export const chosenBuildingOf = (building: BuildingRow | null, name: string): ChosenBuilding | null =>
  building === null
    ? null
    : {
        number: building.number,
        name,
        longitude: building.longitude,
        latitude: building.latitude,
        roofHeightMetresNap: building.roofHeightMetresNap,
      };

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

const METRES_A_DEGREE = 111_320;

/** The whole city from straight above, north up. */
export function poseFromAbove({ extent, viewpoints }: CityAnswer): CameraPose {
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
    // Half of 38° from top to bottom: the longer side just fits a window as high as it is wide.
    rangeMetres: Math.min(6_000, Math.max(metresNorth, metresEast) / 2 / Math.tan((19 * Math.PI) / 180)),
  };
}
