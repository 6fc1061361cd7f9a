import { expect, test } from "vitest";
import { STYLE_COLUMNS, styleReader, tableValues } from "./building-style.ts";
import { type BuildingRow, NO_FIGURES } from "./city.ts";
import type { BuildingStyleLayer } from "./layer.ts";

const layer: BuildingStyleLayer = {
  type: "building-style",
  id: "labels",
  title: { nl: "Labels", en: "Labels" },
  property: "yearBuilt",
  legend: { title: { nl: "Jaar", en: "Year" }, classes: [] },
  opacity: 1,
};
const building = { ...NO_FIGURES, id: "b-1", yearBuilt: 1931, name: "Town hall" } as BuildingRow;

test("without a table the inventory speaks", () => {
  expect(styleReader(layer, null)(building)).toBe(1931);
  expect(styleReader({ ...layer, property: "storeys" }, null)(building)).toBeNull();
});

test("what is no number cannot pick a colour", () => {
  expect(STYLE_COLUMNS).toContain("yearBuilt");
  expect(STYLE_COLUMNS).not.toContain("name");
  expect(styleReader({ ...layer, property: "name" }, null)(building)).toBeNull();
});

test("a table without a key is joined by its ids, which are texts as often as numbers", () => {
  const rows = [
    { id: "0599100000012345", score: 4 },
    { id: 8, score: 5 },
    { id: "b-2", score: null },
  ];
  expect([...tableValues({ ...layer, property: "score", table: "layers/scores.json" }, rows)]).toEqual([
    ["0599100000012345", 4],
    ["8", 5],
  ]);
});

test("a table is joined by its key, as text or number, and the first row of a building counts", () => {
  const rows = [
    { pand: 7, score: 3 },
    { pand: "7", score: 9 },
    { pand: "8", score: "high" },
    { pand: null, score: 1 },
    { score: 2 },
    { pand: "9", score: Number.NaN },
    { pand: true, score: 4 },
  ];
  const joined = { ...layer, key: "pand", property: "score", table: "layers/scores.json" };
  expect([...tableValues(joined, rows)]).toEqual([["7", 3]]);
  expect(styleReader(joined, rows)({ ...building, id: "7" })).toBe(3);
  expect(styleReader(joined, rows)(building)).toBeNull();
});
