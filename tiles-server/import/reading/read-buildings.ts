import type { AttributeValue, Surface } from "../city-model.ts";
import { Refusal } from "../refusal.ts";
import { buildingSurfaces, UnreadableBuilding, type VertexAt } from "./building-surfaces.ts";
import { type CityJsonPart, type CityObject, type Geometry, plainAttributes } from "./city-json.ts";
import type { CityJsonFile } from "./read-city-json.ts";

/** A building as its file has it: z not yet lifted to NAP. */
export interface SourceBuilding {
  readonly id: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly surfaces: readonly Surface[];
}

export interface BuildingsRead {
  readonly buildings: SourceBuilding[];
  readonly skipped: { readonly id: string; readonly reason: string }[];
  /** Objects of other types, by type: not read yet. */
  readonly otherObjects: Record<string, number>;
  readonly degenerateFaces: number;
}

/**
 * Every building of the files with its parts as one, in the highest level of detail at or under `highestLod`.
 *
 * @throws Refusal where two buildings share an id or parts are in a loop
 */
export function readBuildings(
  files: readonly CityJsonFile[],
  highestLod = Number.POSITIVE_INFINITY,
): BuildingsRead {
  const buildings: SourceBuilding[] = [];
  const skipped: BuildingsRead["skipped"] = [];
  const otherObjects: Record<string, number> = {};
  const seen = new Map<string, string>();
  let degenerateFaces = 0;
  for (const file of files) {
    for (const part of file.parts) {
      const vertexAt = vertexReader(part, file);
      for (const [id, object] of part.objects) {
        if (object.type !== "Building") {
          if (object.type !== "BuildingPart")
            otherObjects[object.type] = (otherObjects[object.type] ?? 0) + 1;
          continue;
        }
        refuseIfSeen(seen, id, file.fileName);
        const family = familyOf(file.fileName, part, id);
        try {
          const geometries = bestGeometries(family, highestLod);
          if (geometries.length === 0) throw new UnreadableBuilding("it has no geometry with height");
          const found = geometries.map((geometry) => buildingSurfaces(geometry, vertexAt));
          const surfaces = found.flatMap((one) => one.surfaces);
          degenerateFaces += found.reduce((sum, one) => sum + one.degenerate, 0);
          if (surfaces.length === 0) throw new UnreadableBuilding("none of its faces has an area");
          buildings.push({ id, attributes: attributesOf(family), surfaces });
        } catch (cause) {
          if (!(cause instanceof UnreadableBuilding)) throw cause;
          skipped.push({ id, reason: cause.message });
        }
      }
    }
  }
  return { buildings, skipped, otherObjects, degenerateFaces };
}

function refuseIfSeen(seen: Map<string, string>, id: string, fileName: string): void {
  const earlier = seen.get(id);
  if (earlier !== undefined) {
    throw new Refusal(
      "DUPLICATE_ID",
      `Building "${id}" stands in ${earlier} and again in ${fileName}. Give each building its own id, or leave one file out.`,
    );
  }
  seen.set(id, fileName);
}

function vertexReader(part: CityJsonPart, { header }: CityJsonFile): VertexAt {
  const { scale, translate } = header.transform;
  return (number) => {
    const vertex = part.vertices[number];
    if (!Array.isArray(vertex)) {
      throw new UnreadableBuilding(`it names vertex ${number}, and there are ${part.vertices.length}`);
    }
    const [x, y, z] = [0, 1, 2].map((axis) => vertex[axis] * scale[axis] + translate[axis]);
    const isNumber = [0, 1, 2].every(
      (axis) => typeof vertex[axis] === "number" && Number.isFinite(vertex[axis]),
    );
    if (!isNumber) throw new UnreadableBuilding(`vertex ${number} is not three numbers`);
    return [x, y, z];
  };
}

/** The building and all parts under it. */
function familyOf(fileName: string, part: CityJsonPart, rootId: string): CityObject[] {
  const family: CityObject[] = [];
  const visited = new Set<string>();
  const queue: { id: string; from: string }[] = [{ id: rootId, from: rootId }];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (visited.has(next.id)) {
      throw new Refusal(
        "PARTS_IN_A_LOOP",
        `${fileName}: "${next.from}" has "${next.id}" as a part, which already contains it. Take one of the two "children" out.`,
      );
    }
    visited.add(next.id);
    const object = part.objects.get(next.id);
    if (object === undefined) continue;
    if (next.id === rootId || object.type === "BuildingPart") family.push(object);
    for (const child of object.children ?? []) queue.push({ id: child, from: next.id });
  }
  return family;
}

/** One geometry an object; a bare footprint (LoD 0) of the whole is left out where its parts have walls. */
function bestGeometries(family: readonly CityObject[], highestLod: number): Geometry[] {
  const best = family
    .map((object) =>
      (object.geometry ?? [])
        .filter(
          (geometry) =>
            lodOf(geometry) >= 1 && lodOf(geometry) <= highestLod && geometry.type !== "GeometryInstance",
        )
        .sort((a, b) => lodOf(b) - lodOf(a))
        .at(0),
    )
    .filter((geometry) => geometry !== undefined);
  const highest = Math.max(...best.map(lodOf));
  // A whole in LoD 1 beside parts in LoD 2 would stand in its parts' place twice.
  return best.filter((geometry) => Math.floor(lodOf(geometry)) === Math.floor(highest));
}

const lodOf = ({ lod }: Geometry): number => Number(lod ?? 1);

/** The building's own word goes before its parts'. */
function attributesOf(family: readonly CityObject[]): SourceBuilding["attributes"] {
  const merged: Record<string, AttributeValue> = Object.create(null);
  for (const object of family) {
    for (const [name, value] of Object.entries(plainAttributes(object.attributes))) merged[name] ??= value;
  }
  return merged;
}
