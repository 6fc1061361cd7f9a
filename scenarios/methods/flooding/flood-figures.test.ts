import { expect, test } from "vitest";
import { type BuildingRow, NO_FIGURES } from "../../model/city.ts";
import { cityNumbersFrom } from "../figures/city-numbers.ts";
import { createFigures } from "../figures/create-figures.ts";

const building = (
  number: number,
  groundHeightMetresNap: number,
  spillLevelMetresNap: number | null,
  dwellings: number | null,
  neighbourhood: string,
): BuildingRow => ({
  ...NO_FIGURES,
  number,
  id: `b-${number}`,
  name: null,
  longitude: 4.4,
  latitude: 51.9,
  groundHeightMetresNap,
  roofHeightMetresNap: groundHeightMetresNap + 9,
  footprintSquareMetres: 60,
  floorAreaSquareMetres: null,
  storeys: null,
  function: null,
  dwellings,
  yearBuilt: null,
  neighbourhood,
  spillLevelMetresNap,
});

/** Two on the quay, one in the polder behind a dike of 6.2 m, one that water never reaches. */
const BUILDINGS = [
  building(0, 2.5, 2.5, 3, "quay"),
  building(1, 2.9, 2.9, 1, "quay"),
  building(2, -1, 6.2, 10, "polder"),
  building(3, 8, null, 2, "polder"),
];

const figuresAt = (waterLevelMetresNap: number) =>
  createFigures(
    cityNumbersFrom({
      city: { waterFrom: "land-use", heightsFrom: "height-file" },
      buildings: BUILDINGS,
      neighbourhoods: {
        type: "FeatureCollection",
        features: ["quay", "polder"].map((id) => ({
          type: "Feature",
          properties: { id, name: id },
          geometry: { type: "Point", coordinates: [4.4, 51.9] },
        })),
      },
      heights: null,
      land: null,
      heat: null,
      microclimate: null,
      rain: null,
      streets: null,
      places: null,
    }),
  )({ method: "flood-depth", values: { waterLevelMetresNap } });

test("a building is reached above its spill level, with its homes, in the class of the depth at its foot", () => {
  const figures = figuresAt(2.7);
  expect(figures?.city).toMatchObject({ "buildings-reached": 1, "homes-reached": 3 });
  expect(figures?.byClass["buildings-by-depth"]).toEqual([0, 1, 0, 0]);
  expect(figuresAt(2.5)?.city["buildings-reached"]).toBe(0);
});

test("over the dike the polder fills to the level, and rows come to the whole city", () => {
  const figures = figuresAt(6.3);
  expect(figures?.city["homes-reached"]).toBe(14);
  expect(figures?.neighbourhoods.map((row) => row.figures["homes-reached"])).toEqual([4, 10]);
  expect(figures?.byClass["buildings-by-depth"]).toEqual([0, 0, 0, 3]);
});

test("the series over the levels says at each what the level itself says", () => {
  const [series] = figuresAt(0)?.series ?? [];
  const at = series.x.indexOf(2.7);
  expect(series.lines.map(({ y }) => y[at])).toEqual(figuresAt(2.7)?.byClass["buildings-by-depth"]);
  expect([series.x[0], series.x.at(-1), series.x.length]).toEqual([-2, 6, 81]);
});

test("what is missing is said", () => {
  expect(figuresAt(0)?.missing).toEqual(["heights"]);
});
