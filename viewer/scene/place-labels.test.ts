import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MapLabel } from "../state/map-label.ts";
import { type Candidate, placeLabels } from "./place-labels.ts";

const canvas = { width: 1000, height: 700, covered: [] };
const label = (id: string, kind: MapLabel["kind"] = "landmark", text = id): MapLabel => ({
  id,
  text,
  kind,
  longitude: 4,
  latitude: 52,
  choice: 0,
  ends: null,
});
const candidate = (part: Partial<Candidate> & { label: MapLabel }): Candidate => ({
  x: 500,
  y: 300,
  width: 80,
  height: 20,
  distanceMetres: 400,
  eyeAboveMetres: 200,
  stemPixels: 0,
  piecePixels: null,
  ...part,
});
const many = fc.array(
  fc.record({
    x: fc.integer({ min: -100, max: 1100 }),
    y: fc.integer({ min: -100, max: 800 }),
    width: fc.integer({ min: 20, max: 160 }),
    height: fc.constant(20),
    distanceMetres: fc.integer({ min: 10, max: 3000 }),
    eyeAboveMetres: fc.integer({ min: -20, max: 900 }),
    stemPixels: fc.constantFrom(0, 40),
    piecePixels: fc.constantFrom(null, 30, 400),
    kind: fc.constantFrom<MapLabel["kind"]>("neighbourhood", "landmark", "street", "water"),
  }),
  { maxLength: 80 },
);
const from = (list: readonly (Omit<Candidate, "label"> & { kind: MapLabel["kind"] })[]): Candidate[] =>
  list.map(({ kind, ...rest }, index) => ({ ...rest, label: label(`n${index}`, kind) }));

describe("names on the city", () => {
  test("never lie on each other, nor over the edge", () => {
    fc.assert(
      fc.property(many, (list) => {
        const placed = placeLabels(from(list), canvas, new Set());
        for (const [index, one] of placed.entries()) {
          expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0);
          expect(one.x + one.width / 2).toBeLessThanOrEqual(canvas.width);
          for (const other of placed.slice(index + 1)) {
            const apart =
              Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
              Math.abs(one.y - other.y) >= (one.height + other.height) / 2;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  test("asked again with what was shown, the same are shown", () => {
    fc.assert(
      fc.property(many, (list) => {
        const candidates = from(list);
        const ids = (shown: ReadonlySet<string>): string[] =>
          placeLabels(candidates, canvas, shown).map((one) => one.label.id);
        const first = ids(new Set());
        expect(new Set(ids(new Set(first)))).toEqual(new Set(first));
      }),
    );
  });

  test("what was shown stays where a nearer one of its kind comes to lie on it", () => {
    const [old, nearer] = [
      candidate({ label: label("old") }),
      candidate({ label: label("new"), distanceMetres: 100 }),
    ];
    expect(placeLabels([nearer, old], canvas, new Set(["old"])).map((one) => one.label.id)).toEqual(["old"]);
    expect(placeLabels([nearer, old], canvas, new Set()).map((one) => one.label.id)).toEqual(["new"]);
  });

  test("nothing is written under what lies on the city", () => {
    const covered = [{ left: 400, top: 250, right: 600, bottom: 350 }];
    expect(placeLabels([candidate({ label: label("a") })], { ...canvas, covered }, new Set())).toEqual([]);
    const beside = candidate({ label: label("b"), x: 700 });
    expect(placeLabels([beside], { ...canvas, covered }, new Set())).toEqual([beside]);
  });

  test("street names come only when one is near", () => {
    const street = (distanceMetres: number) => candidate({ label: label("s", "street"), distanceMetres });
    expect(placeLabels([street(300)], canvas, new Set())).toHaveLength(1);
    expect(placeLabels([street(900)], canvas, new Set())).toHaveLength(0);
  });

  test("one street's name does not stand twice side by side", () => {
    const one = candidate({ label: label("a", "street", "Kerkstraat"), x: 300 });
    const other = candidate({ label: label("b", "street", "Kerkstraat"), x: 450 });
    expect(placeLabels([one, other], canvas, new Set())).toHaveLength(1);
  });

  test("no name lies on another one's stem", () => {
    const pin = candidate({ label: label("pin"), distanceMetres: 100, stemPixels: 60 });
    const below = (x: number) => candidate({ label: label("below"), x, y: 340 });
    expect(placeLabels([pin, below(520)], canvas, new Set())).toEqual([pin]);
    // Beside the stem there is room, though the pin's name is as wide.
    expect(placeLabels([pin, below(560)], canvas, new Set())).toHaveLength(2);
  });

  test("a name is not written on the walls before its place when the look is flat", () => {
    const seen = (eyeAboveMetres: number) =>
      placeLabels([candidate({ label: label("a"), distanceMetres: 360, eyeAboveMetres })], canvas, new Set());
    expect(seen(30)).toHaveLength(1);
    expect(seen(29)).toHaveLength(0);
  });

  test("a street seen end-on has no room for its name", () => {
    const street = (piecePixels: number) =>
      candidate({ label: label("s", "street"), distanceMetres: 300, width: 80, piecePixels });
    expect(placeLabels([street(79)], canvas, new Set())).toHaveLength(0);
    expect(placeLabels([street(80)], canvas, new Set())).toHaveLength(1);
  });

  test("a neighbourhood's name stands once, in the best place that can be seen", () => {
    const at = (choice: number, x: number) =>
      candidate({ label: { ...label(`n-${choice}`, "neighbourhood", "Singel"), choice }, x });
    const ids = (list: readonly Candidate[], shown: readonly string[] = []) =>
      placeLabels(list, canvas, new Set(shown)).map((one) => one.label.id);
    expect(ids([at(2, 200), at(1, 800), at(0, 1200)])).toEqual(["n-1"]);
    expect(ids([at(2, 200), at(1, 800)], ["n-2"])).toEqual(["n-2"]);
  });

  test("what stands at the limit of its distance stays, and does not come", () => {
    const street = candidate({ label: label("s", "street"), distanceMetres: 470, piecePixels: 400 });
    expect(placeLabels([street], canvas, new Set())).toHaveLength(0);
    expect(placeLabels([street], canvas, new Set(["s"]))).toHaveLength(1);
    expect(placeLabels([{ ...street, distanceMetres: 500 }], canvas, new Set(["s"]))).toHaveLength(0);
  });

  test("a phone shows ten at most", () => {
    const list = Array.from({ length: 30 }, (_, index) =>
      candidate({ label: label(`n${index}`), x: 60, width: 40, y: 30 + index * 30 }),
    );
    expect(placeLabels(list, { width: 390, height: 1000, covered: [] }, new Set())).toHaveLength(10);
    expect(placeLabels(list, { width: 1000, height: 1000, covered: [] }, new Set())).toHaveLength(26);
  });
});
