import { expect, test } from "vitest";
import { type TreeRow, treesFileFrom, treesFrom } from "./tree.ts";

const TREES: readonly TreeRow[] = [
  {
    number: 0,
    id: "t-0",
    species: "Tilia cordata",
    longitude: 4.36,
    latitude: 52.01,
    groundHeightMetresNap: -0.4,
    heightMetres: 12,
    crownDiameterMetres: 7,
  },
  {
    number: 1,
    id: "t-1",
    species: null,
    longitude: 4.37,
    latitude: 52.02,
    groundHeightMetresNap: 0,
    heightMetres: 5.5,
    crownDiameterMetres: 3,
  },
];

test("trees come back from their file as they were", () => {
  const file = treesFileFrom(TREES);
  expect(file.formatVersion).toBe(1);
  expect(treesFrom(JSON.parse(JSON.stringify(file)))).toEqual(TREES);
});

test("columns are found by name, whatever their order", () => {
  const { columns, rows, formatVersion } = treesFileFrom(TREES);
  const turned = {
    formatVersion,
    columns: columns.toReversed(),
    rows: rows.map((row) => row.toReversed()),
  };
  expect(treesFrom(turned)).toEqual(TREES);
});
