import { readFile } from "node:fs/promises";
import { join } from "node:path";
import request from "supertest";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildingsFrom } from "../../scenarios/model/city.ts";
import { importCity } from "../import/import-city.ts";
import { writeBlockOfEight } from "../import/testing/block-of-eight.ts";
import { createTinyServer, type TinyServer } from "../testing/tiny-server.ts";

let tiny: TinyServer;
beforeAll(async () => {
  tiny = await createTinyServer();
  const { buildings, ...rest } = await writeBlockOfEight(join(tiny.folder, "sources"));
  await importCity({
    files: [buildings],
    cityId: "block",
    dataFolder: join(tiny.folder, "data"),
    heights: [rest.heights],
    landUse: [rest.landUse],
    neighbourhoods: [rest.neighbourhoods],
  });
  await tiny.citySource.refresh();
});
afterAll(() => tiny.remove());

const get = (path: string) => request(tiny.app.handle).get(path);

test("figures are what a script counts from the package", async () => {
  const inventory = await readFile(join(tiny.citiesFolder, "block/inventory.json"), "utf8");
  const buildings = buildingsFrom(JSON.parse(inventory));
  for (const level of [-1, 0.5, 1.5, 2.5, 4]) {
    const { status, body } = await get(
      `/api/v1/cities/block/figures?method=flood-depth&waterLevelMetresNap=${level}`,
    );
    expect(status).toBe(200);
    const wet = buildings.filter(
      ({ spillLevelMetresNap }) => spillLevelMetresNap !== null && level > spillLevelMetresNap,
    );
    expect(body.city["buildings-reached"], `at ${level}`).toBe(wet.length);
    expect(body.definitions.map(({ id }: { id: string }) => id)).toContain("buildings-reached");
  }
});

test("the block's homes are not known: nothing is called homes that counts buildings", async () => {
  for (const query of ["flood-depth&waterLevelMetresNap=2", "heat-pet", "green-rules"]) {
    const { body } = await get(`/api/v1/cities/block/figures?method=${query}`);
    expect.soft(body.missing, query).toContain("dwellings");
    const ids: string[] = body.definitions.map(({ id }: { id: string }) => id);
    expect.soft([...ids, ...Object.keys(body.city)].join(), query).not.toContain("homes");
    expect.soft(Object.keys(body.city), query).toEqual(expect.arrayContaining(ids));
    expect
      .soft(
        body.definitions.map(({ unit }: { unit: string }) => unit),
        query,
      )
      .not.toContain("homes");
  }
});

test("a city that is not there is 404", async () => {
  expect((await get("/api/v1/cities/atlantis/figures?method=heat-pet")).status).toBe(404);
});

test("what cannot be read names the parameter and what it takes", async () => {
  const refused: Readonly<Record<string, string>> = {
    "": "method",
    "method=magic": "flood-depth, rain-depth",
    "method=flood-depth": "waterLevelMetresNap",
    "method=rain-depth&rainMillimetres=70": "rainHours",
    "method=flood-depth&waterLevelMetresNap=high": "waterLevelMetresNap",
    "method=flood-depth&waterLevelMetresNap=1e9": "waterLevelMetresNap",
    "method=flood-depth&waterLevelMetresNap=99": "waterLevelMetresNap",
    "method=flood-depth&waterLevelMetresNap=1&waterLevelMetresNap=2": "waterLevelMetresNap",
    "method=heat-pet&hourUtc=25": "hourUtc",
    "method=heat-pet&hourUtc=noon": "hourUtc",
    "method=green-rules&greenRule=all-of-them": "greenRule",
    "method=flood-depth&depth=3": "depth",
  };
  for (const [query, named] of Object.entries(refused)) {
    const { status, body, type } = await get(`/api/v1/cities/block/figures?${query}`);
    expect.soft(status, query).toBe(400);
    expect.soft(type, query).toBe("application/problem+json");
    expect.soft(body.detail, query).toContain(named);
  }
});
