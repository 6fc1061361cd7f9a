import { expect, test } from "vitest";
import { wetBulbCelsius } from "./wet-bulb.ts";

test.each([
  [20, 50, 13.699],
  [30, 40, 20.449],
  [33, 35, 21.802],
])("%s °C at a humidity of %s percent is %s °C wet", (air, humidity, wet) => {
  expect(wetBulbCelsius(air, humidity)).toBeCloseTo(wet, 3);
});
