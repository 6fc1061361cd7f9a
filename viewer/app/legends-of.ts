import { DANGER_LEGEND } from "../../scenarios/methods/flooding/danger.ts";
import { DEPTH_LEGEND } from "../../scenarios/methods/flooding/depth-classes.ts";
import { RAIN_LEGEND } from "../../scenarios/methods/flooding/rain-depth-classes.ts";
import { ROADS_LEGEND } from "../../scenarios/methods/flooding/roads.ts";
import { CANOPY_LEGEND, CROWN_COLOUR } from "../../scenarios/methods/green-space/canopy-classes.ts";
import { greenLegendFor } from "../../scenarios/methods/green-space/chosen-rule.ts";
import { distanceLegendFor } from "../../scenarios/methods/green-space/distance-classes.ts";
import { petLegendAt } from "../../scenarios/methods/heat/pet-legend-at.ts";
import type { Field } from "../../scenarios/model/field.ts";
import type { ComputedLayer } from "../../scenarios/model/layer.ts";
import type { Legend } from "../../scenarios/model/legend.ts";
import type { ScenarioCase } from "../../scenarios/model/scenario.ts";
import type { LegendKey } from "../panels/LegendCard.tsx";
import type { PictureId } from "../state/pictures.ts";
import { wayChannelOf } from "./land-paint.ts";
import type { ScenarioOn } from "./use-scenarios.ts";

function legendOf(
  method: ComputedLayer["method"],
  values: ScenarioCase["values"],
  picture: PictureId | null,
  land: Field | null,
  heatHourUtc: number | null,
): Legend {
  switch (method) {
    case "flood-depth":
      if (picture === "danger") return DANGER_LEGEND;
      return picture === "roads" ? ROADS_LEGEND : DEPTH_LEGEND;
    case "rain-depth":
      return RAIN_LEGEND;
    case "heat-pet":
      return petLegendAt(heatHourUtc);
    case "green-rules":
      if (picture === "canopy") return CANOPY_LEGEND;
      if (picture === "distance") {
        return distanceLegendFor((land === null ? undefined : wayChannelOf(land))?.along ?? "straight-line");
      }
      return greenLegendFor(values.greenRule ?? "all");
  }
}

/**
 * The legends follow what is shown, the theme switched on last first. Of a scenario: what colours the buildings by its author's
 * numbers; then its method's, else its topmost layer's that has one.
 *
 * @param heatHourUtc the hour that the ground shows; null: the afternoon's mean
 */
export function legendsOf(
  on: readonly ScenarioOn[],
  land: Field | null,
  heatHourUtc: number | null,
): readonly Legend[] {
  return on.toReversed().flatMap(({ computed, styles, layers, present, picture }) => {
    const ofBuildings = styles.at(-1)?.layer.legend ?? [];
    const method = computed.at(-1)?.method;
    if (method !== undefined)
      return [legendOf(method, present?.values ?? {}, picture, land, heatHourUtc)].concat(ofBuildings);
    const ofGround = layers.findLast(({ layer }) => layer.legend !== undefined)?.layer.legend ?? [];
    return [ofBuildings, ofGround].flat();
  });
}

/** What an author's layers of one colour mean: a swatch and their title each. */
export const keysOf = (on: readonly ScenarioOn[]): readonly LegendKey[] =>
  on
    .toReversed()
    .flatMap(({ layers, picture }) => [
      ...(picture === "canopy" ? [CROWNS] : []),
      ...layers.flatMap(({ key, layer }) =>
        layer.type === "geojson" && layer.legend === undefined && layer.colour !== undefined
          ? [{ id: key, colour: layer.colour, outline: layer.outline, title: layer.title }]
          : [],
      ),
    ]);

const CROWNS: LegendKey = {
  id: "crowns",
  colour: CROWN_COLOUR,
  title: { nl: "Boomkroon", en: "Tree crown" },
};
