import type { CityFigures, FiguresRequest } from "../../model/figure.ts";

/** Of one city, by one method: what only depends on the city is made once, before the first answer. */
export type CountFigures = (request: Omit<FiguresRequest, "method">) => CityFigures;
