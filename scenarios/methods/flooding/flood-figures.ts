import type { CityNumbers } from "../figures/city-numbers.ts";
import type { CountFigures } from "../figures/count-figures.ts";
import { sensitivePlaces } from "../figures/sensitive-places.ts";
import { cutStreets, type StreetPieces } from "../figures/street-pieces.ts";
import { buildingsByLevel, CHART_LEVELS_METRES_NAP } from "./buildings-by-level.ts";
import { createWaterCount, inOrder } from "./count-water.ts";
import { depthMetres } from "./depth.ts";
import { DEPTH_LEGEND } from "./depth-classes.ts";
import { missingForFlood } from "./missing-for-water.ts";
import { riverDamageEuroPerSquareMetre } from "./river-damage.ts";
import { createStreetLengths, type StreetLengths } from "./street-lengths.ts";

/**
 * What high water from river or sea comes to, at any level. All that depends on the city alone is made once; a step of the slider is a
 * pass over columns of numbers.
 */
export function createFloodFigures(numbers: CityNumbers): CountFigures {
  const order = fromLowToHigh(numbers.column("groundHeightMetresNap"));
  const ground = inOrder(numbers.column("groundHeightMetresNap"), order);
  const spill = inOrder(numbers.column("spillLevelMetresNap"), order);
  const streets = cutStreets(numbers);
  const places = sensitivePlaces(numbers);
  const { depths, count } = createWaterCount({
    numbers,
    areStreetsOutside: streets?.neighbourhood.includes(numbers.neighbourhoods.length) ?? false,
    places,
    depthLegend: DEPTH_LEGEND,
    damageEuroPerSquareMetre: riverDamageEuroPerSquareMetre,
    order,
  });
  const streetsAt = streetsOf(numbers, streets);
  const atPlaces = footAt(numbers, places?.cell);
  const missing = missingForFlood(numbers, {
    areStreetsKnown: streets !== null,
    arePlacesKnown: places !== null,
  });
  const series = [
    {
      id: "buildings-by-level",
      x: CHART_LEVELS_METRES_NAP,
      lines: buildingsByLevel(ground, spill, CHART_LEVELS_METRES_NAP).map((y, index) => ({
        id: `class-${index}`,
        y,
      })),
    },
  ];
  return ({ values: { waterLevelMetresNap: level = Number.NEGATIVE_INFINITY } }) => {
    fillDepths(level, ground, spill, depths.atBuildings);
    fillDepths(level, atPlaces.ground, atPlaces.spill, depths.atPlaces);
    return { method: "flood-depth", ...count(streetsAt(level)), series, missing };
  };
}

/**
 * Buildings from low ground to high: at any level the depths then fall from one to the next, and with them class, danger and damage. The
 * processor, which guesses what comes next, guesses right; in the order of the package a step takes twice as long.
 */
const fromLowToHigh = (ground: Float64Array): Uint32Array =>
  Uint32Array.from(ground, (_, building) => building).sort((one, other) => ground[one] - ground[other]);

function streetsOf(
  numbers: CityNumbers,
  streets: StreetPieces | null,
): (level: number) => StreetLengths | null {
  if (streets === null) return () => null;
  const { ground, spill } = footAt(numbers, streets.cell);
  return createStreetLengths(streets, ground, spill, numbers.neighbourhoods.length);
}

/** Heights under each of some cells. Without heights nothing is asked of any. */
const footAt = ({ heights }: Pick<CityNumbers, "heights">, cells: Uint32Array = new Uint32Array()) => ({
  ground: Float64Array.from(cells, (cell) => heights?.groundMetresNap[cell] ?? Number.NaN),
  spill: Float64Array.from(cells, (cell) => heights?.spillMetresNap[cell] ?? Number.NaN),
});

function fillDepths(level: number, ground: Float64Array, spill: Float64Array, into: Float64Array): void {
  for (let at = 0; at < into.length; at += 1) into[at] = depthMetres(level, ground[at], spill[at]);
}
