import { expect, test } from "vitest";
import { createFilePlacing } from "../coordinates/place-files.ts";
import { boxCorners, boxFaces } from "../testing/block-of-eight.ts";
import type { CityJsonPart, CityObject } from "./city-json.ts";
import { type BuildingsRead, readBuildings } from "./read-buildings.ts";

/** One box a call, 20 m further east, `height` high; all share the part's vertices. */
function parts(objects: Record<string, (box: typeof boxAt) => CityObject>): CityJsonPart {
  const vertices: number[][] = [];
  const box = (lod: string, height: number): ReturnType<typeof boxAt> => {
    const first = vertices.length;
    vertices.push(...boxCorners(first * 2.5, 0, 0, 10, height));
    return boxAt(lod, height, first);
  };
  const read = Object.entries(objects).map(([id, make]): [string, CityObject] => [id, make(box)]);
  return { objects: new Map(read), vertices, texturesNamed: 0 };
}

const boxAt = (lod: string, _height: number, first = 0) => ({
  type: "Solid",
  lod,
  boundaries: [boxFaces(first)] as unknown,
});

async function read(part: CityJsonPart, highestLod?: number): Promise<BuildingsRead> {
  const transform = { scale: [0.001, 0.001, 0.001], translate: [0, 0, 0] };
  const header = { version: "2.0", crs: "EPSG:28992", transform };
  const each = async function* () {
    yield part;
  };
  return await readBuildings(
    [{ fileName: "town.city.json", header, parts: each() }],
    createFilePlacing(undefined),
    {
      highestLod,
    },
  );
}

const heightsOf = ({ buildings }: BuildingsRead): number[] =>
  buildings.map(({ surfaces }) =>
    Math.max(...surfaces.flatMap(({ rings }) => [...rings[0]].filter((_, at) => at % 3 === 2))),
  );

test("parts join their building as one, and its own attributes go before theirs", async () => {
  const found = await read(
    parts({
      church: () => ({
        type: "Building",
        children: ["nave", "tower"],
        attributes: { name: "Church", year: null },
      }),
      nave: (box) => ({
        type: "BuildingPart",
        parents: ["church"],
        geometry: [box("2", 12)],
        attributes: { name: "Nave", year: 1450 },
      }),
      tower: (box) => ({ type: "BuildingPart", parents: ["church"], geometry: [box("2", 60)] }),
    }),
  );
  expect(found.buildings).toHaveLength(1);
  expect(found.buildings[0].surfaces).toHaveLength(12);
  expect(heightsOf(found)).toEqual([60]);
  expect({ ...found.buildings[0].attributes }).toEqual({ name: "Church", year: 1450 });
});

const house = () =>
  parts({
    house: (box) => ({ type: "Building", geometry: [box("1.2", 5), box("2.2", 7), box("1.3", 6)] }),
  });

test.each([
  [undefined, 7],
  [2.2, 7],
  [2, 6],
  [1.2, 5],
])("with --lod %s the best level of detail at or under it", async (highestLod, height) => {
  expect(heightsOf(await read(house(), highestLod))).toEqual([height]);
});

test("nothing at or under --lod: skipped, with the limit named", async () => {
  expect((await read(house(), 1)).skipped).toEqual([
    { id: "house", file: "town.city.json", reason: "it has no faces with height at or under LoD 1" },
  ]);
});

test("a coarse whole beside finer parts is not built twice", async () => {
  const found = await read(
    parts({
      whole: (box) => ({ type: "Building", children: ["part"], geometry: [box("1", 20)] }),
      part: (box) => ({ type: "BuildingPart", parents: ["whole"], geometry: [box("2", 8)] }),
    }),
  );
  expect(heightsOf(found)).toEqual([8]);
});

test("a part without its building, and objects of other types, are not lost without a word", async () => {
  const found = await read(
    parts({
      lone: (box) => ({ type: "BuildingPart", parents: ["elsewhere"], geometry: [box("1", 4)] }),
      road: () => ({ type: "Road" }),
      street: () => ({ type: "Road" }),
    }),
  );
  expect(found.skipped).toMatchObject([{ id: "lone", reason: expect.stringContaining("no building") }]);
  expect({ ...found.otherObjects }).toEqual({ Road: 2 });
});

test("a part that two parts name is built once; only a part that contains itself is a loop", async () => {
  const shared = parts({
    house: () => ({ type: "Building", children: ["wing", "hall"] }),
    wing: () => ({ type: "BuildingPart", parents: ["house"], children: ["stair"] }),
    hall: () => ({ type: "BuildingPart", parents: ["house"], children: ["stair"] }),
    stair: (box) => ({ type: "BuildingPart", parents: ["wing"], geometry: [box("1", 4)] }),
  });
  expect((await read(shared)).buildings[0].surfaces).toHaveLength(6);
  const looped = parts({
    house: () => ({ type: "Building", children: ["wing"] }),
    wing: () => ({ type: "BuildingPart", parents: ["house"], children: ["house"] }),
  });
  await expect(read(looped)).rejects.toThrow(/"wing" has "house" among its children/);
});

