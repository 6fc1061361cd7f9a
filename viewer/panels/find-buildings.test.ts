import { describe, expect, it } from "vitest";
import { buildingRow } from "./building-row.fixture.ts";
import { findBuildings, indexBuildings } from "./find-buildings.ts";

const index = indexBuildings([
  buildingRow({ number: 0, id: "WW-000010", name: "Havenkade 10" }),
  buildingRow({ number: 1, id: "WW-000002", name: "Havenkade 2" }),
  buildingRow({ number: 2, id: "WW-000077", name: null }),
  buildingRow({ number: 3, id: "WW-000003", name: "Café de Haven" }),
  buildingRow({ number: 4, id: "WW-000004", name: "Oude Kerk" }),
]);
const numbers = (typed: string, limit = 50): number[] =>
  findBuildings(index, typed, limit).shown.map((building) => building.number);

describe("findBuildings", () => {
  it("lists everything by name when nothing is typed, house numbers in order, nameless last", () => {
    expect(numbers("")).toEqual([3, 1, 0, 4, 2]);
  });

  it("puts names that begin with what was typed first", () => {
    expect(numbers("haven")).toEqual([1, 0, 3]);
  });

  it("needs every word, in any order and any case", () => {
    expect(numbers("10 HAVEN")).toEqual([0]);
  });

  it("finds by id, and accents without accents", () => {
    expect(numbers("ww-000077")).toEqual([2]);
    expect(numbers("cafe")).toEqual([3]);
  });

  it("says how many more there are", () => {
    expect(findBuildings(index, "haven", 2)).toMatchObject({ more: 1 });
    expect(findBuildings(index, "haven", 3)).toMatchObject({ more: 0 });
    expect(findBuildings(index, "nowhere", 3)).toEqual({ shown: [], more: 0 });
  });
});
