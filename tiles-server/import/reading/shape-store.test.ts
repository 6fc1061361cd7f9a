import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { block } from "../tiles/testing/small-city.ts";
import { packSurfaces, unpackSurfaces } from "./packed-surfaces.ts";
import { openShapeStore } from "./shape-store.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-shapes-"));
});
afterAll(() => rm(folder, { recursive: true }));

const withYard = {
  kind: "roof" as const,
  rings: [Float64Array.of(0, 0, 3, 9, 0, 3, 9, 9, 3), Float64Array.of(2, 1, 3, 3, 1, 3, 3, 2, 3)],
};

test("faces come out of the pack as they went in, with their courtyards", () => {
  const surfaces = [...block(1, 10, 20, 8, 3, 6).surfaces, withYard];
  expect(unpackSurfaces(packSurfaces(surfaces))).toEqual(surfaces);
  expect(unpackSurfaces(packSurfaces([]))).toEqual([]);
});

test("what is kept comes back, from memory and from the disk, and leaves no file", async () => {
  const store = await openShapeStore(folder);
  const text = "é".repeat(800_000);
  const given = Array.from({ length: 60 }, (_, number) => ({
    surfaces: block(number, number * 10, 0, 8, 3, 6).surfaces,
    attributes: { number, text: number % 2 === 0 ? text : "short", empty: null },
  }));
  const kept = given.map(store.keep);
  for (const [at, shape] of kept.entries()) {
    expect(shape.surfaces).toEqual(given[at].surfaces);
    expect({ ...shape.attributes }).toEqual(given[at].attributes);
  }
  expect(await readdir(folder)).toEqual([]);
  store.close();
});

test("one shape larger than the window goes to the disk by itself, between its neighbours", async () => {
  const store = await openShapeStore(folder);
  const texts = ["small", "x".repeat(40_000_000), "last"];
  const kept = texts.map((text) => store.keep({ surfaces: [], attributes: { text } }));
  expect(kept.map(({ attributes }) => attributes.text)).toEqual(texts);
  store.close();
});
