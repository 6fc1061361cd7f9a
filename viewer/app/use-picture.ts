import { useMemo } from "react";
import { useStore } from "zustand";
import { readyValue } from "../data/loaded.ts";
import type { SceneInput } from "../state/scene-input.ts";
import type { ViewStore } from "../state/view-store.ts";
import {
  type BuildingValues,
  buildingColours,
  buildingValuesFor,
  buildingValuesOf,
} from "./building-values.ts";
import { derivePicture, type Picture } from "./derive-picture.ts";
import { heatHourOf } from "./heat-hour.ts";
import { neighbourhoodColours } from "./land-paint.ts";
import type { CityData } from "./use-city.ts";
import { type HeatHours, useHeatHours } from "./use-heat-hours.ts";
import type { ScenarioOn } from "./use-scenarios.ts";

export interface PictureUse {
  readonly picture: Picture;
  /** What colours single buildings; null: water does, or nothing. */
  readonly values: BuildingValues | null;
  readonly colours: SceneInput["buildings"];
  readonly hours: HeatHours;
}

/** Where streets are the subject buildings step back. */
const COLOURED_BY_WATER = { depth: "by-water-depth", danger: "by-water-danger", roads: null } as const;

/**
 * What all that is on comes to, as the scene draws it.
 *
 * @param scenariosOn those of the catalog
 * @param on the same, and a person's own file
 */
export function usePicture(
  store: ViewStore,
  data: CityData,
  scenariosOn: readonly ScenarioOn[],
  on: readonly ScenarioOn[],
): PictureUse {
  const opacities = useStore(store, (state) => state.view.opacities);
  const hoursUtc = useStore(store, (state) => state.view.hoursUtc);
  const { fields, neighbourhoods } = data;
  const buildings = readyValue(data.buildings);
  const hour = heatHourOf(scenariosOn, hoursUtc);
  const hours = useHeatHours(readyValue(data.city), hour?.airTemperatureRiseCelsius ?? null);
  const canopyColours = useMemo(() => neighbourhoodColours(neighbourhoods.areas), [neighbourhoods.areas]);
  const picture = useMemo(
    () => derivePicture(on, fields, { opacities, hoursUtc }, canopyColours, hours.sheets),
    [on, fields, opacities, hoursUtc, canopyColours, hours.sheets],
  );
  const values = useMemo(() => {
    const { buildingsBy } = picture;
    if (buildingsBy === null) return null;
    if (buildingsBy.kind === "style") return buildingValuesOf(buildingsBy.style);
    const { method, by } = buildingsBy;
    return buildingValuesFor(method, by.present?.values ?? {}, neighbourhoods.figures, by.picture);
  }, [picture, neighbourhoods.figures]);
  const colours = useMemo(() => {
    if (values !== null) return buildings === null ? null : buildingColours(values, buildings);
    const by = picture.buildingsBy;
    if (by?.kind !== "method" || by.method !== "flood-depth") return null;
    return COLOURED_BY_WATER[picture.water];
  }, [values, buildings, picture]);
  return { picture, values, colours, hours };
}
