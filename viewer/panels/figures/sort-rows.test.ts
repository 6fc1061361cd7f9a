import { expect, test } from "vitest";
import type { FigureValue } from "../../../scenarios/model/figure.ts";
import { BY_NAME, nextSort, sortRows } from "./sort-rows.ts";

const row = (name: string, damage: FigureValue, id = name) => ({ id, name, figures: { damage } });
const ROWS = [
  row("Zuid", 3),
  row("Buiten", 9, "outside"),
  row("Noord", null),
  row("Oost", { low: 1, high: 9 }),
  row("Aker", 3),
];
const namesBy = (columnId: string | null, isDescending: boolean): string[] =>
  sortRows(ROWS, { columnId, isDescending }, "nl").map(({ name }) => name);

test("by name, and what lies in no neighbourhood is last whichever way", () => {
  expect(namesBy(null, false)).toEqual(["Aker", "Noord", "Oost", "Zuid", "Buiten"]);
  expect(namesBy(null, true)).toEqual(["Zuid", "Oost", "Noord", "Aker", "Buiten"]);
});

test("by a figure: a range by its middle, equals by name, and what is not known after what is", () => {
  expect(namesBy("damage", true)).toEqual(["Oost", "Aker", "Zuid", "Noord", "Buiten"]);
  expect(namesBy("damage", false)).toEqual(["Aker", "Zuid", "Oost", "Noord", "Buiten"]);
});

test("a column begins with what is most, and turns round when it is pressed again", () => {
  const first = nextSort(BY_NAME, "damage");
  expect(first).toEqual({ columnId: "damage", isDescending: true });
  expect(nextSort(first, "damage").isDescending).toBe(false);
  expect(nextSort(first, null)).toEqual(BY_NAME);
});
