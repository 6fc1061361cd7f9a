import { expect, test } from "vitest";
import { farLandColour } from "./ground-textures.ts";

const lawn = {
  cover: "grass",
  waterLevelMetresNap: null,
  rings: [Float64Array.of(0, 0, 10, 0, 10, 10)],
} as const;

test("land beyond a city whose land use is known is another than land around one of which nothing is known", () => {
  const unknown = farLandColour([]);
  // What no area covers is painted as paving: the city's own ground goes on without an edge.
  expect(unknown).toBe("#DED6C8");
  expect(farLandColour([lawn])).not.toBe(unknown);
});
