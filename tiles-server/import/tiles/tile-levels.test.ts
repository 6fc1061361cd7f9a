import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Document } from "@gltf-transform/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { finenessWithin } from "./fineness.ts";
import { createSurfaceModel } from "./surface-model.ts";
import { faultsOf, readGlb } from "./testing/read-glb.ts";
import { block, smallCity } from "./testing/small-city.ts";
import type { Tile } from "./tileset.ts";
import { writeBuildingTiles } from "./write-building-tiles.ts";

/** 60 × 60 blocks in streets, each as high as its number says. */
const SIDE = 60;
const city = {
  ...smallCity(),
  buildings: Array.from({ length: SIDE * SIDE }, (_, number) =>
    block(number, (number % SIDE) * 15, Math.floor(number / SIDE) * 15, 10, 3, 4 + (number % 7)),
  ),
};
/** Vertices are kept in steps of 1/64 m. */
const STEP_METRES = 1 / 64;

describe("the levels of a tree of building tiles", () => {
  let folder: string;
  let root: Tile;
  const tiles: { tile: Tile; parent: Tile | undefined; document: Document }[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "stadslens-levels-"));
    await writeBuildingTiles(city, createSurfaceModel(city.ground, city.buildings), folder);
    root = JSON.parse(await readFile(join(folder, "tileset.json"), "utf8")).root;
    await visit(root, undefined);
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function visit(tile: Tile, parent: Tile | undefined): Promise<void> {
    const document = await readGlb(await readFile(join(folder, tile.content!.uri)));
    tiles.push({ tile, parent, document });
    for (const child of tile.children ?? []) await visit(child, tile);
  }

  test("every tile has a content, and every content a tile", async () => {
    const named = tiles.map(({ tile }) => tile.content!.uri);
    expect(named.length).toBeGreaterThan(9);
    expect((await readdir(folder)).sort()).toEqual([...named, "tileset.json"].sort());
    expect(root.refine).toBe("REPLACE");
  });

  test("the error falls with each level and is 0 where everything is drawn", () => {
    for (const { tile, parent } of tiles) {
      if (parent !== undefined) expect(tile.geometricError).toBeLessThan(parent.geometricError);
      expect(tile.geometricError === 0).toBe(tile.children === undefined);
    }
  });

  test("a child's box lies in its parent's, and every vertex in its tile's", () => {
    for (const { tile, parent, document } of tiles) {
      const own = extentOf(tile.boundingVolume.box);
      if (parent !== undefined) expect(isIn(own, extentOf(parent.boundingVolume.box))).toBe(true);
      for (const [x, y, z] of positionsOf(document)) {
        expect(isIn({ low: [x, -z, y], high: [x, -z, y] }, own)).toBe(true);
      }
    }
  });

  test("no content is larger than 300 KB before compression", () => {
    for (const { document } of tiles) expect(bytesOf(document)).toBeLessThan(300_000);
  });

  test("every building is drawn whole in one tile, and stands in every level above under a number of its neighbours", () => {
    const numbers = tiles
      .filter(({ tile }) => tile.children === undefined)
      .flatMap(({ document }) => [...new Set(numbersIn(document))]);
    expect(numbers.sort((one, other) => one - other)).toEqual(city.buildings.map(({ number }) => number));
    for (const { tile, document } of tiles) {
      const under = new Set(leavesUnder(tile));
      const near = tiles.filter((one) => under.has(one.tile)).flatMap((one) => numbersIn(one.document));
      for (const number of new Set(numbersIn(document))) expect(near).toContain(number);
    }
  });

  test("each vertex points at the row of the building it is coloured as", async () => {
    for (const { document } of tiles) {
      const rows = primitiveOf(document).getAttribute("_FEATURE_ID_0")!.getArray()!;
      const table = columnOf(document, "number");
      expect(numbersIn(document)).toEqual([...rows].map((row) => table[row]));
    }
  });

  test("a block one level up is no farther from its building than the error says", () => {
    const parents = tiles.filter(({ tile }) =>
      tile.children?.every(({ children }) => children === undefined),
    );
    expect(parents.length).toBeGreaterThan(1);
    for (const { tile, document } of parents) {
      const places = primitiveOf(document).getAttribute("_PLACE")!.getArray()!;
      for (let vertex = 0; vertex * 4 < places.length; vertex += 1) {
        const { roofHeightMetresNap, groundHeightMetresNap } = city.buildings[places[vertex * 4 + 3]];
        const height = places[vertex * 4];
        const own = roofHeightMetresNap - groundHeightMetresNap;
        expect(Math.min(height, Math.abs(own - height))).toBeLessThanOrEqual(
          tile.geometricError + STEP_METRES,
        );
      }
    }
  });

  test("buildings keep all of their light and places; what is far off keeps them as finely as it is right", () => {
    const isInStepsOf = (step: number, values: readonly number[]): boolean =>
      values.every((value) => Number.isInteger(value / step));
    const lightOf = (isFar: boolean): number[] =>
      tiles
        .filter(({ tile }) => (tile.children !== undefined) === isFar)
        .flatMap(({ document }) => [...primitiveOf(document).getAttribute("_BAKE")!.getArray()!])
        .filter((_, at) => at % 4 < 2);
    const { lightStep } = finenessWithin(6);
    expect(isInStepsOf(lightStep, lightOf(true))).toBe(true);
    expect(isInStepsOf(lightStep, lightOf(false))).toBe(false);
    const [{ tile, document }] = tiles;
    // The tile's error counts the step itself, and more than its children's.
    const { stepMetres } = finenessWithin(tile.geometricError / 2);
    expect(stepMetres).toBeGreaterThan(STEP_METRES);
    expect(isInStepsOf(stepMetres, positionsOf(document).flat())).toBe(true);
  });

  test("the official glTF validator finds no error and no warning in any of them", async () => {
    for (const { tile } of tiles) {
      expect(await faultsOf(await readFile(join(folder, tile.content!.uri)))).toEqual([]);
    }
  });

  function leavesUnder(tile: Tile): Tile[] {
    return tile.children === undefined ? [tile] : tile.children.flatMap(leavesUnder);
  }
});

