import fc from "fast-check";
import { expect, test } from "vitest";
import { connectStreets, type StreetNetwork } from "./street-network.ts";

const line = (...metres: number[]): Float64Array => Float64Array.from(metres);

/** The length of all streets, each counted once. */
const metresOfStreets = ({ wayMetres }: StreetNetwork): number =>
  wayMetres.reduce((sum, metres) => sum + metres, 0) / 2;

function waysFrom(network: StreetNetwork, east: number, north: number): string[] {
  const { x, y, firstWay, wayTo, wayMetres } = network;
  const node = nodeAt(network, east, north);
  const ways = wayTo.subarray(firstWay[node], firstWay[node + 1]);
  const named = [...ways].map((to, way) => {
    return `${x[to]}, ${y[to]}: ${wayMetres[firstWay[node] + way].toFixed(2)}`;
  });
  return [...new Set(named)].sort();
}

const nodeAt = ({ x, y }: StreetNetwork, east: number, north: number): number =>
  x.findIndex((metres, node) => metres === east && y[node] === north);

test("a street becomes pieces of five metres at most, its corners kept", () => {
  const network = connectStreets([line(0, 0, 12, 0, 12, 3)]);
  expect([...network!.x]).toEqual([0, 4, 8, 12, 12]);
  expect([...network!.y]).toEqual([0, 0, 0, 0, 3]);
  expect(metresOfStreets(network!)).toBeCloseTo(15, 9);
});

test("two streets that cross share a node there", () => {
  const network = connectStreets([line(0, 0, 4, 0), line(1, -2, 1, 2)]);
  expect(waysFrom(network!, 1, 0)).toEqual(["0, 0: 1.00", "1, -2: 2.00", "1, 2: 2.00", "4, 0: 3.00"]);
});

test("a street that ends on another joins it, and one that shares its point needs no more", () => {
  const onto = connectStreets([line(0, 0, 4, 0), line(2, 3, 2, 0)]);
  expect(waysFrom(onto!, 2, 0)).toEqual(["0, 0: 2.00", "2, 3: 3.00", "4, 0: 2.00"]);
  const point = connectStreets([line(0, 0, 4, 0), line(4, 0, 4, 3)]);
  expect(waysFrom(point!, 4, 0)).toEqual(["0, 0: 4.00", "4, 3: 3.00"]);
});

test("an end a metre short goes on to the other street, and the gap is walked; an end further off stands apart", () => {
  const short = connectStreets([line(0, 0, 4, 0), line(2, 4, 2, 1)]);
  expect(waysFrom(short!, 2, 0)).toEqual(["0, 0: 2.00", "2, 1: 1.00", "4, 0: 2.00"]);
  expect(metresOfStreets(short!)).toBeCloseTo(8, 9);
  const apart = connectStreets([line(0, 0, 4, 0), line(2, 4, 2, 1.01)]);
  expect(nodeAt(apart!, 2, 0)).toBe(-1);
});

test("streets on top of one another are one", () => {
  const network = connectStreets([line(0, 0, 4, 0), line(1, 0, 3, 0)]);
  expect(waysFrom(network!, 1, 0).slice(0, 1)).toEqual(["0, 0: 1.00"]);
  expect(waysFrom(network!, 3, 0)).toContain("4, 0: 1.00");
});

test("lines without length are no network", () => {
  expect(connectStreets([])).toBeNull();
  expect(connectStreets([line(3, 3, 3, 3), line(1, 1)])).toBeNull();
});

test("a street crossed twice is walked past both in order, whichever street came first", () => {
  const [near, far] = [line(1.5, -2, 1.5, 2), line(3.5, -2, 3.5, 2)];
  for (const streets of [
    [line(0, 0, 5, 0), far, near],
    [near, line(5, 0, 0, 0), far],
  ]) {
    const network = connectStreets(streets)!;
    expect(waysFrom(network, 1.5, 0)).toEqual([
      "0, 0: 1.50",
      "1.5, -2: 2.00",
      "1.5, 2: 2.00",
      "3.5, 0: 2.00",
    ]);
    expect(waysFrom(network, 3.5, 0)).toEqual([
      "1.5, 0: 2.00",
      "3.5, -2: 2.00",
      "3.5, 2: 2.00",
      "5, 0: 1.50",
    ]);
    expect(metresOfStreets(network)).toBeCloseTo(13, 9);
  }
});

test("slanting streets cross where a ruler says: the diagonals of a field of 4 by 3", () => {
  const network = connectStreets([line(0, 0, 4, 3), line(0, 3, 4, 0)])!;
  expect(waysFrom(network, 2, 1.5)).toEqual(["0, 0: 2.50", "0, 3: 2.50", "4, 0: 2.50", "4, 3: 2.50"]);
});

