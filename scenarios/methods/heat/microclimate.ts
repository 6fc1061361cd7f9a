import { type FieldChannel, LAND, NOT_KNOWN } from "../../model/field.ts";
import { REFERENCE_WEATHER_FACTOR } from "./reference-day.ts";
import { crownTops, isUnderCrown, type Relief } from "./relief.ts";
import { createShade } from "./shade.ts";
import { createSkyView } from "./sky-view.ts";
import { createStreetWind } from "./street-wind.ts";
import { highestHeatIslandCelsius } from "./urban-heat-island.ts";
import { cellsInWindow, windowSums } from "./window-sums.ts";

/** What PET in a cell depends on beside the hour, the future and what covers the ground: rows × columns, as the relief. */
export interface Microclimate {
  /** 0 to 1. Here and below, NaN where there is no outdoor ground. */
  readonly skyViewFactor: Float32Array;
  /** A bit for each hour (shade.ts); 255 where there is no outdoor ground. */
  readonly shade: Uint8Array;
  readonly windRatio: Float32Array;
  readonly highestHeatIslandCelsius: Float32Array;
}

/** The field that keeps them, in this order. Half a step of each is under .05 °C of PET, but for wind near a standstill: .1 °C. */
export const MICROCLIMATE_CHANNELS = [
  { id: "sky-view-factor", unit: "share", offset: 0, step: 0.01, parameters: {} },
  { id: "shade", unit: "code", offset: 0, step: 1, parameters: {} },
  { id: "wind-ratio", unit: "share", offset: 0, step: 0.004, parameters: {} },
  { id: "highest-heat-island", unit: "°C", offset: 0, step: 0.03, parameters: {} },
] as const satisfies readonly FieldChannel[];

/** Of the field. */
export const SHADE_CHANNEL = 1;

/**
 * The heat island's means are over 700 × 700 m round a place. Assumption: that is the published window for wind under 1.5 m/s; with more wind
 * it lies upwind, 1100 × 500 m, and where the day's wind came from is not known here. Its sky is what the buildings leave, since trees
 * count in it as vegetation (Theeuwes et al. 2017 fitted it on streets without trees).
 */
const HEAT_ISLAND_METRES = 700;
/** Wind and the city's warmth are means over 100 m and more: what they come to is worked out once for so many cells square. */
const SHARED_CELLS = 6;

/** What each cell is, by the codes of the land field. */
export interface GroundCover {
  readonly cover: Uint8Array;
  /** 1 under a tree's crown. */
  readonly crown: Uint8Array;
}

export function workOutMicroclimate(
  relief: Relief,
  land: GroundCover,
  onProgress: (done: number, total: number) => void = () => {},
): Microclimate {
  const { columns, rows } = relief;
  const cells = columns * rows;
  const isOutdoor = (cell: number): boolean =>
    land.cover[cell] !== LAND.building && land.cover[cell] !== LAND.water;
  const nowhere = (): Float32Array => new Float32Array(cells).fill(Number.NaN);
  const climate: Microclimate = {
    skyViewFactor: nowhere(),
    shade: new Uint8Array(cells).fill(NOT_KNOWN),
    windRatio: nowhere(),
    highestHeatIslandCelsius: nowhere(),
  };
  const streetSky = new Float32Array(cells);
  const crowns = crownTops(relief);
  const [skyView, shade] = [createSkyView(relief, crowns), createShade(relief, crowns)];
  for (let cell = 0; cell < cells; cell += 1) {
    if (cell % (columns * 32) === 0) onProgress(cell / columns, rows);
    if (!isOutdoor(cell)) continue;
    const { ofPlace, ofStreet } = skyView(cell);
    climate.skyViewFactor[cell] = ofPlace;
    streetSky[cell] = ofStreet;
    climate.shade[cell] = shade(cell);
  }
  const windRatio = createStreetWind(relief);
  const heatIsland = createHeatIsland(relief, land, streetSky, isOutdoor);
  for (let north = 0; north < rows; north += SHARED_CELLS) {
    for (let west = 0; west < columns; west += SHARED_CELLS) {
      const middle =
        Math.min(rows - 1, north + SHARED_CELLS / 2) * columns +
        Math.min(columns - 1, west + SHARED_CELLS / 2);
      const [wind, island] = [windRatio(middle), heatIsland(middle)];
      for (let row = north; row < Math.min(rows, north + SHARED_CELLS); row += 1) {
        for (let column = west; column < Math.min(columns, west + SHARED_CELLS); column += 1) {
          const cell = row * columns + column;
          if (!isOutdoor(cell)) continue;
          climate.windRatio[cell] = wind;
          climate.highestHeatIslandCelsius[cell] = island;
        }
      }
    }
  }
  onProgress(rows, rows);
  return climate;
}

function createHeatIsland(
  relief: Relief,
  { cover, crown }: GroundCover,
  streetSky: Float32Array,
  isOutdoor: (cell: number) => boolean,
): (cell: number) => number {
  const radius = Math.round(HEAT_ISLAND_METRES / 2 / relief.cellSizeMetres);
  const isGreen = (cell: number): boolean =>
    cover[cell] === LAND.green || crown[cell] === 1 || isUnderCrown(relief, cell);
  const skySums = windowSums((cell) => streetSky[cell], relief, radius);
  const outdoorSums = windowSums((cell) => (isOutdoor(cell) ? 1 : 0), relief, radius);
  const greenSums = windowSums((cell) => (isGreen(cell) ? 1 : 0), relief, radius);
  return (cell) =>
    highestHeatIslandCelsius(
      skySums(cell) / Math.max(1, outdoorSums(cell)),
      greenSums(cell) / cellsInWindow(cell, relief, radius),
      REFERENCE_WEATHER_FACTOR,
    );
}
