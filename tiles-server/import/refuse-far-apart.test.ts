import { expect, test } from "vitest";
import { refuseFarApart } from "./refuse-far-apart.ts";

const sources = ["a", "b", "c", "d"].map((id) => ({ id, file: `${id}.city.json` }));
const at = (...eastings: number[]) => eastings.map((x) => ({ centre: { x, y: 437_000 } }));

test("a country is one place", () => {
  expect(() => refuseFarApart(at(14_000, 92_000, 150_000, 276_000), sources)).not.toThrow();
});

test.each([
  [
    "of another city",
    -6_000_000,
    /^"c" of c\.city\.json stands 6092 km from most other buildings\..*one city/,
  ],
  ["where the plane has no numbers", Number.NaN, /^"c" of c\.city\.json/],
])("a building %s is refused by its name and file", (_, x, line) => {
  expect(() => refuseFarApart(at(92_000, 92_010, x, 92_020), sources)).toThrow(line);
});
