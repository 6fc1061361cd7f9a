import { channelFor, type Field } from "../../scenarios/model/field.ts";
import type { ComputedLayer } from "../../scenarios/model/layer.ts";
import { readyValue } from "../data/loaded.ts";
import type { BuildingStyle } from "../data/scenario-layers.ts";
import type { FieldPaint, SceneInput, SceneLayer, TreeTone } from "../state/scene-input.ts";
import type { View } from "../state/view.ts";
import { heatHourOf } from "./heat-hour.ts";
import { landPaintOf } from "./land-paint.ts";
import type { CityFields } from "./use-city.ts";
import type { ScenarioOn } from "./use-scenarios.ts";

/** What the scenarios that are on come to, all but the water's height and the colours of single buildings. */
export interface Picture
  extends Pick<SceneInput, "water" | "rain" | "heat" | "land" | "greenOpacity" | "trees" | "layers"> {
  /** The scenario whose water level stands; null: no flooding. */
  readonly floodBy: ScenarioOn | null;
  /** The ground is painted from the land field, whether or not it has come in. */
  readonly needsLand: boolean;
  /** All methods at work. */
  readonly methods: ReadonlySet<ComputedLayer["method"]>;
  /** What colours the buildings: the last one switched on that speaks of them. */
  readonly buildingsBy: ColouredBy | null;
  /** The hour of the hot day that the ground shows; null: the afternoon's mean, or no heat. */
  readonly heatHourUtc: number | null;
}

export type ColouredBy =
  | { readonly kind: "method"; readonly method: ComputedLayer["method"]; readonly by: ScenarioOn }
  | { readonly kind: "style"; readonly style: BuildingStyle; readonly by: ScenarioOn };

/** Several themes add up on the ground; the buildings take the colour of the last. */
export function derivePicture(
  on: readonly ScenarioOn[],
  fields: CityFields,
  { opacities, hoursUtc }: Pick<View, "opacities" | "hoursUtc">,
  neighbourhoodColours: Uint8Array,
  heatHours: readonly Field[] | null,
): Picture {
  const opacityOf = ({ summary }: ScenarioOn): number => opacities[summary.id] ?? 1;
  const by = (method: ComputedLayer["method"]): ScenarioOn | null =>
    on.findLast(({ computed }) => computed.some((layer) => layer.method === method)) ?? null;
  const paint = (method: ComputedLayer["method"], field: Field | null): FieldPaint | null => {
    const scenario = by(method);
    if (scenario === null || field === null) return null;
    const channel = channelFor(field.header, scenario.present?.values ?? {});
    return channel === undefined
      ? null
      : { sheets: [field], sheet: 0, channel, opacity: opacityOf(scenario) };
  };
  const afternoon = paint("heat-pet", readyValue(fields.heat));
  const hour = heatHourOf(on, hoursUtc);
  const atHour = afternoon && hour && paintAtHour(afternoon, heatHours ?? [], hour.hourUtc);
  const green = on.findLast(isGreen) ?? null;
  const rules = by("green-rules");
  const floodBy = by("flood-depth");
  return {
    floodBy,
    water: floodBy?.picture === "danger" || floodBy?.picture === "roads" ? floodBy.picture : "depth",
    rain: paint("rain-depth", readyValue(fields.rain)),
    heat: atHour ?? afternoon,
    heatHourUtc: atHour === null ? null : (hour?.hourUtc ?? null),
    land:
      rules === null
        ? null
        : landPaintOf(rules.picture, readyValue(fields.land), neighbourhoodColours, opacityOf(rules)),
    needsLand: rules?.picture === "canopy" || rules?.picture === "distance",
    greenOpacity: green === null ? 0 : opacityOf(green),
    trees: treeToneOf(on, green),
    layers: on.flatMap((scenario) => scenario.layers.map((layer) => dimmed(layer, opacityOf(scenario)))),
    methods: new Set(on.flatMap(({ computed }) => computed.map(({ method }) => method))),
    buildingsBy: buildingsBy(on, atHour !== null),
  };
}

/** An hour beside the afternoon's mean, which stays on the graphics card. null: the hour is not there. */
function paintAtHour(afternoon: FieldPaint, heatHours: readonly Field[], hourUtc: number): FieldPaint | null {
  for (const [sheet, { header }] of heatHours.entries()) {
    const channel = header.channels.findIndex(({ parameters }) => parameters.hourUtc === hourUtc);
    if (channel < 0) continue;
    const sheets = [...afternoon.sheets, ...heatHours];
    return { ...afternoon, sheets, sheet: afternoon.sheets.length + sheet, channel };
  }
  return null;
}

/** In this theme trees and public green are the subject, whatever its scenario works out. */
const GREEN_THEME = "green-space";
const isGreen = ({ summary }: ScenarioOn): boolean => summary.theme === GREEN_THEME;

/** Trees are the subject or they step back; the bare city's are its own. */
function treeToneOf(on: readonly ScenarioOn[], green: ScenarioOn | null): TreeTone {
  if (green !== null) return "green";
  return on.length === 0 ? "own" : "quiet";
}

function dimmed(shown: SceneLayer, opacity: number): SceneLayer {
  if (opacity === 1) return shown;
  const dimmedOpacity = shown.layer.opacity * opacity;
  // Spelt out for each kind: the kind and its layer go together.
  return shown.kind === "grid"
    ? { ...shown, layer: { ...shown.layer, opacity: dimmedOpacity } }
    : { ...shown, layer: { ...shown.layer, opacity: dimmedOpacity } };
}

/**
 * An author's own numbers go before what we work out: they were put there to be seen. What a building feels like is known for the
 * afternoon alone: at an hour its colour would be another time's.
 */
function buildingsBy(on: readonly ScenarioOn[], isHeatAtHour: boolean): ColouredBy | null {
  for (const by of on.toReversed()) {
    const style = by.styles.at(-1);
    if (style !== undefined) return { kind: "style", style, by };
    const method = by.computed.at(-1)?.method;
    if (method === "heat-pet" && isHeatAtHour) continue;
    if (method !== undefined) return { kind: "method", method, by };
  }
  return null;
}
