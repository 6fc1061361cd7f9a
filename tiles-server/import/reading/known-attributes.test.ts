import { expect, test } from "vitest";
import { knownAttributes, terrainHeightOf } from "./known-attributes.ts";

test("our own names, 3DBAG's and BAG's mean the same", () => {
  expect(
    knownAttributes({ oorspronkelijkbouwjaar: 1934, b3_bouwlagen: 3, gebruiksdoel: "woonfunctie" }),
  ).toEqual({
    name: null,
    function: "woonfunctie",
    storeys: 3,
    dwellings: null,
    floorAreaSquareMetres: null,
    yearBuilt: 1934,
  });
});

test("numbers may come as text; what is neither is not known", () => {
  expect(knownAttributes({ yearOfConstruction: "1934" }).yearBuilt).toBe(1934);
  expect(knownAttributes({ yearOfConstruction: "unknown" }).yearBuilt).toBeNull();
  expect(knownAttributes({ yearOfConstruction: "" }).yearBuilt).toBeNull();
});

test.each(["TerrainHeight", "h_maaiveld", "b3_h_maaiveld"])("the ground in %s; 0 is a height", (name) => {
  expect(terrainHeightOf({ [name]: 0 })).toBe(0);
  expect(terrainHeightOf({})).toBeNull();
});
