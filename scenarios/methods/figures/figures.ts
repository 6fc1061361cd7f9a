import type { CityFigures, ComputedMethod, FiguresRequest, MethodFigures } from "../../model/figure.ts";
import { FLOOD_FIGURES } from "../flooding/flood-definitions.ts";
import { createFloodFigures } from "../flooding/flood-figures.ts";
import type { CityNumbers } from "./city-numbers.ts";

/** Of one city, by one method: what only depends on the city is made once, before the first answer. */
export type CountFigures = (request: Omit<FiguresRequest, "method">) => CityFigures;

interface Method {
  readonly figures: MethodFigures;
  readonly create: (numbers: CityNumbers) => CountFigures;
}

const METHODS: Partial<Record<ComputedMethod, Method>> = {
  "flood-depth": { figures: FLOOD_FIGURES, create: createFloodFigures },
};

/** Which figures a method gives, in words; undefined where it gives none. */
export const figuresOfMethod = (method: ComputedMethod): MethodFigures | undefined =>
  METHODS[method]?.figures;

/**
 * Every figure of a city, whoever asks: the page's worker, the server, an export.
 *
 * @returns figures for a request; undefined for a method that gives none
 */
export function createFigures(numbers: CityNumbers): (request: FiguresRequest) => CityFigures | undefined {
  const counters = new Map<ComputedMethod, CountFigures>();
  return ({ method, ...request }) => {
    const count = counters.get(method) ?? METHODS[method]?.create(numbers);
    if (count === undefined) return undefined;
    counters.set(method, count);
    return count(request);
  };
}
