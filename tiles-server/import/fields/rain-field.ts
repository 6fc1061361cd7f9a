import { excessRainMillimetres } from "../../../scenarios/methods/flooding/cloudburst.ts";
import { type Depressions, findDepressions } from "../../../scenarios/methods/flooding/depressions.ts";
import { fillDepressions } from "../../../scenarios/methods/flooding/ponding.ts";
import { type FieldChannel, LAND } from "../../../scenarios/model/field.ts";
import type { GroundModel, ReportProgress } from "../city-model.ts";
import type { LandField } from "./land-field.ts";
import { keepLargePieces } from "./large-pieces.ts";
import { nearestCells } from "./nearest-cell.ts";

/** The two showers of the Dutch Klimaateffectatlas: about once in 100 and once in 1,000 years. */
export const RAIN_CHANNELS: readonly FieldChannel[] = [70, 140].map((rainMillimetres) => ({
  id: `${rainMillimetres}-mm-in-2-h`,
  unit: "m",
  offset: 0,
  step: 0.01,
  parameters: { rainMillimetres, rainHours: 2 },
}));

/**
 * Ground that walls close in and that is smaller than this counts as roof: a gap between two houses, a light well. Were it ground, the
 * roofs around would shed onto a cell or two and stand metres deep there. Assumption: such a place drains as its roofs do.
 */
const SMALLEST_GROUND_SQUARE_METRES = 100;

/**
 * How deep rain stands in every cell, a channel at a time: metres, 0 in open water; under a building as beside it.
 *
 * Buildings are walls, and their roofs shed onto the nearest ground outdoors, as paving does. Open water and the edge of the grid swallow what
 * reaches them. Ground of which nothing is known counts as paved.
 */
export function workOutRain(
  { grid, groundMetresNap }: Pick<GroundModel, "grid" | "groundMetresNap">,
  { cover }: Pick<LandField, "cover">,
  onProgress?: ReportProgress,
): Float32Array[] {
  const isOutdoors = outdoorGround(cover, grid);
  const outdoors = nearestCells(isOutdoors, grid);
  const depressions: Depressions = findDepressions({
    columns: grid.columns,
    rows: grid.rows,
    groundMetresNap: groundMetresNap.map((height, cell) => (isOutdoors[cell] === 1 ? height : Number.NaN)),
    isOutlet: cover.map((code) => (code === LAND.water ? 1 : 0)),
  });
  return RAIN_CHANNELS.map(({ parameters }, index) => {
    onProgress?.(index, RAIN_CHANNELS.length);
    const excess = excessOf(cover, outdoors, parameters.rainMillimetres, parameters.rainHours);
    const { depthMetres } = fillDepressions(groundMetresNap, depressions, excess);
    onProgress?.(index + 1, RAIN_CHANNELS.length);
    return Float32Array.from(outdoors, (cell) => (cell < 0 ? Number.NaN : depthMetres[cell]));
  });
}

/** 1 where rain can stand or leave: not in walls, nor in what they close in and is too small to be ground. */
function outdoorGround(cover: Uint8Array, grid: GroundModel["grid"]): Uint8Array {
  const isOpen = cover.map((code) => (code === LAND.building ? 0 : 1));
  const isLarge = keepLargePieces(isOpen, grid, SMALLEST_GROUND_SQUARE_METRES);
  return isLarge.map((isKept, cell) => (isKept === 1 || cover[cell] === LAND.water ? 1 : 0));
}

/** What runs off every cell of ground, in metres, with what its roofs shed onto it. */
function excessOf(
  cover: Uint8Array,
  outdoors: Int32Array,
  rainMillimetres: number,
  hours: number,
): Float64Array {
  const paved = excessRainMillimetres({ rainMillimetres, hours, cover: "paved" }) / 1000;
  const unpaved = excessRainMillimetres({ rainMillimetres, hours, cover: "unpaved" }) / 1000;
  const excess = new Float64Array(cover.length);
  for (const [cell, ground] of outdoors.entries()) {
    if (ground >= 0) excess[ground] += cover[cell] === LAND.green ? unpaved : paved;
  }
  return excess;
}
