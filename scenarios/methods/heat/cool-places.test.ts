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
