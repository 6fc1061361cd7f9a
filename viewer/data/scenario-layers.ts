import { styleReader, type TableRow } from "../../scenarios/model/building-style.ts";
import type { ScenarioAnswer } from "../../scenarios/model/catalog.ts";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import type { BuildingStyleLayer, FileLayer } from "../../scenarios/model/layer.ts";
import { dataOf, type SceneLayer } from "../state/scene-input.ts";
import type { LayerData } from "./layer-data.ts";
import type { Loaded } from "./loaded.ts";

export interface ScenarioLayers {
  /** What is drawn, bottom first, as the file has them. */
  readonly layers: readonly SceneLayer[];
  /** What colours buildings, in the same order. */
  readonly styles: readonly BuildingStyle[];
  /** Those that could not be had: the others are shown all the same. */
  readonly missing: readonly FileLayer[];
  readonly isAwaited: boolean;
}

export interface BuildingStyle {
  readonly layer: BuildingStyleLayer;
  /** null: nothing is known of it. */
  readonly read: (building: BuildingRow) => number | null;
}

/**
 * The scenario as it now is, with the data it speaks of, of all cases at once: going from case to case then fetches nothing.
 *
 * @param data what came for each layer's address
 * @param held what each layer last showed, by key: it stays while the author's next version is on its way
 */
export function layersWith(
  scenario: ScenarioAnswer,
  data: ReadonlyMap<string, Loaded<LayerData>>,
  held: Map<string, LayerData> = new Map(),
): ScenarioLayers {
  const layers: SceneLayer[] = [];
  const styles: BuildingStyle[] = [];
  const missing: FileLayer[] = [];
  let isAwaited = false;
  for (const layer of scenario.layers) {
    if (layer.type === "computed") continue;
    if (layer.type === "building-style" && layer.table === undefined) {
      styles.push(styleOf(layer, null));
      continue;
    }
    const key = `${scenario.id}/${layer.id}`;
    const found = data.get(scenario.layerUrls[layer.id]);
    if (found?.status === "ready") held.set(key, found.value);
    else if (found?.status === "failed") held.delete(key);
    if (found?.status === "failed") missing.push(layer);
    else if (found?.status !== "ready") isAwaited = true;
    const shown = held.get(key);
    if (layer.type === "geojson" && shown?.kind === "features") {
      layers.push(asBefore({ kind: "features", key, layer, features: shown.features }));
    } else if (layer.type === "raster" && shown?.kind === "grid") {
      layers.push(asBefore({ kind: "grid", key, layer, grid: shown.grid }));
    } else if (layer.type === "building-style" && shown?.kind === "rows") {
      styles.push(styleOf(layer, shown.rows));
    }
  }
  return { layers, styles, missing, isAwaited };
}

/** The layer of before where nothing about it has changed: what is drawn from it is then not made anew. */
function asBefore(shown: SceneLayer): SceneLayer {
  const data = dataOf(shown);
  const before = SHOWN.get(data);
  if (before?.layer === shown.layer && before.key === shown.key) return before;
  SHOWN.set(data, shown);
  return shown;
}

const SHOWN = new WeakMap<object, SceneLayer>();

/** A table is joined once, however often its theme is switched. */
function styleOf(layer: BuildingStyleLayer, rows: readonly TableRow[] | null): BuildingStyle {
  const before = JOINED.get(layer);
  if (before !== undefined && before.rows === rows) return before.style;
  const style = { layer, read: styleReader(layer, rows) };
  JOINED.set(layer, { rows, style });
  return style;
}

const JOINED = new WeakMap<
  BuildingStyleLayer,
  { readonly rows: readonly TableRow[] | null; readonly style: BuildingStyle }
>();
