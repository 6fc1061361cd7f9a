import { expect, test } from "vitest";
import { withoutStrays } from "./without-strays.ts";

const sourcesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, file: `${index}.city.json` }));
const at = (...eastings: number[]) => eastings.map((x) => ({ centre: { x, y: 437_000 } }));
const street = (count: number) => at(...Array.from({ length: count }, (_, index) => 92_000 + index * 10));

test("a country is one place", () => {
  const placed = at(14_000, 92_000, 150_000, 276_000);
  expect(withoutStrays(placed, sourcesOf(4))).toEqual({ placed, sources: sourcesOf(4), skipped: [] });
});

test.each([
  ["at 0, 0 of a plane far off", -6_000_000, "it stands 6092 km from most others"],
  ["where the plane has no numbers", Number.NaN, "it stands out of reach from most others"],
])("one of a hundred %s is skipped by its id, with the reason", (_, x, reason) => {
  const placed = [...street(60), ...at(x), ...street(60)];
  const { placed: kept, sources, skipped } = withoutStrays(placed, sourcesOf(121));
  expect(skipped).toEqual([{ id: "60", file: "60.city.json", reason }]);
  expect(kept).toEqual([...street(60), ...street(60)]);
  expect(sources.map(({ id }) => id)).toEqual(
    sourcesOf(121)
      .map(({ id }) => id)
      .filter((id) => id !== "60"),
  );
});

test("more than that are another city: refused, with the first one's name and file", () => {
  const placed = [...at(92_000, 92_010, -6_000_000, 92_020)];
  expect(() => withoutStrays(placed, sourcesOf(4))).toThrow(
    /^"2" of 2\.city\.json stands 6092 km from most other buildings.*one city/,
  );
});
