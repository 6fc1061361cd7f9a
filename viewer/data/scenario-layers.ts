import type { FeatureCollection } from "geojson";
import type { ScenarioAnswer } from "../../scenarios/model/catalog.ts";
import type { GeoJsonLayer } from "../../scenarios/model/scenario.ts";
import type { SceneLayer } from "../state/scene-input.ts";
import { fetchJson } from "./fetch-answer.ts";

/** What came for each layer's id; null: it could not be had. */
export type LayerFeatures = Readonly<Record<string, FeatureCollection | null>>;

export interface ScenarioLayers {
  /** Bottom first, as the file has them. */
  readonly layers: readonly SceneLayer[];
  /** Those that could not be had: the others are shown all the same. */
  readonly missing: readonly GeoJsonLayer[];
}

/** The features of all layers, of all cases at once: going from case to case then fetches nothing. */
export async function fetchFeatures(
  layerUrls: ScenarioAnswer["layerUrls"],
  signal: AbortSignal,
): Promise<LayerFeatures> {
  const entries = await Promise.all(
    Object.entries(layerUrls).map(async ([layerId, url]) => {
      try {
        return [layerId, await fetchJson<FeatureCollection>(url, signal)] as const;
      } catch (cause) {
        if (signal.aborted) throw cause;
        return [layerId, null] as const;
      }
    }),
  );
  return Object.fromEntries(entries);
}

/** The scenario as it now is, with the features it speaks of: an author may change a legend without touching a feature. */
export function layersWith(scenario: ScenarioAnswer, features: LayerFeatures): ScenarioLayers {
  const layers: SceneLayer[] = [];
  const missing: GeoJsonLayer[] = [];
  for (const layer of scenario.layers) {
    if (layer.type !== "geojson") continue;
    const found = features[layer.id];
    if (found === null) missing.push(layer);
    else if (found !== undefined) layers.push({ layer, features: found });
  }
  return { layers, missing };
}
