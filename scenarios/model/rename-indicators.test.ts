import { expect, test } from "vitest";
import { renameIndicators } from "./rename-indicators.ts";

test("a former name is read as the figure it stood for, and its author is told where it stands", () => {
  const { value, findings } = renameIndicators({ id: "soil", indicators: ["mean-pet", "land-cover"] });
  expect(value).toEqual({ id: "soil", indicators: ["mean-pet", "paved-share"] });
  expect(findings).toEqual([
    {
      code: "INDICATOR_RENAMED",
      severity: "warning",
      message: '"land-cover" is called "paved-share" by now, and is read so. Write "paved-share".',
      place: ["indicators", 1],
    },
  ]);
});

test.each([
  ["names of now", { indicators: ["mean-pet"] }],
  ["no list", { indicators: "land-cover" }],
  ["none", {}],
  ["what every object has", { indicators: ["toString", 3, null] }],
  ["no object", null],
])("%s stays as it is", (_, value) => {
  expect(renameIndicators(value)).toEqual({ value, findings: [] });
});
