import { expect, test } from "vitest";
import { Viewpoint } from "../../scenarios/model/city.ts";
import { createRdPlane } from "./coordinates/rd-plane.ts";
import { viewpointsFor } from "./viewpoints.ts";

const at = (x: number, y: number, groundHeightMetresNap = 2) => ({
  centre: { x: 92_000 + x, y: 436_000 + y },
  groundHeightMetresNap,
});
const plane = createRdPlane();

test("from the south and from above, named in both languages, at the middle of the buildings", () => {
  const [whole, above] = viewpointsFor([at(0, 0), at(200, 100), at(400, 200)], plane);
  expect(Viewpoint.array().parse([whole, above])).toHaveLength(2);
  expect(whole).toMatchObject({
    id: "whole-city",
    pitchDegrees: -19.5,
    rangeMetres: 440,
    heightMetresNap: 2,
  });
  expect(above).toMatchObject({ id: "from-above", pitchDegrees: -60 });
  const { x, y } = plane.fromGeodetic(whole.longitude, whole.latitude);
  expect([x - 92_000, y - 436_000]).toEqual([expect.closeTo(200, 1), expect.closeTo(100, 1)]);
});

test("a large city is not seen from further than houses can be read, a single house not from inside", () => {
  expect(viewpointsFor([at(0, 0), at(5_000, 0)], plane)[0].rangeMetres).toBe(770);
  expect(viewpointsFor([at(0, 0)], plane)[0].rangeMetres).toBe(120);
});
