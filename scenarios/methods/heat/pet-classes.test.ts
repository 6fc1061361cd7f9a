import { expect, test } from "vitest";
import { legendClassOf } from "../../model/legend.ts";
import { PET_LEGEND } from "./pet-classes.ts";

test("the published breaks are breaks of the legend", () => {
  const breaks = PET_LEGEND.classes.map(({ from }) => from);
  for (const published of [29, 35, 41]) expect(breaks).toContain(published);
  expect(breaks).toEqual(breaks.toSorted((one, other) => one - other));
});

test("38 °C is the limit of a cool place, and 41 is extreme", () => {
  expect(PET_LEGEND.classes[legendClassOf(41, PET_LEGEND.classes)].meaning?.en).toBe("extreme");
  expect(legendClassOf(37.9, PET_LEGEND.classes)).toBe(2);
  expect(legendClassOf(38, PET_LEGEND.classes)).toBe(3);
});
