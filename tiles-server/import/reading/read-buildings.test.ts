import { expect, test } from "vitest";
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
  const header = { version: "2.0", crs: "EPSG:7415", transform };
  const each = async function* () {
    yield part;
  };
  return await readBuildings([{ fileName: "town.city.json", header, parts: each() }], highestLod);
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
