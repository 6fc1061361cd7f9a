import { expect, test } from "vitest";
import { splitIntoTiles, type TileNode } from "./tile-tree.ts";

const leavesOf = <T>(node: TileNode<T>): (readonly T[])[] =>
  node.kind === "leaf" ? [node.items] : node.children.flatMap(leavesOf);

const items = (count: number, weight: number) =>
  Array.from({ length: count }, (_, number) => ({
    number,
    x: (number * 37) % 101,
    y: (number * 61) % 97,
    weight,
  }));

test("every item lies in one leaf, none too heavy, and few of them half empty", () => {
  const leaves = leavesOf(splitIntoTiles(items(1_000, 1), 90));
  expect(
    leaves
      .flat()
      .map(({ number }) => number)
      .sort((a, b) => a - b),
  ).toEqual(items(1_000, 1).map(({ number }) => number));
  expect(Math.max(...leaves.map(({ length }) => length))).toBeLessThanOrEqual(90);
  expect(leaves.length).toBeLessThanOrEqual(14);
});

test("one item that is too heavy by itself is a leaf of its own", () => {
  const leaves = leavesOf(splitIntoTiles([{ x: 0, y: 0, weight: 500 }, ...items(10, 1)], 90));
  expect(leaves.find((leaf) => leaf.some(({ weight }) => weight === 500))).toHaveLength(1);
});

test("as many leaves as asked", () => {
  expect(leavesOf(splitIntoTiles(items(1_000, 1), Number.POSITIVE_INFINITY, 7))).toHaveLength(7);
});
