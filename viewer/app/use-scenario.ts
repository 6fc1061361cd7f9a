import { useMemo } from "react";
import { DEPTH_LEGEND } from "../../scenarios/methods/flooding/depth-classes.ts";
import type { Catalog, ScenarioAnswer, ScenarioSummary } from "../../scenarios/model/catalog.ts";
import type { Legend } from "../../scenarios/model/legend.ts";
import type { GeoJsonLayer } from "../../scenarios/model/scenario.ts";
import { fetchJson } from "../data/fetch-answer.ts";
import { LOADING, type Loaded, readyValue, useLoaded } from "../data/loaded.ts";
import { fetchFeatures, layersWith, type ScenarioLayers } from "../data/scenario-layers.ts";
import type { SceneInput, SceneLayer } from "../state/scene-input.ts";
import type { View } from "../state/view.ts";
import { caseIdOf, floodOf, layersOfCase, waterLevelOf } from "./derive-scene-input.ts";
import { offeredIn } from "./offered-scenarios.ts";

export interface ScenarioData {
  /** Those for this city, of all themes. */
  readonly offered: readonly ScenarioSummary[];
  readonly chosen: ScenarioSummary | null;
  readonly answer: Loaded<ScenarioAnswer>;
  readonly caseId: string | null;
  readonly waterLevelMetresNap: number | null;
  readonly flood: SceneInput["flood"];
  readonly layers: readonly SceneLayer[];
  /** Those of all cases: a new list means that data has come in. */
  readonly layersLoaded: readonly SceneLayer[];
  readonly layersMissing: readonly GeoJsonLayer[];
  readonly legend: Legend | null;
  /** Something the picture needs is on its way. */
  readonly isAwaited: boolean;
}

const NO_LAYERS: ScenarioLayers = { layers: [], missing: [] };
const NOTHING_OFFERED: readonly ScenarioSummary[] = [];

/** The scenario of the view with its layers, and what they come to in the present case. */
export function useScenario(catalog: Catalog | null, cityId: string | null, view: View): ScenarioData {
  const offered = useMemo(
    () => (catalog === null ? NOTHING_OFFERED : offeredIn(catalog, cityId)),
    [catalog, cityId],
  );
  const chosen = offered.find(({ id }) => id === view.scenarioId) ?? null;
  const answer = useLoaded(chosen?.url ?? null, fetchJson<ScenarioAnswer>, catalog?.revision);
  const scenario = chosen === null ? null : readyValue(answer);
  const urls = scenario === null ? "" : Object.values(scenario.layerUrls).join(" ");
  const features = useLoaded(
    urls === "" ? null : urls,
    (_urls, signal) => fetchFeatures(scenario?.layerUrls ?? {}, signal),
    catalog?.revision,
  );
  const loaded = readyValue(features);
  const { layers: allLayers, missing } = useMemo(
    () => (scenario === null || loaded === null ? NO_LAYERS : layersWith(scenario, loaded)),
    [scenario, loaded],
  );
  const caseId = caseIdOf(view, scenario);
  const layers = useMemo(() => layersOfCase(allLayers, caseId), [allLayers, caseId]);
  const waterLevelMetresNap = waterLevelOf(view, scenario);
  // One object a level: a new object would be a new picture.
  const flood = useMemo(() => floodOf(scenario, waterLevelMetresNap), [scenario, waterLevelMetresNap]);
  return {
    offered,
    chosen,
    answer: chosen === null ? LOADING : answer,
    caseId,
    waterLevelMetresNap,
    flood,
    layers,
    layersLoaded: allLayers,
    layersMissing: missing,
    legend: legendOf(flood, layers),
    isAwaited:
      (view.scenarioId !== null && catalog === null) ||
      (chosen !== null && answer.status === "loading") ||
      (urls !== "" && features.status === "loading"),
  };
}

/** The legend follows what is shown: computed water, else the topmost layer that has one. */
const legendOf = (flood: SceneInput["flood"], layers: readonly SceneLayer[]): Legend | null =>
  flood !== null
    ? DEPTH_LEGEND
    : (layers.findLast(({ layer }) => layer.legend !== undefined)?.layer.legend ?? null);