test("streets whose lines would cross past their ends, and streets side by side, do not meet", () => {
  const metresOf = (...streets: Float64Array[]): number => metresOfStreets(connectStreets(streets)!);
  expect(nodeAt(connectStreets([line(0, 0, 4, 0), line(2, 2, 2, 5)])!, 2, 0)).toBe(-1);
  expect(nodeAt(connectStreets([line(2, 2, 2, 5), line(0, 0, 4, 0)])!, 2, 0)).toBe(-1);
  expect(metresOf(line(0, 0, 4, 0), line(0, 1.5, 4, 1.5))).toBeCloseTo(8, 9);
});

test.each([
  ["its beginning", line(2, 0.5, 2, 4)],
  ["its end", line(2, 4, 2, 0.5)],
])("a street comes near another by %s: they join, whichever was drawn first", (_, short) => {
  const road = line(0, 0, 4, 0);
  for (const streets of [
    [road, short],
    [short, road],
  ]) {
    expect(waysFrom(connectStreets(streets)!, 2, 0)).toEqual(["0, 0: 2.00", "2, 0.5: 0.50", "4, 0: 2.00"]);
  }
});

test("an end joins a slanting street at the foot of its perpendicular, wherever on the map", () => {
  // The street goes 3 east and 4 north; the other begins .5 west and .375 north of its middle, and goes on that way.
  for (const road of [line(8, 16, 11, 20), line(11, 20, 8, 16)]) {
    const network = connectStreets([road, line(9, 18.375, 7, 19.875)])!;
    expect(waysFrom(network, 9.5, 18)).toEqual(["11, 20: 2.50", "8, 16: 2.50", "9, 18.375: 0.63"]);
  }
});

test("an end that comes near a street's end is joined to that end, and no way goes on past it", () => {
  const network = connectStreets([line(0, 0, 4, 0), line(4.6, 0.8, 4.6, 4)])!;
  expect(waysFrom(network, 4, 0)).toEqual(["0, 0: 4.00", "4.6, 0.8: 1.00"]);
  // The other end of the road, too.
  expect(waysFrom(connectStreets([line(0, 0, 4, 0), line(-0.6, 0.8, -0.6, 4)])!, 0, 0)).toEqual([
    "-0.6, 0.8: 1.00",
    "4, 0: 4.00",
  ]);
});

test("the pieces know their line and their ends, and are found by where they lie", () => {
  const network = connectStreets([line(0, 0, 10, 0), line(0, 20, 0, 24)])!;
  const { line: lines, from, to, near } = network.pieces;
  const ends = [...lines].map((number, piece) =>
    [
      number,
      network.x[from[piece]],
      network.y[from[piece]],
      network.x[to[piece]],
      network.y[to[piece]],
    ].join(),
  );
  expect(ends).toEqual(["0,0,0,5,0", "0,5,0,10,0", "1,0,20,0,24"]);
  expect(near(-1, -1, 4, 1)).toEqual([0]);
  expect(near(5, 0, 5, 0).toSorted()).toEqual([0, 1]);
  expect(near(-1, 24, 1, 30)).toEqual([2]);
  expect(near(6, 1, 9, 19)).toEqual([]);
});

test("every way leads back as far, and none is shorter than a straight line or longer than a piece", () => {
  const metres = fc.integer({ min: 0, max: 300 }).map((decimetres) => decimetres / 10);
  const street = fc
    .array(metres, { minLength: 4, maxLength: 8 })
    .map((all) => line(...all.slice(0, all.length & ~1)));
  fc.assert(
    fc.property(fc.array(street, { minLength: 1, maxLength: 5 }), (streets) => {
      const network = connectStreets(streets);
      if (network === null) return;
      const { x, y, firstWay, wayTo, wayMetres } = network;
      expect(firstWay[x.length]).toBe(wayTo.length);
      const ways = new Set<string>();
      for (const node of x.keys()) {
        for (let way = firstWay[node]; way < firstWay[node + 1]; way += 1) {
          const to = wayTo[way];
          expect(to).not.toBe(node);
          expect(wayMetres[way]).toBeCloseTo(Math.hypot(x[to] - x[node], y[to] - y[node]), 9);
          // Five metres, and the hair's breadth by which places are one.
          expect(wayMetres[way]).toBeLessThanOrEqual(5.002);
          ways.add(`${node} ${to}`);
        }
      }
      for (const way of ways) expect(ways).toContain(way.split(" ").reverse().join(" "));
    }),
  );
});
