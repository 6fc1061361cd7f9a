import { expect, test } from "vitest";
import { meantValue } from "./meant-value.ts";

test.each([
  ["colour", "red", "#FF0000"],
  ["outline", " Grey ", "#808080"],
  ["colour", "#f0a", "#FF00AA"],
  ["colour", "f0a8", "#FF00AA"],
  ["colour", "2084e0", "#2084E0"],
  ["colour", "#2084E080", "#2084E0"],
  ["colour", "rgb(32, 132, 224)", "#2084E0"],
  ["colour", "rgba(32,132,224,.5)", "#2084E0"],
  ["colour", "rgb(32, 132, 256)", undefined],
  ["colour", "#12345", undefined],
  ["colour", "constructor", undefined],
  ["source", "layers\\reach.geojson", "layers/reach.geojson"],
  ["source", "./layers/reach.geojson", "layers/reach.geojson"],
  ["source", "/home/me/reach.geojson", "layers/reach.geojson"],
  ["table", "C:\\data\\scores.csv", "layers/scores.csv"],
  ["source", "https://example.org/reach.geojson", "layers/reach.geojson"],
  ["source", "../other/reach.geojson", "layers/reach.geojson"],
  ["source", "../..", undefined],
  ["id", "Café aan de Rijn 2050!", "cafe-aan-de-rijn-2050"],
  ["id", "---", undefined],
  ["title", "red", undefined],
])("in %s, %j stands for %j", (field, written, meant) => {
  expect(meantValue(field, written)).toBe(meant);
});
