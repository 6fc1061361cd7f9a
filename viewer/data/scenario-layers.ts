import type { FeatureCollection } from "geojson";
import type { ScenarioAnswer } from "../../scenarios/model/catalog.ts";
import type { GeoJsonLayer } from "../../scenarios/model/scenario.ts";
import type { SceneLayer } from "../state/scene-input.ts";
import { fetchJson } from "./fetch-answer.ts";

export interface LayersLoaded {
  readonly layers: readonly SceneLayer[];
  /** Those that could not be had: the others are shown all the same. */
  readonly missing: readonly GeoJsonLayer[];
}

/** The GeoJSON layers of a scenario, all cases at once: going from case to case then fetches nothing. */
export async function fetchLayers(scenario: ScenarioAnswer, signal: AbortSignal): Promise<LayersLoaded> {
  const layers: SceneLayer[] = [];
  const missing: GeoJsonLayer[] = [];
  await Promise.all(
    scenario.layers.map(async (layer, index) => {
      if (layer.type !== "geojson") return;
      try {
        layers[index] = {
          layer,
          features: await fetchJson<FeatureCollection>(scenario.layerUrls[layer.id], signal),
        };
      } catch (cause) {
        if (signal.aborted) throw cause;
        missing.push(layer);
      }
    }),
  );
  // Bottom first, as the file has them; computed layers leave gaps.
  return { layers: layers.filter((layer) => layer !== undefined), missing };
}
