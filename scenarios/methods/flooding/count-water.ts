import type { CityFigures, FigureSet } from "../../model/figure.ts";
import { classOfStarts, type Legend } from "../../model/legend.ts";
import { rowsByNeighbourhood } from "../figures/by-neighbourhood.ts";
import type { CityNumbers } from "../figures/city-numbers.ts";
import type { SensitivePlaces } from "../figures/sensitive-places.ts";
import { DANGER_LEGEND, dangerByDepth } from "./danger.ts";
import { homeGroundFloors } from "./ground-floor.ts";
import { damageRange } from "./rain-damage.ts";
import type { StreetLengths } from "./street-lengths.ts";

/** What water is counted over, and how: river, sea and rain differ in these alone. */
interface WaterCount {
  readonly numbers: CityNumbers;
  /** Whether a street lies in no neighbourhood: then there is a row for those. */
  readonly areStreetsOutside: boolean;
  /** null: not known, and neither is how many the water reaches. */
  readonly places: SensitivePlaces | null;
  /** Water under its first class counts as none. */
  readonly depthLegend: Legend;
  readonly damageEuroPerSquareMetre: (depthMetres: number) => number;
  /** Buildings in the order in which their depths are filled in; left out: by number. */
  readonly order?: Uint32Array;
}

/** Metres of water at each, 0 or NaN: none. Filled anew for every question: a slider asks many times a second. */
interface WaterDepths {
  readonly atBuildings: Float64Array;
  readonly atPlaces: Float64Array;
}

const DEEP_HOME_METRES = 0.5;

/** Sums of one neighbourhood stand side by side. */
const SUM = { buildings: 0, homes: 1, deepHomes: 2, euro: 3, places: 4 } as const;
const SUMS = Object.keys(SUM).length;

/** @returns the depths to fill, and the count of what they come to; nothing is made for a building */
export function createWaterCount({
  numbers,
  areStreetsOutside,
  places,
  depthLegend,
  damageEuroPerSquareMetre,
  order,
}: WaterCount): {
  readonly depths: WaterDepths;
  /** @param streets null: not known, and neither are their figures */
  readonly count: (streets: StreetLengths | null) => Pick<CityFigures, "city" | "neighbourhoods" | "byClass">;
} {
  const { buildings, neighbourhoods } = numbers;
  const neighbourhoodOf =
    order?.map((building) => numbers.neighbourhoodOf[building]) ?? numbers.neighbourhoodOf;
  const homesOf = inOrder(numbers.homesOf, order);
  const groundFloor = inOrder(homeGroundFloors(numbers), order);
  const starts = Float64Array.from(depthLegend.classes, ({ from }) => from);
  const outside = neighbourhoods.length;
  const isMoreOutside = areStreetsOutside || places?.neighbourhood.includes(outside);
  const sums = new Float64Array((outside + 1) * SUMS);
  const depths = {
    atBuildings: new Float64Array(buildings.length),
    atPlaces: new Float64Array(places?.cell.length ?? 0),
  };
  return { depths, count };

  function count(streets: StreetLengths | null) {
    sums.fill(0);
    const byClass = { ...countBuildings(), ...(streets === null ? {} : kilometresByState(streets)) };
    if (places !== null) countPlaces(places);
    const figuresAt = (place: number): FigureSet =>
      figuresOf(
        (sum) => sums[place * SUMS + sum],
        (kilometres) => kilometres[place],
        streets,
      );
    return {
      city: figuresOf(inAll, sumOf, streets),
      neighbourhoods: rowsByNeighbourhood(numbers, figuresAt, isMoreOutside),
      byClass,
    };
  }

  function countBuildings() {
    const { atBuildings } = depths;
    const byDepth = depthLegend.classes.map(() => 0);
    const homesByDepth = depthLegend.classes.map(() => 0);
    const byDanger = DANGER_LEGEND.classes.map(() => 0);
    for (let building = 0; building < atBuildings.length; building += 1) {
      const depth = atBuildings[building];
      const depthClass = classOf(depth);
      if (depthClass < 0) continue;
      const homes = homesOf[building];
      const at = neighbourhoodOf[building] * SUMS;
      sums[at + SUM.buildings] += 1;
      sums[at + SUM.homes] += homes;
      if (depth > DEEP_HOME_METRES) sums[at + SUM.deepHomes] += homes;
      sums[at + SUM.euro] += groundFloor[building] * damageEuroPerSquareMetre(depth);
      byDepth[depthClass] += 1;
      homesByDepth[depthClass] += homes;
      byDanger[dangerByDepth(depth)] += 1;
    }
    return {
      "buildings-by-depth": byDepth,
      "homes-by-depth": homesByDepth,
      "buildings-by-danger": byDanger,
    };
  }

  function countPlaces({ neighbourhood }: SensitivePlaces): void {
    for (let place = 0; place < neighbourhood.length; place += 1) {
      if (classOf(depths.atPlaces[place]) >= 0) sums[neighbourhood[place] * SUMS + SUM.places] += 1;
    }
  }

  /** -1: no water, or too little to count. */
  function classOf(depth: number): number {
    return depth > 0 ? classOfStarts(depth, starts) : -1;
  }

  function inAll(sum: number): number {
    let total = 0;
    for (let at = sum; at < sums.length; at += SUMS) total += sums[at];
    return total;
  }

  function figuresOf(
    counted: (sum: number) => number,
    length: (kilometres: Float64Array) => number,
    streets: StreetLengths | null,
  ): FigureSet {
    return {
      "buildings-reached": counted(SUM.buildings),
      "homes-reached": counted(SUM.homes),
      "homes-over-50-cm": counted(SUM.deepHomes),
      "home-damage": damageRange(counted(SUM.euro)),
      "streets-over-15-cm": streets && length(streets.over15),
      "streets-closed": streets && length(streets.closed),
      "places-reached": places && counted(SUM.places),
    };
  }
}

/** A column by number, in another order. */
export const inOrder = (column: Float64Array, order?: Uint32Array): Float64Array =>
  order === undefined ? column : Float64Array.from(order, (building) => column[building]);

/** In the order of the legend: passable, not for cars, closed. */
function kilometresByState({ all, over15, closed }: StreetLengths) {
  const [inAll, deep, deepest] = [sumOf(all), sumOf(over15), sumOf(closed)];
  // Never below nothing: sums of one street in another order differ by a rounding.
  return { "street-kilometres-by-state": [Math.max(0, inAll - deep), Math.max(0, deep - deepest), deepest] };
}

const sumOf = (values: Float64Array): number => values.reduce((one, other) => one + other, 0);
