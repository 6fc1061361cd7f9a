import { expect, test } from "vitest";
import { type BuildingRow, buildingsFrom, inventoryFrom, NO_FIGURES } from "./city.ts";

const BUILDINGS: readonly BuildingRow[] = [
  {
    ...NO_FIGURES,
    number: 0,
    id: "b-0",
    name: "Town hall",
    longitude: 4.36,
    latitude: 52.01,
    groundHeightMetresNap: -0.4,
    roofHeightMetresNap: 21.5,
    footprintSquareMetres: 840,
    floorAreaSquareMetres: 2100,
    storeys: 3,
    function: "public",
    dwellings: 0,
    yearBuilt: 1618,
    neighbourhood: "centrum",
    spillLevelMetresNap: null,
    metresToGreen: 0,
    rainDepth70Metres: 0.12,
  },
];

test("buildings come back from the inventory as they were, nought and not known apart", () => {
  const file = inventoryFrom(BUILDINGS);
  expect(file.formatVersion).toBe(1);
  // As a reader gets it: JSON has no undefined.
  expect(buildingsFrom(JSON.parse(JSON.stringify(file)))).toEqual(BUILDINGS);
});

test("columns are found by name: in any order, one too many passed over, one that lacks not known", () => {
  const [building] = buildingsFrom({
    formatVersion: 1,
    columns: ["colour", "yearBuilt", "id"],
    rows: [["red", 1931, "b-7"]],
  });
  expect(building).toMatchObject({ id: "b-7", yearBuilt: 1931, spillLevelMetresNap: null, dwellings: null });
  expect(building).not.toHaveProperty("colour");
});
