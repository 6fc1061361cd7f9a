import type { FigureSeries, MissingInput } from "../../model/figure.ts";
import { legendClassOf } from "../../model/legend.ts";
import { rowsByNeighbourhood, sumsByNeighbourhood } from "../figures/by-neighbourhood.ts";
import type { CityNumbers } from "../figures/city-numbers.ts";
import type { CountFigures } from "../figures/create-figures.ts";
import { DEPTH_LEGEND } from "./depth-classes.ts";

/** Buildings and homes that the water reaches, at any level: a pass over two columns a step. */
export function createFloodFigures(numbers: CityNumbers): CountFigures {
  const ground = numbers.column("groundHeightMetresNap");
  const spill = numbers.column("spillLevelMetresNap");
  const missing = missingIn(numbers);
  const series = [buildingsByLevel(ground, spill)];
  return ({ values: { waterLevelMetresNap: level = Number.NEGATIVE_INFINITY } }) => {
    const [buildings, homes] = [sumsByNeighbourhood(numbers), sumsByNeighbourhood(numbers)];
    const byClass = DEPTH_LEGEND.classes.map(() => 0);
    for (let number = 0; number < spill.length; number += 1) {
      // NaN, never wet, is false here.
      if (!(level > spill[number])) continue;
      const place = numbers.neighbourhoodOf[number];
      buildings[place] += 1;
      homes[place] += numbers.homesOf[number];
      byClass[legendClassOf(level - ground[number], DEPTH_LEGEND.classes)] += 1;
    }
    const sum = (sums: Float64Array): number => sums.reduce((one, other) => one + other, 0);
    return {
      method: "flood-depth",
      city: { "buildings-reached": sum(buildings), "homes-reached": sum(homes) },
      neighbourhoods: rowsByNeighbourhood(numbers, (place) => ({
        "buildings-reached": buildings[place],
        "homes-reached": homes[place],
      })),
      byClass: { "buildings-by-depth": byClass },
      series,
      missing,
    };
  };
}

/** Levels of the staff gauge, in metres NAP. */
const LEVELS = Array.from({ length: 81 }, (_, step) => Number((-2 + step / 10).toFixed(1)));

/** Buildings in each depth class at every level: once a city. */
function buildingsByLevel(ground: Float64Array, spill: Float64Array): FigureSeries {
  const counts = DEPTH_LEGEND.classes.map(() => LEVELS.map(() => 0));
  for (const [at, level] of LEVELS.entries()) {
    for (let number = 0; number < spill.length; number += 1) {
      if (level > spill[number]) counts[legendClassOf(level - ground[number], DEPTH_LEGEND.classes)][at] += 1;
    }
  }
  return {
    id: "buildings-by-level",
    x: LEVELS,
    lines: counts.map((y, index) => ({ id: `class-${index}`, y })),
  };
}

function missingIn({ city, heights, areDwellingsKnown }: CityNumbers): readonly MissingInput[] {
  const missing: MissingInput[] = [];
  if (heights === null) missing.push("heights");
  else if (city.heightsFrom === "buildings") missing.push("height-file");
  if (city.waterFrom === "map-edge") missing.push("water");
  if (!areDwellingsKnown) missing.push("dwellings");
  return missing;
}
