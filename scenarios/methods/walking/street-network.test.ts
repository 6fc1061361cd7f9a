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
