import { expect, test } from "vitest";
import { wetBulbCelsius } from "./wet-bulb.ts";

test.each([
  [20, 50, 13.699],
  [30, 40, 20.449],
  [33, 35, 21.802],
  // Worked out apart: the hottest future, and the edges of where it is valid.
  [38.5, 37, 26.629],
  [25, 5, 8.236],
  [0, 99, -0.214],
  [-5, 80, -6.473],
])("%s °C at a humidity of %s percent is %s °C wet", (air, humidity, wet) => {
  expect(wetBulbCelsius(air, humidity)).toBeCloseTo(wet, 3);
});
