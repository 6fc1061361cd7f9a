import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CityRead, readCity } from "../read-city.ts";
import { threeBoxes } from "../testing/three-boxes.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-brought-"));
});
afterAll(() => rm(folder, { recursive: true }));

const RD = { at: [92_000, 437_000, 1], referenceSystem: "EPSG:7415" } as const;

describe("files that each count their buildings anew", () => {
  const area = (east: number, properties: object): object => ({
    type: "Feature",
    properties: { ...properties, height: 9, TerrainHeight: 1 },
    geometry: {
      type: "Polygon",
      coordinates: [
        [0, 1, 2, 0].map((corner) => [4.47 + east + CORNERS[corner][0], 51.92 + CORNERS[corner][1]]),
      ],
    },
  });
  const CORNERS = [
    [0, 0],
    [0.0001, 0],
    [0.0001, 0.0001],
  ];
  async function write(name: string, content: unknown): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, JSON.stringify(content));
    return path;
  }
  const collection = (...features: object[]): object => ({ type: "FeatureCollection", features });
  const idsOf = ({ buildings }: CityRead): string[] => buildings.map(({ id }) => id);

  test.each([
    ["rows of GeoPackages", { fid: 1 }, "1"],
    ["areas without any id", {}, "features[0]"],
  ])("%s: all come in, each once, and it is said", async (_, properties, id) => {
    const files = await Promise.all(
      [0, 0.001, 0.002, 0.001].map((east, index) =>
        write(`part-${index}.geojson`, collection(area(east, properties))),
      ),
    );
    const city = await readCity({ files });
    expect(idsOf(city)).toEqual([id, `${id} (2)`, `${id} (3)`]);
    expect(city.report).toMatchObject({ buildingsRead: 3, duplicates: [id] });
    expect(city.report.warnings).toEqual([
      expect.stringMatching(/^2 buildings have the id of another that stands elsewhere.*part-1\.geojson/),
    ]);
  });

  test("a row's number that is taken is passed over", async () => {
    const files = await Promise.all([
      write("one.geojson", collection(area(0, { fid: 1 }), area(0.002, { fid: "1 (2)" }))),
      write("other.geojson", collection(area(0.001, { fid: 1 }))),
    ]);
    expect(idsOf(await readCity({ files }))).toEqual(["1", "1 (2)", "1 (3)"]);
  });

  test("objects of a city model are one by their id; where one stands elsewhere, it is said that it was left out", async () => {
    const [here, there] = [RD.at, [93_000, 437_000, 1] as const].map((at) => threeBoxes({ ...RD, at }));
    const files = [await write("here.city.json", here), await write("there.city.json", there)];
    const city = await readCity({ files });
    expect(idsOf(city)).toEqual(["box-0", "box-1", "box-2"]);
    expect(city.report).toMatchObject({ buildingsRead: 3, duplicates: ["box-0", "box-1", "box-2"] });
    expect(city.report.warnings).toEqual([
      expect.stringMatching(
        /^3 buildings have the id of another that stands elsewhere.*left out.*there\.city\.json/,
      ),
    ]);
  });

  test("tiles that overlap have the same buildings in the same place: nothing is said of that but their number", async () => {
    const files = [await write("a.city.json", threeBoxes(RD)), await write("b.city.json", threeBoxes(RD))];
    const { report } = await readCity({ files });
    expect(report.duplicates).toEqual(["box-0", "box-1", "box-2"]);
    expect(report.warnings).toEqual([]);
  });

  test("a tile that has a building again without its faces brings nothing new", async () => {
    const bare = threeBoxes({ ...RD, geometry: () => [] });
    const files = [await write("whole.city.json", threeBoxes(RD)), await write("bare.city.json", bare)];
    const { report } = await readCity({ files });
    expect(report).toMatchObject({ buildingsRead: 3, skipped: [], duplicates: ["box-0", "box-1", "box-2"] });
  });
});
