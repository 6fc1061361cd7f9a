import type { FeatureCollection } from "geojson";
import type { ScenarioAnswer } from "../../scenarios/model/catalog.ts";
import type { GeoJsonLayer } from "../../scenarios/model/layer.ts";
import type { SceneLayer } from "../state/scene-input.ts";
import type { Loaded } from "./loaded.ts";

export interface ScenarioLayers {
  /** Bottom first, as the file has them. */
  readonly layers: readonly SceneLayer[];
  /** Those that could not be had: the others are shown all the same. */
  readonly missing: readonly GeoJsonLayer[];
  readonly isAwaited: boolean;
}

/**
 * The scenario as it now is, with the features it speaks of, of all cases at once: going from case to case then fetches nothing.
 *
 * @param features what came for each layer's address
 */
export function layersWith(
  scenario: ScenarioAnswer,
  features: ReadonlyMap<string, Loaded<FeatureCollection>>,
): ScenarioLayers {
  const layers: SceneLayer[] = [];
  const missing: GeoJsonLayer[] = [];
  let isAwaited = false;
  for (const layer of scenario.layers) {
    if (layer.type !== "geojson") continue;
    const found = features.get(scenario.layerUrls[layer.id]);
    if (found?.status === "ready") {
      layers.push({ key: `${scenario.id}/${layer.id}`, layer, features: found.value });
    } else if (found?.status === "failed") missing.push(layer);
    else isAwaited = true;
  }
  return { layers, missing, isAwaited };
}