test("an attribute __proto__ is a plain attribute; lists and objects stay in the source", async () => {
  const found = await read(
    parts({
      house: (box) => ({
        type: "Building",
        geometry: [box("1", 4)],
        attributes: JSON.parse('{"__proto__": "plain", "list": [1], "tall": true}'),
      }),
    }),
  );
  const [{ attributes }] = found.buildings;
  expect(Object.entries(attributes)).toEqual([
    ["_proto_", "plain"],
    ["tall", true],
  ]);
});

test("everything in the best level of detail counts: a tower as a solid and its platform as loose surfaces", async () => {
  const found = await read(
    parts({
      tower: (box) => {
        const [platform, tower, coarse] = [box("2", 20), box("2", 60), box("1", 90)];
        const faces = (platform.boundaries as unknown[])[0];
        return {
          type: "Building",
          geometry: [{ ...platform, type: "MultiSurface", boundaries: faces }, tower, coarse],
        };
      },
    }),
  );
  expect(heightsOf(found)).toEqual([60]);
  expect(found.buildings[0].surfaces).toHaveLength(12);
});

test("a balcony belongs to its building, which does not stand on it", async () => {
  const found = await read(
    parts({
      house: (box) => ({ type: "Building", children: ["balcony"], geometry: [box("2", 9)] }),
      balcony: (box) => ({ type: "BuildingInstallation", parents: ["house"], geometry: [box("2", 1)] }),
    }),
  );
  expect(found.otherObjects).not.toHaveProperty("BuildingInstallation");
  const kinds = found.buildings[0].surfaces.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "ground")).toHaveLength(1);
  expect(kinds.filter((kind) => kind === "roof")).toHaveLength(2);
});

const box = boxAt("2", 6);
/** A template of 10 × 10 × 6 m at the origin, stood at vertex 0: (100, 200, 3). */
const withTemplate = (instance: object): CityJsonPart => ({
  objects: new Map([
    [
      "hut",
      {
        type: "Building",
        geometry: [{ type: "GeometryInstance", template: 0, boundaries: [0], ...instance }],
      },
    ],
  ]),
  vertices: [[100_000, 200_000, 3_000]],
  templates: {
    geometries: [box],
    vertices: boxCorners(0, 0, 0).map((corner) => corner.map((millimetres) => millimetres / 1000)),
  },
  texturesNamed: 0,
});
const TWICE_AS_HIGH = [1, 0, 0, 5, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1];

test("a template stands where its vertex says, turned and sized by its matrix", async () => {
  const { buildings } = await read(withTemplate({ transformationMatrix: TWICE_AS_HIGH }));
  const places = buildings[0].surfaces.flatMap(({ rings: [ring] }) => [...ring]);
  const along = (axis: number): number[] => places.filter((_, at) => at % 3 === axis);
  expect([Math.min(...along(0)), Math.max(...along(0))]).toEqual([105, 115]);
  expect([Math.min(...along(1)), Math.max(...along(1))]).toEqual([200, 210]);
  expect([Math.min(...along(2)), Math.max(...along(2))]).toEqual([3, 15]);
});

test.each([
  ["a template that is not there", { template: 7, transformationMatrix: TWICE_AS_HIGH }, "template 7"],
  ["no matrix", {}, "sixteen numbers"],
  ["no place", { boundaries: [], transformationMatrix: TWICE_AS_HIGH }, "vertex NaN"],
])("%s: skipped by name", async (_fault, instance, reason) => {
  expect((await read(withTemplate(instance))).skipped).toMatchObject([
    { id: "hut", reason: expect.stringContaining(reason) },
  ]);
});

const opened = (fileName: string, ...each: CityJsonPart[]) => ({
  fileName,
  header: {
    version: "2.0",
    crs: "EPSG:28992",
    transform: { scale: [0.001, 0.001, 0.001], translate: [0, 0, 0] },
  },
  parts: (async function* () {
    yield* each;
  })(),
});

test("tiles that overlap: a building of an earlier file counts once, and one that was unreadable there has its turn", async () => {
  const [first, second] = [opened("a.city.jsonl", house()), opened("b.city.jsonl", house())];
  const found = await readBuildings([first, second], createFilePlacing(undefined));
  expect(found.buildings.map(({ file }) => file)).toEqual(["a.city.jsonl"]);
  expect(found.duplicates).toEqual(["house"]);
  const hollow = parts({ house: () => ({ type: "Building" }) });
  const later = await readBuildings(
    [opened("a.city.jsonl", hollow), opened("b.city.jsonl", house())],
    createFilePlacing(undefined),
  );
  expect(later.buildings.map(({ file }) => file)).toEqual(["b.city.jsonl"]);
});

test("10 the same id on two lines of one sequence is an error", async () => {
  const twice = readBuildings([opened("a.city.jsonl", house(), house())], createFilePlacing(undefined));
  await expect(twice).rejects.toThrow(/a\.city\.jsonl has two buildings with the id "house"/);
});
