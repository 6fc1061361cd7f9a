import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFilePlacing } from "../coordinates/place-files.ts";
import { blockCityJson } from "../testing/block-of-eight.ts";
import { readContext } from "./read-context.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-context-"));
});
afterAll(() => rm(folder, { recursive: true }));

type CityJson = { CityObjects: Record<string, { type: string; geometry: object[] }> };
const file = async (change: Record<string, unknown> = {}): Promise<string> => {
  const path = join(folder, "context.city.json");
  await writeFile(path, JSON.stringify({ ...blockCityJson(), ...change }));
  return path;
};
const { CityObjects } = blockCityJson() as CityJson;

test("blocks and other constructions stand around a city; its bridges and trees do not", async () => {
  const path = await file({
    CityObjects: {
      ...CityObjects,
      "north-1": { ...CityObjects["north-1"], type: "OtherConstruction" },
      "north-2": { ...CityObjects["north-2"], type: "Bridge" },
    },
  });
  const { buildings } = await readContext(path, createFilePlacing(undefined));
  expect(buildings.map(({ id }) => id)).toEqual(Object.keys(CityObjects).filter((id) => id !== "north-2"));
});

test("a block without geometry is left out by name", async () => {
  const { buildings, skipped } = await readContext(
    await file({ CityObjects: { ...CityObjects, "north-1": { type: "Building" } } }),
    createFilePlacing(undefined),
  );
  expect(buildings).toHaveLength(7);
  expect(skipped.map(({ id }) => id)).toEqual(["north-1"]);
});

test("without a coordinate system it is refused, as the city's own buildings are, unless told", async () => {
  const path = await file({ metadata: {} });
  await expect(readContext(path, createFilePlacing(undefined))).rejects.toThrow(
    /context\.city\.json does not say its coordinate system/,
  );
  expect((await readContext(path, createFilePlacing("EPSG:28992"))).buildings).toHaveLength(8);
});
