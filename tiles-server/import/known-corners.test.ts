import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importCity } from "./import-city.ts";
import { readGlb } from "./tiles/testing/read-glb.ts";

const DATA = "../shared/data/cityjson";
const CORNERS = 10;

interface Source {
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] };
  readonly vertices: readonly (readonly number[])[];
  readonly CityObjects: Readonly<Record<string, SourceObject>>;
}
interface SourceObject {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly geometry?: readonly { readonly boundaries: unknown }[];
}

/**
 * Where corners of the source are drawn on the Earth, against arithmetic that shares nothing with the importer's: the published series from
 * RD to degrees (Schreutelkamp and Strang van Hees, 2001), and NAP by a plane through three official points of RDNAPTRANS.
 */
describe.skipIf(!existsSync(DATA))("ten corners of real cities (skipped without the shared data)", () => {
  test.each([
    ["rotterdam-delfshaven.city.json", "TerrainHeight"],
    ["delft-multi-theme.city.json", undefined],
  ])("%s: within .3 m of where they are", async (name, groundAttribute) => {
    const source = JSON.parse(await readFile(join(DATA, name), "utf8")) as Source;
    const { scale, translate } = source.transform;
    const buildings = Object.entries(source.CityObjects).filter(
      ([, { type, geometry }]) => type === "Building" && geometry !== undefined,
    );
    const chosen = Array.from(
      { length: CORNERS },
      (_, at) => buildings[Math.floor((at * buildings.length) / CORNERS)],
    );
    const expected = chosen.map(([, { attributes, geometry }]) => {
      const corners = numbersIn(geometry?.[0].boundaries).map((vertex) =>
        source.vertices[vertex].map((value, axis) => value * scale[axis] + translate[axis]),
      );
      const [x, y, z] = corners.reduce((one, other) => (other[2] > one[2] ? other : one));
      const ground = groundAttribute === undefined ? 0 : Number(attributes?.[groundAttribute]);
      return earthPlace(...degreesOf(x, y), z + ground + napAboveEllipsoid(x, y));
    });

    const folder = await mkdtemp(join(tmpdir(), "stadslens-corners-"));
    try {
      const file = join(folder, "ten.city.json");
      await writeFile(file, JSON.stringify({ ...source, CityObjects: Object.fromEntries(chosen) }));
      await importCity({ files: [file], cityId: "ten", dataFolder: folder, show: () => {} });
      const drawn = await cornersDrawn(join(folder, "cities", "ten", "buildings"));
      for (const corner of expected) {
        const nearest = Math.min(
          ...drawn.map((place) => Math.hypot(...place.map((value, axis) => value - corner[axis]))),
        );
        expect(nearest).toBeLessThan(0.3);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

test("the series itself meets two official points within .25 m", () => {
  for (const [x, y, longitude, latitude] of [
    [64_640.89, 440_700.01, 4.072887101, 51.947393898],
    [79_000.01, 500_000.23, 4.268403889, 52.482440839],
  ]) {
    const [foundLongitude, foundLatitude] = degreesOf(x, y);
    expect(
      Math.hypot((foundLongitude - longitude) * 68_600, (foundLatitude - latitude) * 111_250),
    ).toBeLessThan(0.25);
  }
});

const numbersIn = (boundaries: unknown): number[] =>
  Array.isArray(boundaries) ? boundaries.flatMap(numbersIn) : [boundaries as number];

/** Seconds of arc east and north of Amersfoort, which lies at its official place in ETRS89. */
function degreesOf(xMetres: number, yMetres: number): [longitude: number, latitude: number] {
  const [x, y] = [(xMetres - 155_000) / 100_000, (yMetres - 463_000) / 100_000];
  const north =
    3235.65389 * y -
    32.58297 * x ** 2 -
    0.2475 * y ** 2 -
    0.84978 * x ** 2 * y -
    0.0655 * y ** 3 -
    0.01709 * x ** 2 * y ** 2 -
    0.00738 * x +
    0.0053 * x ** 4 -
    0.00039 * x ** 2 * y ** 3 +
    0.00033 * x ** 4 * y -
    0.00012 * x * y;
  const east =
    5260.52916 * x +
    105.94684 * x * y +
    2.45656 * x * y ** 2 -
    0.81885 * x ** 3 +
    0.05594 * x * y ** 3 -
    0.05607 * x ** 3 * y +
    0.01199 * y -
    0.00256 * x ** 3 * y ** 2 +
    0.00128 * x * y ** 4 +
    0.00022 * y ** 2 -
    0.00022 * x ** 2 +
    0.00026 * x ** 5;
  return [5.387203657 + east / 3600, 52.155172897 + north / 3600];
}

/** A plane through Amersfoort, Maasvlakte and Point 09, among which both cities lie. */
function napAboveEllipsoid(x: number, y: number): number {
  const [ax, ay, a] = [155_000, 463_000, 43.2551];
  const [bx, by, b] = [64_640.89, 440_700.01, 43.5968];
  const [cx, cy, c] = [79_000.01, 500_000.23, 42.9436];
  const whole = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  const atB = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / whole;
  const atC = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / whole;
  return a + atB * (b - a) + atC * (c - a);
}

/** On the ellipsoid of ETRS89 (GRS80). */
function earthPlace(longitude: number, latitude: number, height: number): number[] {
  const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  const squared = 0.0066943800229;
  const across = 6_378_137 / Math.sqrt(1 - squared * Math.sin(phi) ** 2);
  return [
    (across + height) * Math.cos(phi) * Math.cos(lambda),
    (across + height) * Math.cos(phi) * Math.sin(lambda),
    (across * (1 - squared) + height) * Math.sin(phi),
  ];
}

/** Every vertex of every tile, on the Earth as a viewer places it. */
async function cornersDrawn(folder: string): Promise<number[][]> {
  const { root } = JSON.parse(await readFile(join(folder, "tileset.json"), "utf8")) as {
    root: { transform: number[] };
  };
  const places: number[][] = [];
  for (const name of (await readdir(folder)).filter((one) => one.endsWith(".glb"))) {
    const [primitive] = (await readGlb(await readFile(join(folder, name))))
      .getRoot()
      .listMeshes()[0]
      .listPrimitives();
    const positions = primitive.getAttribute("POSITION")!;
    for (let vertex = 0; vertex < positions.getCount(); vertex += 1) {
      const [x, up, south] = positions.getElement(vertex, [0, 0, 0]);
      places.push(
        [0, 1, 2].map((axis) =>
          [x, -south, up, 1].reduce(
            (sum, value, column) => sum + value * root.transform[column * 4 + axis],
            0,
          ),
        ),
      );
    }
  }
  return places;
}
