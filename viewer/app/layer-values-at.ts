import { booleanPointInPolygon } from "@turf/turf";
import type { Feature, Polygon } from "geojson";
import { gridValueAt } from "../../scenarios/model/grid.ts";
import type { Legend } from "../../scenarios/model/legend.ts";
import type { LocalisedText } from "../../scenarios/model/localised-text.ts";
import type { Place } from "../state/place.ts";
import type { SceneLayer } from "../state/scene-input.ts";

/** What an author's layer says of a place. */
export interface LayerValue {
  readonly key: string;
  readonly title: LocalisedText;
  readonly legend: Legend;
  readonly value: number;
}

/** Of the layers that are painted into the ground, each that has a number here; the topmost of its areas counts, as on the map. */
export const layerValuesAt = (layers: readonly SceneLayer[], place: Place): readonly LayerValue[] =>
  layers.flatMap((shown) => {
    const { legend, title } = shown.layer;
    const value = valueAt(shown, place);
    return legend === undefined || value === undefined ? [] : [{ key: shown.key, title, legend, value }];
  });

function valueAt(shown: SceneLayer, { longitude, latitude }: Place): number | undefined {
  if (shown.kind === "grid") {
    const value = gridValueAt(shown.grid, longitude, latitude);
    return Number.isNaN(value) ? undefined : value;
  }
  const { property } = shown.layer;
  if (property === undefined) return undefined;
  const isHere = ({ geometry }: Feature): boolean =>
    (geometry?.type === "Polygon" || geometry?.type === "MultiPolygon") &&
    booleanPointInPolygon([longitude, latitude], geometry as Polygon);
  const value: unknown = shown.features.features.findLast(isHere)?.properties?.[property];
  return typeof value === "number" ? value : undefined;
}
