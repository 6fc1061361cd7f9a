import fc from "fast-check";
import { expect, test } from "vitest";
import { connectStreets, type StreetLine } from "./street-network.ts";
import {
  metresAlongStreets,
  metresBesideStreets,
  type Place,
  shortestWalk,
  type WalkEnd,
} from "./walking-distance.ts";

const line = (...metres: number[]): StreetLine => Float64Array.from(metres);
const between = (one: Place, other: Place): number => Math.hypot(one.x - other.x, one.y - other.y);

const endAt = ({ x, y }: Place): WalkEnd => ({
  west: x,
  east: x,
  south: y,
  north: y,
  nearestTo: () => ({ x, y }),
  canGo: () => true,
});

/** From a place to the nearest of the greens. */
function walk(streets: readonly StreetLine[], greens: readonly Place[], from: Place): number {
  const network = connectStreets(streets);
  if (network === null) return Number.POSITIVE_INFINITY;
  const metres = metresAlongStreets(network, metresBesideStreets(network, greens.map(endAt)));
  return shortestWalk(network, metres, [endAt(from)]);
}

test("round two sides of a block: 10 m to the street, 100 and 80 along it, 5 to the green", () => {
  const streets = [line(0, 0, 100, 0), line(100, 0, 100, 80)];
  expect(walk(streets, [{ x: 105, y: 80 }], { x: 0, y: 10 })).toBeCloseTo(195, 9);
});

test("a canal is crossed on its bridge: 80 m there, 60 over it and 80 back; without it there is no way", () => {
  const [quay, otherQuay] = [line(0, 0, 80, 0), line(0, 60, 80, 60)];
  const [home, green] = [
    { x: 0, y: 0 },
    { x: 0, y: 60 },
  ];
  const bridge = line(80, 0, 80, 60);
  expect(walk([quay, otherQuay, bridge], [green], home)).toBeCloseTo(220, 9);
  expect(walk([quay, otherQuay], [green], home)).toBe(Number.POSITIVE_INFINITY);
});

test("of two greens the nearer on foot counts, not the nearer in a straight line", () => {
  const streets = [line(0, 0, 0, -150), line(0, 0, 200, 0, 200, 120, 60, 120)];
  const acrossTheBlock = { x: 60, y: 120 };
  const downTheStreet = { x: 0, y: -150 };
  expect(between({ x: 0, y: 0 }, acrossTheBlock)).toBeLessThan(150);
  expect(walk(streets, [acrossTheBlock, downTheStreet], { x: 0, y: 0 })).toBeCloseTo(150, 9);
});

test("a place within 50 m of a street walks to it, one further off does not", () => {
  const streets = [line(0, 0, 100, 0)];
  const green = [{ x: 100, y: 0 }];
  expect(walk(streets, green, { x: 0, y: 50 })).toBeCloseTo(150, 9);
  expect(walk(streets, green, { x: 0, y: 50.1 })).toBe(Number.POSITIVE_INFINITY);
});

test("50 m is as the crow flies: 40 m aside and 40 m short of a street's end is too far", () => {
  const streets = [line(0, 0, 100, 0)];
  expect(walk(streets, [{ x: 100, y: 0 }], { x: -40, y: 40 })).toBe(Number.POSITIVE_INFINITY);
  // 30 aside and 40 short is 50 to the end, and from there all of the street.
  expect(walk(streets, [{ x: 100, y: 0 }], { x: -40, y: 30 })).toBeCloseTo(150, 9);
});

test("a door opens on the nearest place of its street, whichever way the street was drawn", () => {
  for (const streets of [[line(0, 0, 100, 0)], [line(100, 0, 0, 0)]]) {
    expect(walk(streets, [{ x: 50, y: -20 }], { x: 50, y: 30 })).toBeCloseTo(50, 9);
  }
});

test("a door between two nodes walks from its own foot on the street, whichever way it goes", () => {
  // Nodes at 0, 5, 10 … 100; the door's foot is at 52.
  const streets = [line(0, 0, 100, 0)];
  expect(walk(streets, [{ x: 97, y: 8 }], { x: 52, y: 30 })).toBeCloseTo(30 + 45 + 8, 9);
  expect(walk(streets, [{ x: 3, y: -9 }], { x: 52, y: 30 })).toBeCloseTo(30 + 49 + 9, 9);
});

test("a side street in the middle of a door's own piece is turned into at once", () => {
  // The crossing is at 53, between the nodes 50 and 55; the door's foot at 52, and the door too far from the side street itself.
  const streets = [line(0, 0, 100, 0), line(53, 0, 53, -200)];
  expect(walk(streets, [{ x: 53, y: -200 }], { x: 52, y: 50 })).toBeCloseTo(50 + 1 + 200, 9);
});

test("of a house's doors the best is taken, not the one that is nearest to a street", () => {
  const network = connectStreets([line(0, 0, 300, 0)])!;
  const metres = metresAlongStreets(network, metresBesideStreets(network, [endAt({ x: 200, y: 0 })]));
  const doors = [endAt({ x: 100, y: 8 }), endAt({ x: 160, y: 10 })];
  expect(shortestWalk(network, metres, doors)).toBeCloseTo(10 + 40, 9);
  expect(shortestWalk(network, metres, doors.slice(0, 1))).toBeCloseTo(8 + 100, 9);
});

