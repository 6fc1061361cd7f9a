import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EVERY_INDICATOR, FORMER_INDICATORS, methodOfIndicators } from "./indicators.ts";

test("high water and rain have the same figures, and the case tells which is meant", () => {
  expect(methodOfIndicators(["homes-reached"], { waterLevelMetresNap: 2.6 })).toBe("flood-depth");
  expect(methodOfIndicators(["homes-reached"], { rainMillimetres: 70, rainHours: 2 })).toBe("rain-depth");
  expect(methodOfIndicators(["homes-reached"], { rainMillimetres: 70 })).toBeUndefined();
});

test("figures that need no case go by what they are", () => {
  expect(methodOfIndicators(["mean-pet"], {})).toBe("heat-pet");
  expect(methodOfIndicators(["paved-share"], { waterLevelMetresNap: 2.6 })).toBe("green-rules");
  expect(methodOfIndicators([], { waterLevelMetresNap: 2.6 })).toBeUndefined();
});

test("what was renamed is called by a name that there is", () => {
  for (const id of Object.values(FORMER_INDICATORS)) expect(EVERY_INDICATOR).toContain(id);
  for (const former of Object.keys(FORMER_INDICATORS)) expect(EVERY_INDICATOR).not.toContain(former);
});

test("the README names all of them", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  expect(EVERY_INDICATOR.filter((id) => !readme.includes(`\`${id}\``))).toEqual([]);
});
