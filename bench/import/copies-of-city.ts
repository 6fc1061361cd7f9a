import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";

interface Model {
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] };
  readonly CityObjects: Readonly<Record<string, CityObject>>;
  readonly vertices: readonly (readonly [number, number, number])[];
}

interface CityObject {
  readonly parents?: readonly string[];
  readonly children?: readonly string[];
  readonly geometry?: readonly { readonly boundaries: unknown }[];
}

const STREET_METRES = 20;

/** Writes one CityJSON with so many copies of a model side by side, each with ids of its own. Textures are left out: nobody reads them. */
export async function writeCopies(source: string, copies: number, to: string): Promise<void> {
  const { appearance: _textures, ...model } = JSON.parse(await readFile(source, "utf8"));
  const { vertices, CityObjects, ...rest } = model as Model;
  const shift = shiftOf(model as Model, copies);
  const out = createWriteStream(to);
  out.write(`${JSON.stringify(rest).slice(0, -1)},"CityObjects":{`);
  for (let copy = 0; copy < copies; copy += 1) {
    for (const [index, [id, object]] of Object.entries(CityObjects).entries()) {
      const moved = copied(object, copy, (vertex) => vertex + copy * vertices.length);
      out.write(
        `${copy + index === 0 ? "" : ","}${JSON.stringify(`${id}-${copy}`)}:${JSON.stringify(moved)}`,
      );
    }
  }
  out.write('},"vertices":[');
  for (let copy = 0; copy < copies; copy += 1) {
    const moved = vertices.map((vertex) => shift(vertex, copy));
    out.write(`${copy === 0 ? "" : ","}${JSON.stringify(moved).slice(1, -1)}`);
  }
  out.end("]}");
  await once(out, "finish");
}

/** The same of a sequence, of as many buildings as asked: the last copy is cut off. */
export async function writeLongSequence(source: string, buildings: number, to: string): Promise<void> {
  const bytes = await readFile(source);
  const [first, ...lines] = (source.endsWith(".gz") ? gunzipSync(bytes) : bytes)
    .toString("utf8")
    .trim()
    .split("\n");
  const features = lines.map((line) => JSON.parse(line) as Model & { readonly id: string });
  const copies = Math.ceil(buildings / features.length);
  const { transform } = JSON.parse(first) as Model;
  const shift = shiftOf({ transform, vertices: features.flatMap(({ vertices }) => vertices) }, copies);
  const out = createWriteStream(to);
  out.write(`${first}\n`);
  for (let number = 0; number < buildings; number += 1) {
    const { id, CityObjects, vertices, ...rest } = features[number % features.length];
    const copy = Math.floor(number / features.length);
    const objects = Object.entries(CityObjects).map(([own, object]) => [
      `${own}-${copy}`,
      copied(object, copy, (at) => at),
    ]);
    const line = JSON.stringify({
      ...rest,
      id: `${id}-${copy}`,
      CityObjects: Object.fromEntries(objects),
      vertices: vertices.map((vertex) => shift(vertex, copy)),
    });
    if (!out.write(`${line}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

function copied(object: CityObject, copy: number, renumber: (vertex: number) => number): object {
  const named = (ids: readonly string[]): string[] => ids.map((id) => `${id}-${copy}`);
  return {
    ...object,
    ...(object.parents === undefined ? {} : { parents: named(object.parents) }),
    ...(object.children === undefined ? {} : { children: named(object.children) }),
    ...(object.geometry === undefined
      ? {}
      : {
          geometry: object.geometry.map(({ boundaries, ...geometry }) => ({
            ...geometry,
            boundaries: renumbered(boundaries, renumber),
            texture: undefined,
            material: undefined,
          })),
        }),
  };
}

const renumbered = (boundaries: unknown, renumber: (vertex: number) => number): unknown =>
  Array.isArray(boundaries)
    ? boundaries.map((one) => renumbered(one, renumber))
    : renumber(boundaries as number);

/** Where a vertex of a copy stands: copies lie in a square, a street apart. */
function shiftOf(
  { transform, vertices }: Pick<Model, "transform" | "vertices">,
  copies: number,
): (vertex: readonly [number, number, number], copy: number) => [number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of vertices) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  const aRow = Math.ceil(Math.sqrt(copies));
  const [width, height] = [
    Math.round(east - west + STREET_METRES / transform.scale[0]),
    Math.round(north - south + STREET_METRES / transform.scale[1]),
  ];
  return ([x, y, z], copy) => [x + (copy % aRow) * width, y + Math.floor(copy / aRow) * height, z];
}
