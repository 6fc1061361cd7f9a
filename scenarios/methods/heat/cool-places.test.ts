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

test("a cell larger than 200 m² is a place by itself, and two beside each other are one and not three", () => {
  const large = { columns: 10, cellSizeMetres: 15 };
  expect(coolPlaces(grid(["c.cc......", ".........."]), large).squareMetres).toEqual([225, 450]);
});

/** The pieces of cool ground, by laying two together wherever two cells touch along a side. */
function piecesOf(pet: Float32Array, columns: number): ReadonlySet<number>[] {
  const cool = [...pet.keys()].filter((cell) => pet[cell] === COOL);
  const pieceOf = new Map(cool.map((cell) => [cell, new Set([cell])]));
  for (const cell of cool) {
    for (const other of [cell + columns, ...((cell + 1) % columns > 0 ? [cell + 1] : [])]) {
      const [piece, beside] = [pieceOf.get(cell), pieceOf.get(other)];
      if (piece === undefined || beside === undefined) continue;
      for (const joined of beside) pieceOf.set(joined, piece.add(joined));
    }
  }
  return [...new Set(pieceOf.values())];
}

test("whatever the map, the places are its pieces of two cells and more, and as large as their cells", () => {
  const maps = fc.array(fc.constantFrom("c", "."), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(maps, (cells) => {
      const pet = grid(cells);
      // Cells of 10 m: one is too small, two are 200 m².
      const { placeOfCell, squareMetres } = coolPlaces(pet, { columns: 10, cellSizeMetres: 10 });
      const large = piecesOf(pet, 10).filter(({ size }) => size > 1);
      expect(squareMetres).toHaveLength(large.length);
      for (const piece of large) {
        const [first] = piece;
        const inPlace = [...pet.keys()].filter((cell) => placeOfCell[cell] === placeOfCell[first]);
        expect(new Set(inPlace)).toEqual(piece);
        expect(squareMetres[placeOfCell[first] - 1]).toBe(piece.size * 100);
      }
    }),
  );
});
