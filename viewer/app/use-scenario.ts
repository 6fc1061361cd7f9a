import { useMemo } from "react";
import { DEPTH_LEGEND } from "../../scenarios/methods/flooding/depth-classes.ts";
import type { Catalog, ScenarioAnswer, ScenarioSummary } from "../../scenarios/model/catalog.ts";
import type { Legend } from "../../scenarios/model/legend.ts";
import type { GeoJsonLayer } from "../../scenarios/model/scenario.ts";
import { fetchJson } from "../data/fetch-answer.ts";
import { LOADING, type Loaded, readyValue, useLoaded } from "../data/loaded.ts";
import { fetchLayers, type LayersLoaded } from "../data/scenario-layers.ts";
import type { SceneInput, SceneLayer } from "../state/scene-input.ts";
import type { View } from "../state/view.ts";
import { caseIdOf, floodOf, layersOfCase, waterLevelOf } from "./derive-scene-input.ts";

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

const NO_LAYERS: LayersLoaded = { layers: [], missing: [] };
const NOTHING_OFFERED: readonly ScenarioSummary[] = [];

/** The scenario of the view with its layers, and what they come to in the present case. */
export function useScenario(
  catalog: Catalog | null,
  cityId: string | null,
  view: View,
  revision: number,
): ScenarioData {
  const offered = useMemo(
    () => catalog?.scenarios.filter(({ city }) => city === cityId || city === "*") ?? NOTHING_OFFERED,
    [catalog, cityId],
  );
  const chosen = offered.find(({ id }) => id === view.scenarioId) ?? null;
  const answer = useLoaded(chosen?.url ?? null, fetchJson<ScenarioAnswer>, revision);
  const scenario = chosen === null ? null : readyValue(answer);
  const hasFiles = scenario?.layers.some(({ type }) => type === "geojson") ?? false;
  const loaded = useLoaded(
    scenario !== null && hasFiles ? (chosen?.url ?? null) : null,
    (_address, signal) => fetchLayers(scenario!, signal),
    revision,
  );
  const { layers: allLayers, missing } = hasFiles ? (readyValue(loaded) ?? NO_LAYERS) : NO_LAYERS;
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
      (hasFiles && loaded.status === "loading"),
  };
}

/** The legend follows what is shown: computed water, else the topmost layer that has one. */
const legendOf = (flood: SceneInput["flood"], layers: readonly SceneLayer[]): Legend | null =>
  flood !== null
    ? DEPTH_LEGEND
    : (layers.findLast(({ layer }) => layer.legend !== undefined)?.layer.legend ?? null);
