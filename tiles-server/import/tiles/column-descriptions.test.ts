import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { descriptionOf } from "./column-descriptions.ts";

const ofSource = (name: string): string | undefined => descriptionOf({ name, from: "source" });

test("a length, an area, a volume says its unit; heights say what they count from", () => {
  expect(ofSource("b3_h_dak_50p")).toMatch(/metres NAP$/);
  expect(ofSource("b3_opp_grond")).toMatch(/square metres$/);
  expect(ofSource("b3_volume_lod22")).toMatch(/LoD 2\.2 model, in cubic metres$/);
  expect(ofSource("b3_nodata_radius_ahn5")).toMatch(/AHN5, in metres$/);
  expect(ofSource("b3_puntdichtheid_ahn3")).toMatch(/points per square metre$/);
});

test("names of older releases mean what they are called now", () => {
  expect(ofSource("h_dak_max")).toBe(ofSource("b3_h_dak_max"));
  expect(ofSource("val3dity_codes_lod13")).toBe(ofSource("b3_val3dity_lod13"));
});

test("what nobody documents has no description, whatever it is called", () => {
  expect(ofSource("TerrainHeight")).toBeUndefined();
  expect(ofSource("constructor")).toBeUndefined();
  expect(descriptionOf({ name: "status", from: "inventory" })).toBeUndefined();
});

const amsterdam = "../shared/data/cityjson/3dbag_9-444-728_sm.city.jsonl";
test.skipIf(!existsSync(amsterdam))("every attribute of today's 3DBAG but its own bookkeeping", () => {
  const [, line] = readFileSync(amsterdam, "utf8").split("\n");
  const { CityObjects } = JSON.parse(line) as { CityObjects: Record<string, { attributes?: object }> };
  const names = Object.values(CityObjects).flatMap(({ attributes }) => Object.keys(attributes ?? {}));
  expect(names.length).toBeGreaterThan(55);
  // A row's number in a table, and how long a program ran: no unit is documented.
  expect(names.filter((name) => ofSource(name) === undefined)).toEqual(["b3_t_run", "fid"]);
});
