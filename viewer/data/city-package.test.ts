import type { FeatureCollection } from "geojson";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fetchField, fetchHeightField, namesOf } from "./city-package.ts";

const { signal } = new AbortController();
const header = JSON.stringify({ columns: 2, rows: 1, ground: "ground.f32", spill: "spill.f32" });
const GRID = "/tiles/waterwijk/1/heights/grid.json";
const beside = (name: string): string => `http://city.test/tiles/waterwijk/1/heights/${name}`;

const answering = (files: Readonly<Record<string, BodyInit>>) =>
  vi.stubGlobal("fetch", async (url: string) =>
    url in files ? new Response(files[url]) : new Response("", { status: 404 }),
  );

beforeEach(() => vi.stubGlobal("location", { href: "http://city.test/?lang=en#level=2" }));
afterEach(() => vi.unstubAllGlobals());

describe("the height grid", () => {
  test("comes with its two files, which stand beside it", async () => {
    answering({
      [GRID]: header,
      [beside("ground.f32")]: new Float32Array([1.5, -2]),
      [beside("spill.f32")]: new Float32Array([2.5, Number.NaN]),
    });
    const field = await fetchHeightField(GRID, signal);
    expect([...field.groundMetresNap]).toEqual([1.5, -2]);
    expect([...field.spillMetresNap]).toEqual([2.5, Number.NaN]);
  });

  test("is refused where a file is cut off: a shifted grid would flood the wrong streets", async () => {
    answering({
      [GRID]: header,
      [beside("ground.f32")]: new Float32Array([1.5, -2]),
      [beside("spill.f32")]: new Float32Array([2.5]),
    });
    await expect(fetchHeightField(GRID, signal)).rejects.toThrow(
      /spill\.f32 has 4 bytes; 2 × 1 cells need 8/,
    );
  });
});

test("a field comes with its bytes, four a cell", async () => {
  const field = JSON.stringify({ columns: 2, rows: 1, data: "heat.u8" });
  answering({ "/f/heat.json": field, "http://city.test/f/heat.u8": new Uint8Array(8) });
  expect((await fetchField("/f/heat.json", signal)).bytes).toHaveLength(8);
  answering({ "/f/heat.json": field, "http://city.test/f/heat.u8": new Uint8Array(7) });
  await expect(fetchField("/f/heat.json", signal)).rejects.toThrow(/7 bytes; 2 × 1 cells need 8/);
});

test("a neighbourhood without a name goes by its id", () => {
  const features = [{ properties: { id: "wijk-1", name: "De Kade" } }, { id: "wijk-2", properties: null }];
  expect([...namesOf({ features } as unknown as FeatureCollection)]).toEqual([
    ["wijk-1", "De Kade"],
    ["wijk-2", "wijk-2"],
  ]);
});
