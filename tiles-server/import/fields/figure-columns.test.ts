import { expect, test } from "vitest";
import { NO_FIGURES } from "../../../scenarios/model/city.ts";
import { FigureColumns } from "./figure-columns.ts";

test("figures come a few at a time and stay each building's own; what was never said is not known", () => {
  const figures = new FigureColumns(2);
  figures.set(0, { petNowCelsius: 41.3, rainDepth70Metres: 0 });
  figures.set(1, { petNowCelsius: null, treesWithin15Metres: 3 });
  figures.set(0, { metresToGreen: 120 });
  expect(figures.of(0)).toEqual({
    ...NO_FIGURES,
    petNowCelsius: 41.3,
    rainDepth70Metres: 0,
    metresToGreen: 120,
  });
  expect(figures.of(1)).toEqual({ ...NO_FIGURES, treesWithin15Metres: 3 });
});
