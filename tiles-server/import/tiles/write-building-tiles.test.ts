import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NEVER_WET_METRES_NAP } from "./building-mesh.ts";
import { LAND_ERROR_METRES } from "./land-surface.ts";
import { createSurfaceModel } from "./surface-model.ts";
import { faultsOf, readGlb } from "./testing/read-glb.ts";
import { smallCity } from "./testing/small-city.ts";
import { writeBuildingTiles } from "./write-building-tiles.ts";

describe("the tiles of four blocks", () => {
  let folder: string;
  let glb: Uint8Array;
  const city = smallCity();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "stadslens-buildings-"));
    await writeBuildingTiles(city, createSurfaceModel(city.ground, city.buildings), folder);
    glb = await readFile(join(folder, "0.glb"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("one light tile holds them all, under one placed root", async () => {
    expect(await readdir(folder)).toEqual(["0.glb", "tileset.json"]);
    const tileset = JSON.parse(await readFile(join(folder, "tileset.json"), "utf8"));
    expect(tileset.asset.version).toBe("1.1");
    expect(tileset.root.transform).toHaveLength(16);
    // A tileset whose error is 0 is never drawn.
    expect(tileset.geometricError).toBeGreaterThan(60);
  });

  test("the official glTF validator finds no error and no warning", async () => {
    expect(await faultsOf(glb)).toEqual([]);
  });

  test("every buffer view starts at a multiple of 8, as 64-bit columns need", () => {
    const length = new DataView(glb.buffer, glb.byteOffset).getUint32(12, true);
    const { bufferViews } = JSON.parse(new TextDecoder().decode(glb.subarray(20, 20 + length)));
    const offsets = bufferViews.map(
      (view: { byteOffset?: number; extensions?: { EXT_meshopt_compression: { byteOffset?: number } } }) =>
        (view.extensions?.EXT_meshopt_compression ?? view).byteOffset ?? 0,
    );
    expect(offsets.filter((offset: number) => offset % 8 !== 0)).toEqual([]);
  });

  test("each building is one feature with its row, numbers as numbers", async () => {
    const document = await readGlb(glb);
    const root = document.getRoot();
    const primitive = root.listMeshes()[0].listPrimitives()[0];
    const rows = primitive.getAttribute("_FEATURE_ID_0")!.getArray()!;
    expect([...new Set(rows)].sort()).toEqual([0, 1, 2, 3]);
    const metadata = root.getExtension("EXT_structural_metadata") as unknown as {
      getSchema(): {
        getClass(key: string): {
          listPropertyKeys(): string[];
          getProperty(key: string): {
            getComponentType(): string;
            getType(): string;
            getName(): string;
            getDescription(): string;
          };
        };
      };
      listPropertyTables(): { getCount(): number; getProperty(key: string): { getValues(): Uint8Array } }[];
    };
    const table = metadata.listPropertyTables()[0];
    const columns = metadata.getSchema().getClass("building");
    expect(table.getCount()).toBe(4);
    expect(columns.getProperty("roofHeightMetresNap").getComponentType()).toBe("INT32");
    expect(columns.getProperty("spillLevelMetresNap").getComponentType()).toBe("FLOAT64");
    expect(columns.getProperty("monument").getType()).toBe("BOOLEAN");
    expect(columns.getProperty("roof_type").getName()).toBe("roof type");
    expect(columns.getProperty("roofHeightMetresNap").getDescription()).toContain("metres NAP");
    // An attribute that is now a number and then a word has no one type: it stays in the source.
    expect(columns.listPropertyKeys()).not.toContain("mixed");
    const years = table.getProperty("yearBuilt").getValues();
    expect([...new Int32Array(years.slice().buffer)]).toEqual([1900, 1901, 1902, 1903]);
  });

  test("feet stand a little in their ground and roofs at their height, in metres NAP", async () => {
    const primitive = (await readGlb(glb)).getRoot().listMeshes()[0].listPrimitives()[0];
    const positions = primitive.getAttribute("POSITION")!.getArray()!;
    const places = primitive.getAttribute("_PLACE")!.getArray()!;
    const spills = new Set<number>();
    let [lowest, highest] = [Infinity, -Infinity];
    for (let vertex = 0; vertex * 3 < positions.length; vertex += 1) {
      const height = positions[vertex * 3 + 1];
      lowest = Math.min(lowest, height);
      highest = Math.max(highest, height);
      // The Earth bends less than a centimetre over a hundred metres.
      expect(height).toBeCloseTo(places[vertex * 4] + places[vertex * 4 + 1], 2);
      spills.add(places[vertex * 4 + 2]);
    }
    expect(lowest).toBeLessThan(3 - LAND_ERROR_METRES);
    expect(lowest).toBeGreaterThan(2.7);
    expect(highest).toBeCloseTo(15, 2);
    expect([...spills].sort()).toEqual([NEVER_WET_METRES_NAP, 3.5]);
  });

  test("walls are darker at their foot, where a neighbour stands close", async () => {
    const primitive = (await readGlb(glb)).getRoot().listMeshes()[0].listPrimitives()[0];
    const bakes = primitive.getAttribute("_BAKE")!.getArray()!;
    const places = primitive.getAttribute("_PLACE")!.getArray()!;
    const sky = (wanted: (height: number) => boolean): number => {
      const values: number[] = [];
      for (let vertex = 0; vertex * 4 < bakes.length; vertex += 1) {
        const isWall = bakes[vertex * 4 + 2] === 0;
        if (isWall && places[vertex * 4 + 3] === 1 && wanted(places[vertex * 4]))
          values.push(bakes[vertex * 4]);
      }
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    expect(sky((height) => height < 0.1)).toBeLessThan(sky((height) => height > 5) - 5);
  });
});
