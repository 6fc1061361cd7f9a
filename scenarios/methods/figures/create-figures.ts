import type { CityFigures, ComputedMethod, FiguresRequest } from "../../model/figure.ts";
import { createFloodFigures } from "../flooding/flood-figures.ts";
import { createRainFigures } from "../flooding/rain-figures.ts";
import { createGreenFigures } from "../green-space/green-figures.ts";
import { createHeatFigures } from "../heat/heat-figures.ts";
import { asBuildings } from "./building-ids.ts";
import type { CityNumbers } from "./city-numbers.ts";
import type { CountFigures } from "./count-figures.ts";

/** What the words of are in figures-of-method.ts: apart, because the page has the words and its worker the counting. */
const COUNTERS: Readonly<Record<ComputedMethod, (numbers: CityNumbers) => CountFigures>> = {
  "flood-depth": createFloodFigures,
  "rain-depth": createRainFigures,
  "heat-pet": createHeatFigures,
  "green-rules": createGreenFigures,
};

/** Every figure of a city, whoever asks: the page's worker, the server, an export. */
export function createFigures(numbers: CityNumbers): (request: FiguresRequest) => CityFigures {
  const counters = new Map<ComputedMethod, CountFigures>();
  return ({ method, ...request }) => {
    const count = counters.get(method) ?? COUNTERS[method](numbers);
    counters.set(method, count);
    const figures = count(request);
    return numbers.areDwellingsKnown ? figures : asBuildings(figures);
  };
}
