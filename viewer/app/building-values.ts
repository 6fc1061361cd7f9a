import { RAIN_LEGEND } from "../../scenarios/methods/flooding/rain-depth-classes.ts";
import { CANOPY_LEGEND } from "../../scenarios/methods/green-space/canopy-classes.ts";
import {
  type GreenRule,
  greenLegendFor,
  greenValueOf,
} from "../../scenarios/methods/green-space/chosen-rule.ts";
import { DISTANCE_LEGEND } from "../../scenarios/methods/green-space/distance-classes.ts";
import { PET_LEGEND } from "../../scenarios/methods/heat/pet-classes.ts";
import { wayOf } from "../../scenarios/methods/walking/way.ts";
import type { BuildingFigures, BuildingRow, NeighbourhoodFigures } from "../../scenarios/model/city.ts";
import type { ComputedLayer } from "../../scenarios/model/layer.ts";
import { type Legend, legendColourOf } from "../../scenarios/model/legend.ts";
import type { ScenarioCase } from "../../scenarios/model/scenario.ts";
import type { BuildingStyle } from "../data/scenario-layers.ts";
import type { PictureId } from "../state/pictures.ts";
import type { BuildingColours } from "../state/scene-input.ts";

/** How a method speaks of one building: a number, and the legend it is read by. */
export interface BuildingValues {
  readonly legend: Legend;
  /** null: not known, or nothing to say. */
  readonly read: (building: BuildingRow) => number | null;
  /** How much of its own colour a building gives up. */
  readonly share: number;
}

type Values = ScenarioCase["values"];

/**
 * The same object for the same question, so that what is worked out from it is kept by it.
 *
 * @returns null: the method colours buildings by a live level, or the case names nothing that was worked out
 */
export function buildingValuesFor(
  method: ComputedLayer["method"],
  values: Values,
  neighbourhoods: ReadonlyMap<string, NeighbourhoodFigures>,
  picture: PictureId | null,
): BuildingValues | null {
  switch (method) {
    case "flood-depth":
      return null;
    case "rain-depth":
      return values.rainHours === 2 ? (RAIN_VALUES.get(values.rainMillimetres ?? Number.NaN) ?? null) : null;
    case "heat-pet":
      return PET_VALUES.get(values.airTemperatureRiseCelsius ?? 0) ?? null;
    case "green-rules": {
      const rule = values.greenRule ?? "all";
      const known = kept(GREEN_VALUES, neighbourhoods, () => new Map<string, BuildingValues>());
      const question = `${picture} ${rule}`;
      const found = known.get(question) ?? greenValues(rule, neighbourhoods, picture);
      known.set(question, found);
      return found;
    }
  }
}

function greenValues(
  rule: GreenRule,
  neighbourhoods: ReadonlyMap<string, NeighbourhoodFigures>,
  picture: PictureId | null,
): BuildingValues {
  const canopyShareAt = ({ neighbourhood }: BuildingRow): number | null =>
    neighbourhood === null ? null : (neighbourhoods.get(neighbourhood)?.canopyShare ?? null);
  if (picture === "canopy") return { legend: CANOPY_LEGEND, share: 0.72, read: canopyShareAt };
  if (picture === "distance") {
    return {
      legend: DISTANCE_LEGEND,
      share: 0.86,
      read: ({ walkMetresToGreen, metresToGreen }) => wayOf(walkMetresToGreen, metresToGreen)?.metres ?? null,
    };
  }
  return {
    legend: greenLegendFor(rule),
    share: 0.86,
    read: (building) =>
      // Only homes are near to something; a warehouse meets no rule and breaks none.
      building.dwellings === null || building.dwellings > 0
        ? greenValueOf(rule, { ...building, canopyShare: canopyShareAt(building) })
        : null,
  };
}

/** An author's own numbers; the layer's opacity is how much of its own colour a building gives up. */
export const buildingValuesOf = (style: BuildingStyle): BuildingValues =>
  kept(STYLE_VALUES, style, ({ layer, read }) => ({ legend: layer.legend, read, share: layer.opacity }));

type FigureColumn = {
  [Name in keyof BuildingFigures]: BuildingFigures[Name] extends number | null ? Name : never;
}[keyof BuildingFigures];

const inColumn = (legend: Legend, share: number, column: FigureColumn): BuildingValues => ({
  legend,
  share,
  read: (building) => building[column],
});

/** By the millimetres that fall in two hours. */
const RAIN_VALUES: ReadonlyMap<number, BuildingValues> = new Map([
  [70, inColumn(RAIN_LEGEND, 0.62, "rainDepth70Metres")],
  [140, inColumn(RAIN_LEGEND, 0.62, "rainDepth140Metres")],
]);

/** By how much warmer the air is than on the reference day, in degrees Celsius. */
const PET_VALUES: ReadonlyMap<number, BuildingValues> = new Map([
  [0, inColumn(PET_LEGEND, 0.5, "petNowCelsius")],
  [1.04, inColumn(PET_LEGEND, 0.5, "pet2050LowCelsius")],
  [2.2, inColumn(PET_LEGEND, 0.5, "pet2050HighCelsius")],
  [5.5, inColumn(PET_LEGEND, 0.5, "pet2100HighCelsius")],
]);

const GREEN_VALUES = new WeakMap<ReadonlyMap<string, NeighbourhoodFigures>, Map<string, BuildingValues>>();
const STYLE_VALUES = new WeakMap<BuildingStyle, BuildingValues>();
const COLOURS = new WeakMap<readonly BuildingRow[], WeakMap<BuildingValues, BuildingColours>>();

/** A colour for each building that has a value; the others keep their own. The same object for the same buildings and values. */
export const buildingColours = (values: BuildingValues, buildings: readonly BuildingRow[]): BuildingColours =>
  kept(
    kept(COLOURS, buildings, () => new WeakMap<BuildingValues, BuildingColours>()),
    values,
    () => coloursBy(values, buildings),
  );

/** What was worked out once for something, for as long as that something is there: a switch that comes back finds it. */
function kept<Key extends object, Value>(
  book: WeakMap<Key, Value>,
  key: Key,
  workOut: (key: Key) => Value,
): Value {
  const found = book.get(key) ?? workOut(key);
  book.set(key, found);
  return found;
}

function coloursBy(
  { legend, read, share }: BuildingValues,
  buildings: readonly BuildingRow[],
): BuildingColours {
  const rgba = new Uint8Array(buildings.length * 4);
  // A city has thousands of buildings and a legend a handful of colours; this runs between a switch and its frame.
  const known = new Map<string, readonly number[]>();
  for (const building of buildings) {
    const value = read(building);
    const colour = value === null ? undefined : legendColourOf(value, legend);
    if (colour === undefined) continue;
    const bytes = known.get(colour) ?? [...bytesOf(colour), Math.round(share * 255)];
    known.set(colour, bytes);
    for (let part = 0; part < 4; part += 1) rgba[building.number * 4 + part] = bytes[part];
  }
  return { rgba };
}

const bytesOf = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
