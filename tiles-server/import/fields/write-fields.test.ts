import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SHADE_CHANNEL } from "../../../scenarios/methods/heat/microclimate.ts";
import { afternoonMean, createPetOfCells } from "../../../scenarios/methods/heat/pet-of-cells.ts";
import { ALL_SHADE } from "../../../scenarios/methods/heat/shade.ts";
import type { NeighbourhoodFigures } from "../../../scenarios/model/city.ts";
import { type Field, FieldHeader, fieldValue, LAND } from "../../../scenarios/model/field.ts";
import type { CityModel } from "../city-model.ts";
import { bakeLight } from "../tiles/bake-light.ts";
import { smallCity } from "../tiles/testing/small-city.ts";
import { reliefOf } from "./city-relief.ts";
import { type FieldsWritten, writeFields } from "./write-fields.ts";

const city = smallCity();
const tree = {
  number: 0,
  id: "tree-1",
  species: "Tilia",
  x: 25,
  y: 45,
  groundHeightMetresNap: 3,
  heightMetres: 10,
  crownDiameterMetres: 8,
};
const withTree: CityModel = { ...city, trees: [tree] };

/** The whole city as one neighbourhood. */
const neighbourhoods: FeatureCollection = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { id: "all", name: "All" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [100, 0],
            [100, 80],
            [0, 80],
            [0, 0],
          ].map(([x, y]) => {
            const { longitude, latitude } = city.plane.toGeodetic(x, y, 0);
            return [longitude, latitude];
          }),
        ],
      },
    },
  ],
};

let folder: string;
let written: FieldsWritten;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-fields-"));
  written = await writeFields(
    withTree,
    reliefOf(withTree, bakeLight(withTree).surfaces),
    { neighbourhoods },
    folder,
    () => {},
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function readField(address: string | undefined): Promise<Field> {
  const header = FieldHeader.parse(JSON.parse(await readFile(join(folder, address ?? ""), "utf8")));
  return { header, bytes: await readFile(join(folder, "fields", header.data)) };
}

test("every field covers the height grid, four bytes a cell", async () => {
  const { landField, heatField, microclimateField, rainField } = written.files;
  for (const address of [landField, heatField, microclimateField, rainField]) {
    const { header, bytes } = await readField(address);
    expect(header).toMatchObject({
      columns: 50,
      rows: 40,
      cellSizeMetres: 2,
      westMetres: 0,
      northMetres: 80,
    });
    expect(bytes).toHaveLength(50 * 40 * 4);
  }
});

test("the land field reads back as what the ground is", async () => {
  const land = await readField(written.files.landField);
  const cell = Math.floor((80 - 45) / 2) * 50;
  expect(fieldValue(land, 0, cell + 7)).toBe(LAND.building);
  expect([0, 1, 2].map((channel) => fieldValue(land, channel, cell + 12))).toEqual([LAND.paved, 1, 0]);
  expect(fieldValue(land, 0, 39 * 50)).toBe(LAND.water);
});

test("the microclimate reads back as what PET is worked out from: shade all day under the crown, nothing under a house", async () => {
  const [climate, heat] = await Promise.all(
    [written.files.microclimateField, written.files.heatField].map(readField),
  );
  expect(climate.header.channels.map(({ id }) => id)).toEqual([
    "sky-view-factor",
    "shade",
    "wind-ratio",
    "highest-heat-island",
  ]);
  const row = Math.floor((80 - 45) / 2) * 50;
  const [house, underCrown] = [row + 7, row + 12];
  expect([0, 1, 2, 3].map((channel) => climate.bytes[house * 4 + channel])).toEqual([255, 255, 255, 255]);
  expect(climate.bytes[underCrown * 4 + SHADE_CHANNEL]).toBe(ALL_SHADE);
  // The afternoon's mean in the heat field is that of the hours which these bytes come to, to its step of .2 °C.
  const pet = createPetOfCells(climate.bytes, () => false, 0);
  expect(Math.abs(fieldValue(heat, 0, underCrown) - afternoonMean(pet, underCrown))).toBeLessThan(0.101);
});

test("a house beside the tree has one within 15 m, a house far from it none", () => {
  expect(city.buildings.map(({ number }) => written.figuresOf(number).treesWithin15Metres)).toEqual([
    1, 1, 0, 0,
  ]);
});

test("where no green is large enough there is no distance to it", () => {
  expect(written.figuresOf(0).metresToGreen).toBeNull();
});

test("a neighbourhood keeps what it said and gains its figures", () => {
  const properties = written.neighbourhoods?.features[0].properties as NeighbourhoodFigures;
  expect(properties).toMatchObject({ id: "all", name: "All", waterShare: 0.25, landSquareMetres: 6_000 });
  const { pavedShare = 0, greenShare = 0, builtShare = 0, canopyShare = 0 } = properties;
  expect(pavedShare + greenShare + builtShare).toBeCloseTo(1, 2);
  expect(greenShare).toBeCloseTo(2_000 / 6_000, 3);
  // A crown of 8 m across, 50 m² over 6,000.
  expect(canopyShare).toBeCloseTo(50 / 6_000, 2);
});

test("without trees nothing is said of trees or crowns", async () => {
  const { figuresOf, neighbourhoods: areas } = await writeFields(
    city,
    reliefOf(city, bakeLight(city).surfaces),
    { neighbourhoods },
    folder,
    () => {},
  );
  expect(figuresOf(0).treesWithin15Metres).toBeNull();
  expect(areas?.features[0].properties).not.toHaveProperty("canopyShare");
});