interface Extent {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

const extentOf = (box: readonly number[]): Extent => {
  const half = [box[3], box[7], box[11]];
  return {
    low: half.map((value, axis) => box[axis] - value),
    high: half.map((value, axis) => box[axis] + value),
  };
};

const isIn = (inner: Extent, outer: Extent): boolean =>
  inner.low.every((value, axis) => value >= outer.low[axis] - 1e-6) &&
  inner.high.every((value, axis) => value <= outer.high[axis] + 1e-6);

const primitiveOf = (document: Document) => document.getRoot().listMeshes()[0].listPrimitives()[0];

function positionsOf(document: Document): number[][] {
  const positions = primitiveOf(document).getAttribute("POSITION")!;
  return Array.from({ length: positions.getCount() }, (_, vertex) => positions.getElement(vertex, []));
}

function numbersIn(document: Document): number[] {
  const places = primitiveOf(document).getAttribute("_PLACE")!.getArray()!;
  return [...places].filter((_, index) => index % 4 === 3);
}

interface Metadata {
  listPropertyTables(): {
    getProperty(key: string): Property;
    listPropertyValues(): Property[];
  }[];
}
interface Property {
  getValues(): Uint8Array;
}

const tableOf = (document: Document) =>
  (document.getRoot().getExtension("EXT_structural_metadata") as unknown as Metadata).listPropertyTables()[0];

const columnOf = (document: Document, id: string): Int32Array =>
  new Int32Array(tableOf(document).getProperty(id).getValues().slice().buffer);

/** What the graphics card and the table hold of it. */
function bytesOf(document: Document): number {
  const accessors = document.getRoot().listAccessors();
  const properties = tableOf(document).listPropertyValues();
  return (
    accessors.reduce((sum, accessor) => sum + accessor.getArray()!.byteLength, 0) +
    properties.reduce((sum, property) => sum + property.getValues().byteLength, 0)
  );
}
