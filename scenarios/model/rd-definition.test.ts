import proj4 from "proj4";
import { expect, test } from "vitest";
import { RD_DEFINITION } from "./rd-definition.ts";

/** Test values that the Dutch land registry publishes with RDNAPTRANS: ETRS89 in degrees, RD in metres. */
const PUBLISHED = [
  ["Texel", 4.824761912, 53.160753042, 117_380.12, 575_040.34],
  ["Noord-Groningen", 6.776726674, 53.41948205, 247_380.56, 604_580.78],
  ["Amersfoort", 5.387203657, 52.155172897, 155_000, 463_000],
  ["Zeeuws-Vlaanderen", 3.397588595, 51.368607152, 16_460.91, 377_380.23],
  ["Zuid-Limburg", 5.773795548, 50.792584916, 182_260.45, 311_480.67],
] as const;

test.each(PUBLISHED)(
  "%s lies within .25 m of where it is published, both ways",
  (_, longitude, latitude, x, y) => {
    const found = proj4(RD_DEFINITION, [longitude, latitude]);
    expect(Math.hypot(found[0] - x, found[1] - y)).toBeLessThan(0.25);
    const back = proj4(RD_DEFINITION, "WGS84", [x, y]);
    // A degree is 111 km at most.
    expect(Math.hypot(back[0] - longitude, back[1] - latitude) * 111_320).toBeLessThan(0.4);
  },
);
