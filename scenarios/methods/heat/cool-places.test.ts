import fc from "fast-check";
import { expect, test } from "vitest";
import { coolPlaces } from "./cool-places.ts";

const [HOT, COOL] = [41, 35];
/** Ten columns of 5 m cells: 8 cells are 200 m². */
const grid = (rows: readonly string[]): Float32Array =>
  Float32Array.from(rows.join(""), (sign) => (sign === "c" ? COOL : sign === "." ? HOT : Number.NaN));
const frame = { columns: 10, cellSizeMetres: 5 };

test("a place is cool over 200 m² in one piece, and not in two", () => {
  expect(coolPlaces(grid(["cccccccc..", ".........."]), frame).squareMetres).toEqual([200]);
  expect(coolPlaces(grid(["ccccccc...", ".........c"]), frame).squareMetres).toEqual([]);
});

test("cells that touch at a corner, or across the edge of the map, are not one piece", () => {
  expect(coolPlaces(grid(["cccc......", "....cccc.."]), frame).squareMetres).toEqual([]);
  expect(coolPlaces(grid(["......cccc", "cccc......"]), frame).squareMetres).toEqual([]);
});

test("what lies under a building is no place to be", () => {
  const { placeOfCell } = coolPlaces(grid(["cccccccc##", "cccc......"]), frame);
  expect([...placeOfCell.slice(6, 10)]).toEqual([1, 1, 0, 0]);
});

test("38 °C is cool, and each place has its own number, area and cells", () => {
  const pet = grid(["cccccccc..", "..........", ".cccccccc.", ".........."]).map((celsius) =>
    celsius === COOL ? 38 : celsius,
  );
  const { placeOfCell, squareMetres } = coolPlaces(pet, frame);
  expect(squareMetres).toEqual([200, 200]);
  expect([0, 7, 8, 15, 21, 28, 29].map((cell) => placeOfCell[cell])).toEqual([1, 1, 0, 0, 2, 2, 0]);
});

test("a place is one piece whichever way it winds", () => {
  // West, down and up again from its first cell: 12 cells of 25 m².
  expect(
    coolPlaces(grid(["..ccc.....", "..c.ccc...", "ccc...c...", "c........."]), frame).squareMetres,
  ).toEqual([300]);
  // The last cell of the map belongs to it, and so does the first.
  expect(coolPlaces(grid(["cccccccccc", ".........c"]), frame).squareMetres).toEqual([275]);
  expect(coolPlaces(grid([".........c", "cccccccccc"]), frame).placeOfCell[9]).toBe(1);
});

test("whatever the map, cells that touch along a side are in one place, and each place is as large as its cells", () => {
  const maps = fc.array(fc.constantFrom("c", "c", "."), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(maps, (cells) => {
      const pet = grid(cells);
      // Cells of 10 m: two of them are 200 m².
      const { placeOfCell, squareMetres } = coolPlaces(pet, { columns: 10, cellSizeMetres: 10 });
      const isCool = (cell: number): boolean => pet[cell] === COOL;
      for (const cell of pet.keys()) {
        const beside = [
          ...(cell % 10 > 0 ? [cell - 1] : []),
          ...(cell % 10 < 9 ? [cell + 1] : []),
          cell - 10,
          cell + 10,
        ].filter((other) => other >= 0 && other < pet.length && isCool(other));
        // One cell is 100 m²: alone it is too small, with another it is large enough.
        expect(placeOfCell[cell] > 0, `cell ${cell}`).toBe(isCool(cell) && beside.length > 0);
        if (isCool(cell)) for (const other of beside) expect(placeOfCell[other]).toBe(placeOfCell[cell]);
      }
      for (const [place, area] of squareMetres.entries()) {
        expect(placeOfCell.filter((number) => number === place + 1).length * 100).toBe(area);
      }
      expect(Math.max(0, ...placeOfCell)).toBe(squareMetres.length);
    }),
  );
});
