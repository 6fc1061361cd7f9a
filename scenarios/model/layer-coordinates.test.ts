import { describe, expect, test } from "vitest";
import { coordinatesFault } from "./layer-coordinates.ts";
import { isInRd } from "./rd-extent.ts";

const SOURCE = "layers/quays.geojson";
type Box = readonly [west: number, south: number, east: number, north: number];
const fault = (...boxes: readonly Box[]) =>
  coordinatesFault(undefined, Float64Array.from(boxes.flat()), SOURCE);

/** Delft with latitude first, and as it should be. */
const SWAPPED: Box = [51.9, 4.3, 52, 4.4];
const DELFT: Box = [4.3, 51.9, 4.4, 52];
const NOWHERE: Box = [Number.NaN, Number.NaN, Number.NaN, Number.NaN];

describe("axes the other way round", () => {
  test("are seen where all that has a place lies off Somalia, the Netherlands' corners among it", () => {
    expect(fault(NOWHERE, SWAPPED, [50.5, 3.1, 53.8, 7.4])).toMatchObject({
      code: "AXES_SWAPPED",
      severity: "error",
      feature: 0,
      message: expect.stringMatching(
        /^"layers\/quays\.geojson" has latitude before longitude: 51\.9, 4\.3 lies in the sea off Somalia/,
      ),
    });
  });

  test.each<[string, readonly Box[]]>([
    ["the Netherlands", [DELFT]],
    ["one of two places", [SWAPPED, DELFT]],
    ["nothing at all", []],
    ["no place", [NOWHERE]],
    ["further west", [[50.4, 4.3, 52, 4.4]]],
    ["further east", [[51.9, 4.3, 53.9, 4.4]]],
    ["further south", [[51.9, 3, 52, 4.4]]],
    ["further north", [[51.9, 4.3, 52, 7.5]]],
  ])("are not claimed of %s", (_, boxes) => {
    expect(fault(...boxes)).toBeUndefined();
  });
});

describe("a place nowhere on Earth", () => {
  const stray = (longitude: number, latitude: number) =>
    coordinatesFault({ longitude, latitude, feature: 2 }, Float64Array.from(SWAPPED), SOURCE);

  test.each([
    // Delft, the tower of Amersfoort (the plane's own origin), and the axes turned.
    [84_000, 447_000],
    [155_000, 463_000],
    [463_000, 155_000],
  ])("%s, %s is known for RD, and an import turns it into degrees", (x, y) => {
    expect(stray(x, y)).toMatchObject({ code: "NOT_WGS84", severity: "error", feature: 2 });
    expect(stray(x, y)?.message).toContain(
      `its coordinates are in RD (EPSG:28992), such as ${x}, ${y}. Run npm run scenarios:import -- ${SOURCE} `,
    );
  });

  test.each([
    [700_000, 5_700_000],
    [155_000, 155_000],
    [0, 95],
  ])("%s, %s is in no plane that is known: no guess", (x, y) => {
    expect(stray(x, y)?.message).toMatch(/is not WGS84: it has a place at (.*)\. Export it again/);
    expect(stray(x, y)?.message).toContain(`${x}, ${y}`);
  });
});

test.each([
  [-7_000, 289_000, true],
  [300_000, 629_000, true],
  [-7_001, 400_000, false],
  [300_001, 400_000, false],
  [100_000, 288_999, false],
  [100_000, 629_001, false],
])("%s, %s lies in RD: %s", (x, y, isIn) => {
  expect(isInRd(x, y)).toBe(isIn);
});
