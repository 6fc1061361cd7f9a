import { expect, test } from "vitest";
import { PET_LEGEND } from "./pet-classes.ts";
import { petLegendAt } from "./pet-legend-at.ts";

test("the legend says the time on a Dutch clock, in both languages", () => {
  expect(petLegendAt(13).title).toEqual({
    nl: "Gevoelstemperatuur (PET) in °C, 15 uur",
    en: "Feels-like temperature (PET) in °C, 15 h",
  });
  expect(petLegendAt(null).title.en).toBe("Feels-like temperature (PET) in °C, 12 to 18 h, mean");
});

test("its classes are those of PET, and the same time is the same legend", () => {
  expect(petLegendAt(13).classes).toBe(PET_LEGEND.classes);
  expect(petLegendAt(13)).toBe(petLegendAt(13));
});
