import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFilePlacing } from "../coordinates/place-files.ts";
import { footprintOf } from "../footprint.ts";
import { importCity } from "../import-city.ts";
import { readCity } from "../read-city.ts";
import { blockCityJson } from "../testing/block-of-eight.ts";
import { readFootprints } from "./read-footprints.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-footprints-"));
});
afterAll(() => rm(folder, { recursive: true }));

const ring = (x: number, y: number, size: number): number[][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
/** In RD, which is recognised by its numbers: 20 × 20 m with a court of 10 × 10. */
const area = (properties: object, x = 92_000): object => ({
  type: "Feature",
  properties,
  geometry: { type: "Polygon", coordinates: [ring(x, 436_000, 20), ring(x + 5, 436_005, 10).reverse()] },
});
async function file(name: string, ...features: object[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify({ type: "FeatureCollection", features }));
  return path;
}
const read = async (path: string, heightName?: string) =>
  await readFootprints(path, createFilePlacing(undefined), heightName);

test("a block with a court: roof, floor and eight walls, all turned outward", async () => {
  const { buildings } = await read(await file("a.geojson", area({ id: "court", hoogte: "12,5" })));
  const [{ id, surfaces }] = buildings;
  expect(id).toBe("court");
  expect(surfaces.map(({ kind }) => kind)).toEqual(["roof", "ground", ...Array(8).fill("wall")]);
  expect(footprintOf(surfaces).squareMetres).toBeCloseTo(300, 0);
  expect(surfaces[0].rings[0][2]).toBe(12.5);
  const volume = surfaces.reduce(
    (sum, { rings }) => sum + rings.reduce((all, one) => all + volumeUnder(one), 0),
    0,
  );
  expect(volume).toBeCloseTo(300 * 12.5, -2);
});

test.each([
  ["3DBAG of before 2021, as 3dfier writes it", { "ground-0.50": 2, "roof-0.50": 9.5 }, 7.5],
  ["capitals, as Shapefiles have them", { HOOGTE: 6 }, 6],
  ["metres that say so, as in OpenStreetMap", { height: "6.5 m" }, 6.5],
])("the height in %s", async (_what, properties, metres) => {
  const { buildings } = await read(await file("names.geojson", area({ id: "a", ...properties })));
  expect(buildings[0].surfaces[0].rings[0][2]).toBe(metres);
});

/** As 3DBAG's GeoPackage has a house: the faces of a body in a MultiPolygon, at heights in metres NAP, all clockwise or not. */
const body = (
  id: string,
  [foot, eaves, ridge]: readonly [number, number, number],
  [w, s] = [92_000, 436_000],
): object => {
  const [e, n, middle] = [w + 10, s + 12, w + 5];
  const closed = (...corners: number[][]): number[][][] => [[...corners, corners[0]]];
  return {
    type: "Feature",
    properties: { identificatie: id, labels: "[0,1,1,2,2,2,2]" },
    geometry: {
      type: "MultiPolygon",
      coordinates: [
        closed([w, s, foot], [w, n, foot], [e, n, foot], [e, s, foot]),
        closed([w, s, eaves], [middle, s, ridge], [middle, n, ridge], [w, n, eaves]),
        closed([middle, s, ridge], [e, s, eaves], [e, n, eaves], [middle, n, ridge]),
        closed([w, s, foot], [e, s, foot], [e, s, eaves], [middle, s, ridge], [w, s, eaves]),
        closed([e, n, foot], [w, n, foot], [w, n, eaves], [middle, n, ridge], [e, n, eaves]),
        closed([e, s, foot], [e, n, foot], [e, n, eaves], [e, s, eaves]),
        closed([w, n, foot], [w, s, foot], [w, s, eaves], [w, n, eaves]),
      ],
    },
  };
};

test("faces of a body are that body, at its own heights and turned outward, though nothing says how high it is", async () => {
  const path = await file("body.geojson", body("gable", [-1, 4, 7]));
  const { buildings } = await read(path);
  const [{ id, surfaces, isAboveGround }] = buildings;
  expect([id, isAboveGround]).toEqual(["gable", false]);
  expect(surfaces.map(({ kind }) => kind)).toEqual([
    "ground",
    "roof",
    "roof",
    "wall",
    "wall",
    "wall",
    "wall",
  ]);
  const heights = surfaces.flatMap(({ rings }) =>
    rings.flatMap((one) => [...one].filter((_, at) => at % 3 === 2)),
  );
  expect([Math.min(...heights), Math.max(...heights)]).toEqual([-1, 7]);
  const volume = surfaces.reduce(
    (sum, { rings }) => sum + rings.reduce((all, one) => all + volumeUnder(one), 0),
    0,
  );
  expect(volume).toBeCloseTo(120 * 6.5, -1);
});

test("a body in feet has its heights in metres", async () => {
  const path = join(folder, "feet.geojson");
  const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::2263" } };
  const features = [body("gable", [-1, 4, 7], [988_212, 211_939])];
  await writeFile(path, JSON.stringify({ type: "FeatureCollection", crs, features }));
  const [{ surfaces }] = (await read(path)).buildings;
  const heights = surfaces.flatMap(({ rings }) => [...rings[0]].filter((_, at) => at % 3 === 2));
  expect(Math.max(...heights)).toBeCloseTo((7 * 1200) / 3937, 6);
});

test("heights beside a plan in feet are metres, and it is said", async () => {
  const crs = { type: "name", properties: { name: "EPSG:2263" } };
  const feature = {
    type: "Feature",
    properties: { id: "tower", height_roof: 90, TerrainHeight: 3 },
    geometry: { type: "Polygon", coordinates: [ring(985_000, 200_000, 30)] },
  };
  const path = join(folder, "feet-and-metres.geojson");
  await writeFile(path, JSON.stringify({ type: "FeatureCollection", crs, features: [feature] }));
  const { buildings, warnings } = await read(path, "height_roof");
  expect(buildings[0].surfaces[0].rings[0][2]).toBe(90);
  expect(warnings).toEqual([
    expect.stringMatching(/feet-and-metres\.geojson is in feet \(EPSG:2263\).*"height_roof".*times 0\.3048/),
  ]);
  expect((await readCity({ files: [path], heightAttribute: "height_roof" })).report.warnings).toEqual(
    warnings,
  );
  // Of a Shapefile no code need be known.
  const system = "NAD_1983_StatePlane_New_York_Long_Island_FIPS_3104_Feet";
  const collection = { type: "FeatureCollection", features: [area({ id: "a", height: 9 })] } as never;
  const told = { fileName: "ny.zip", format: "Shapefile", crs: system, collection, warnings: [] };
  const placing = createFilePlacing(undefined);
  const found = await readFootprints("ny.zip", placing, undefined, async () => told);
  expect(found.warnings).toHaveLength(1);
  expect((await read(await file("metres.geojson", area({ id: "a", height: 9 })))).warnings).toEqual([]);
});

test("bodies come in as buildings in metres NAP", async () => {
  const path = await file(
    "bodies.geojson",
    body("a", [-1, 4, 7]),
    area({ identificatie: "b", hoogte: 5, h_maaiveld: 1 }, 92_050),
  );
  const { buildings, report } = await readCity({ files: [path] });
  expect(report.taken[0].seen).toBe("2 areas with faces of a body");
  expect(report.zMeaning).toBe("nap");
  expect(
    buildings.map(({ groundHeightMetresNap, roofHeightMetresNap }) => [
      groundHeightMetresNap,
      roofHeightMetresNap,
    ]),
  ).toEqual([
    [-1, 7],
    [1, 6],
  ]);
});

/** Of the cones from the block's corner to a ring: with all faces outward they add up to its volume. */
function volumeUnder(corners: Float64Array): number {
  const at = (corner: number): number[] => [
    corners[corner * 3] - 92_000,
    corners[corner * 3 + 1] - 436_000,
    corners[corner * 3 + 2],
  ];
  let six = 0;
  for (let corner = 1; corner + 1 < corners.length / 3; corner += 1) {
    const [[ax, ay, az], [bx, by, bz], [cx, cy, cz]] = [at(0), at(corner), at(corner + 1)];
    six += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
  }
  return six / 6;
}

test("3DBAG's roof is a level, from which its ground is taken", async () => {
  const path = await file("bag.geojson", area({ identificatie: "p", b3_h_dak_70p: 9, b3_h_maaiveld: -1.5 }));
  expect((await read(path)).buildings[0].surfaces[0].rings[0][2]).toBe(10.5);
});

test("an area without a height is skipped by its id; --height-attribute names another", async () => {
  const path = await file("b.geojson", area({ id: "a", height: 5 }), area({ id: "b", top: 8 }, 92_100));
  expect(await read(path)).toMatchObject({ buildings: [{ id: "a" }], skipped: [{ id: "b" }] });
  expect((await read(path, "top")).buildings).toMatchObject([{ id: "b" }]);
  const none = await file("c.geojson", area({ id: "a", top: 5 }));
  await expect(read(none)).rejects.toThrow(/no area with a height.*--height-attribute; it has id, top/);
});

test("10 two footprints with one id are an error", async () => {
  const path = await file("d.geojson", area({ id: "a", height: 5 }), area({ id: "a", height: 5 }, 92_100));
  await expect(read(path)).rejects.toThrow(/two buildings with the id "a"/);
});

test("3DBAG's roof parts are one building, each as high as it says; a part without a height costs it nothing", async () => {
  const part = (dd: number, hoogte?: number): Record<string, unknown> => ({
    identificatie: "p",
    b3_dd_id: dd,
    ...(hoogte === undefined ? {} : { hoogte }),
  });
  const path = await file("parts.geojson", area(part(1, 5)), area(part(2, 8), 92_100), area(part(3), 92_200));
  const { buildings, skipped } = await read(path);
  expect([buildings.map(({ id }) => id), skipped]).toEqual([["p"], []]);
  const roofs = buildings[0].surfaces.filter(({ kind }) => kind === "roof");
  expect(roofs.map(({ rings: [ring] }) => ring[2])).toEqual([5, 8]);
});

test("beside a CityJSON in NAP they stand on the ground they say; one folder holds both", async () => {
  const both = join(folder, "both");
  await mkdir(both);
  await writeFile(join(both, "b.city.json"), JSON.stringify(blockCityJson()));
  await writeFile(join(both, "notes.txt"), "no city");
  const features = [
    area({ id: "court", height: 5, TerrainHeight: 2 }, 92_060),
    area({ id: "lost", height: 5 }, 92_100),
  ];
  await writeFile(join(both, "a.json"), JSON.stringify({ type: "FeatureCollection", features }));
  const report = await importCity({ files: [both], cityId: "both", dataFolder: folder });
  expect(report).toMatchObject({ zMeaning: "nap", buildingsWritten: 10, onNearbyGround: ["lost"] });
  expect(existsSync(join(folder, "cities/both/city.json"))).toBe(true);
});