test.each([
  ["west", -150, 0],
  ["east", 150, 0],
  ["south", 0, -150],
  ["north", 0, 150],
])(
  "a house with doors far apart is left by the one in the %s, where that is the only one by a street",
  (_, x, y) => {
    // The street begins 10 m beyond the door and goes on outward for 100 m.
    const [outX, outY] = [Math.sign(x), Math.sign(y)];
    const at = (metres: number): Place => ({ x: x + outX * metres, y: y + outY * metres });
    const [begin, end] = [at(10), at(110)];
    const network = connectStreets([line(begin.x, begin.y, end.x, end.y)])!;
    const metres = metresAlongStreets(network, metresBesideStreets(network, [endAt(end)]));
    const doors = [
      { x: -150, y: 0 },
      { x: 150, y: 0 },
      { x: 0, y: -150 },
      { x: 0, y: 150 },
    ].map(endAt);
    expect(shortestWalk(network, metres, doors)).toBeCloseTo(10 + 100, 9);
  },
);

test("of a street that winds past a door its nearest piece is joined, wherever in it that is", () => {
  // The third of its pieces comes nearest, 4 m off, and the green lies at its far end.
  const network = connectStreets([line(0, 40, 30, 30, 40, 4, 60, 4, 60, 90)])!;
  const metres = metresAlongStreets(network, metresBesideStreets(network, [endAt({ x: 60, y: 90 })]));
  expect(shortestWalk(network, metres, [endAt({ x: 50, y: 0 })])).toBeCloseTo(4 + 10 + 86, 9);
});

test("a wall comes to a street where the two are nearest, between its corners and the street's nodes", () => {
  // A street that begins 20 m before the middle of a wall of 60 m.
  const network = connectStreets([line(132, -30, 132, -10)])!;
  const wall: WalkEnd = {
    west: 100,
    east: 160,
    south: 10,
    north: 20,
    nearestTo: ({ x, y }) => ({ x: Math.min(160, Math.max(100, x)), y: Math.min(20, Math.max(10, y)) }),
    canGo: () => true,
  };
  const metres = metresAlongStreets(network, metresBesideStreets(network, [endAt({ x: 132, y: -30 })]));
  expect(shortestWalk(network, metres, [wall])).toBeCloseTo(20 + 20, 9);
});

test("where no one can go straight, such as across water, the street is not reached", () => {
  const network = connectStreets([line(0, 0, 100, 0)])!;
  const metres = metresAlongStreets(network, new Float64Array(network.x.length));
  const canGo = () => false;
  expect(shortestWalk(network, metres, [{ ...endAt({ x: 0, y: 20 }), canGo }])).toBe(
    Number.POSITIVE_INFINITY,
  );
});

const anyMetres = fc.integer({ min: 0, max: 240 });
const anyPlace: fc.Arbitrary<Place> = fc.record({ x: anyMetres, y: anyMetres });
const anyStreet = fc
  .tuple(anyPlace, anyPlace)
  .map(([from, to]) => Float64Array.of(from.x, from.y, to.x, to.y));
const anyStreets = fc.array(anyStreet, { minLength: 1, maxLength: 8 });
const anyGreens = fc.array(anyPlace, { minLength: 1, maxLength: 4 });
/** Places less than a millimetre apart are one node. */
const HAIR_METRES = 0.01;

test("no walk is shorter than the straight line", () => {
  fc.assert(
    fc.property(anyStreets, anyGreens, anyPlace, (streets, greens, home) => {
      const straight = Math.min(...greens.map((green) => between(green, home)));
      expect(walk(streets, greens, home)).toBeGreaterThanOrEqual(straight - HAIR_METRES);
    }),
  );
});

test("one more street makes no walk longer", () => {
  fc.assert(
    fc.property(anyStreets, anyStreet, anyGreens, anyPlace, (streets, more, greens, home) => {
      const before = walk(streets, greens, home);
      expect(walk([...streets, more], greens, home)).toBeLessThanOrEqual(before + HAIR_METRES);
    }),
  );
});

test("one more green makes no walk longer", () => {
  fc.assert(
    fc.property(anyStreets, anyGreens, anyPlace, anyPlace, (streets, greens, more, home) => {
      expect(walk(streets, [...greens, more], home)).toBeLessThanOrEqual(walk(streets, greens, home));
    }),
  );
});

test("the search finds what trying every way finds", () => {
  fc.assert(
    fc.property(anyStreets, fc.nat(), (streets, pick) => {
      const network = connectStreets(streets);
      if (network === null) return;
      const { x, firstWay, wayTo, wayMetres } = network;
      const start = new Float64Array(x.length).fill(Number.POSITIVE_INFINITY);
      start[pick % x.length] = 7;
      // Bellman and Ford's way: once over all ways for every node, until nothing gives.
      const slow = start.slice();
      for (let changed = true; changed; ) {
        changed = false;
        for (const node of x.keys()) {
          for (let way = firstWay[node]; way < firstWay[node + 1]; way += 1) {
            if (slow[node] + wayMetres[way] >= slow[wayTo[way]]) continue;
            slow[wayTo[way]] = slow[node] + wayMetres[way];
            changed = true;
          }
        }
      }
      const fast = metresAlongStreets(network, start);
      for (const node of x.keys()) {
        if (Number.isFinite(slow[node])) expect(fast[node]).toBeCloseTo(slow[node], 6);
        else expect(fast[node]).toBe(slow[node]);
      }
    }),
  );
});
