import { expect, test } from "vitest";
import { LAND } from "../../../scenarios/model/field.ts";
import { neighbourhoodFigures } from "./neighbourhood-figures.ts";

const { paved, green, water, building, unknown } = LAND;
const land = {
  cover: Uint8Array.of(paved, green, green, building, water, paved, unknown),
  crown: Uint8Array.of(0, 1, 0, 0, 1, 1, 0),
  neighbourhood: Uint8Array.of(0, 0, 0, 0, 0, 255, 1),
  isPublicGreen: new Uint8Array(7),
  isPrivate: new Uint8Array(7),
};

test("shares of each area's own land, and none of an area that is partly unknown", () => {
  expect(
    neighbourhoodFigures(land, 2, { cellSizeMetres: 2, treeCells: [1, 3, 5], squareMetres: [20, 4] }),
  ).toEqual([
    {
      landSquareMetres: 16,
      pavedShare: 0.25,
      greenShare: 0.5,
      builtShare: 0.25,
      waterShare: 0.2,
      canopyShare: 0.25,
      treeCount: 2,
    },
    {},
  ]);
});

test("without trees canopy and their number are left out, not nought", () => {
  const [first] = neighbourhoodFigures(land, 1, { cellSizeMetres: 2, treeCells: null, squareMetres: [20] });
  expect(first).not.toHaveProperty("canopyShare");
  expect(first).not.toHaveProperty("treeCount");
  expect(first.greenShare).toBe(0.5);
});

test("of an area that goes on beyond the map it is said how much of it lies there; an edge of cells is no cut", () => {
  const figures = (squareMetres: number) =>
    neighbourhoodFigures(land, 1, { cellSizeMetres: 2, treeCells: null, squareMetres: [squareMetres] })[0];
  expect(figures(80)).toMatchObject({ mapShare: 0.25, landSquareMetres: 16 });
  expect(figures(22)).toHaveProperty("mapShare", 0.909);
  expect(figures(21)).not.toHaveProperty("mapShare");
  // Of a part that is not known at all it is said too.
  expect(
    neighbourhoodFigures(land, 2, { cellSizeMetres: 2, treeCells: null, squareMetres: [20, 16] })[1],
  ).toEqual({
    mapShare: 0.25,
  });
});
