import { describe, expect, it } from "vitest";
import { BODY_GAUGE, centimetresY, waterRect } from "./body-gauge.ts";

describe("waterRect", () => {
  it("stands from the ground to the depth, on the staff's scale", () => {
    const water = waterRect(0.5);
    expect(water.y).toBeCloseTo(centimetresY(50));
    expect(water.y + water.height).toBeCloseTo(centimetresY(0));
  });

  it("has no height on dry ground and never leaves the picture", () => {
    expect(waterRect(0).height).toBe(0);
    expect(waterRect(3.4).y).toBe(BODY_GAUGE.top);
  });
});
