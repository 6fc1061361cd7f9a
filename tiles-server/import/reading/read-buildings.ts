import type { AttributeValue, Surface } from "../city-model.ts";
import { Refusal } from "../refusal.ts";
import {
  buildingSurfaces,
  type SurfacesFound,
  UnreadableBuilding,
  type VertexAt,
} from "./building-surfaces.ts";
import { type CityJsonPart, type CityObject, type Geometry, plainAttributes } from "./city-json.ts";
import { familyOf, orphansOf } from "./family.ts";
import type { CityJsonFile } from "./read-city-json.ts";

/** A building as its file has it: z not yet lifted to NAP. */
export interface SourceBuilding {
  readonly id: string;
  readonly file: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly surfaces: readonly Surface[];
}

export interface SkippedBuilding {
  readonly id: string;
  readonly file: string;
  readonly reason: string;
}

export interface BuildingsRead {
  readonly buildings: SourceBuilding[];
  readonly skipped: SkippedBuilding[];
  /** Objects of other types, by type: not read. */
  readonly otherObjects: Record<string, number>;
  readonly degenerateFaces: number;
  /** Buildings with a face whose outline crosses itself: brought in, and reported. */
  readonly selfCrossing: string[];
  readonly texturesIgnored: number;
}

/**
 * Every building of the files with its parts as one, in the highest level of detail at or under `highestLod`.
 *
 * @param types of CityJSON's objects that count as buildings
 * @throws Refusal where two buildings share an id or parts contain each other
 */
export async function readBuildings(
  files: readonly CityJsonFile[],
  highestLod = Number.POSITIVE_INFINITY,
  types: readonly string[] = ["Building"],
): Promise<BuildingsRead> {
  const buildings: SourceBuilding[] = [];
  const skipped: SkippedBuilding[] = [];
  const otherObjects: Record<string, number> = Object.create(null);
  const seen = new Map<string, string>();
  const selfCrossing: string[] = [];
  let degenerateFaces = 0;
  let texturesIgnored = 0;
  for (const { fileName, header, parts } of files) {
    for await (const part of parts) {
      texturesIgnored += part.texturesNamed;
      const vertexAt = vertexReader(part, header.transform);
      for (const id of orphansOf(part)) {
        skipped.push({ id, file: fileName, reason: "no building in its file contains this part" });
      }
      for (const [id, { type }] of part.objects) {
        if (type === "BuildingPart") continue;
        if (!types.includes(type)) {
          otherObjects[type] = (otherObjects[type] ?? 0) + 1;
          continue;
        }
        refuseIfSeen(seen, id, fileName);
        const family = familyOf(fileName, part, id);
        try {
          const { surfaces, degenerate, crossing } = surfacesOf(family, highestLod, vertexAt);
          degenerateFaces += degenerate;
          if (crossing > 0) selfCrossing.push(id);
          buildings.push({ id, file: fileName, attributes: attributesOf(family), surfaces });
        } catch (cause) {
          if (!(cause instanceof UnreadableBuilding)) throw cause;
          skipped.push({ id, file: fileName, reason: cause.message });
        }
      }
    }
  }
  return { buildings, skipped, otherObjects, degenerateFaces, selfCrossing, texturesIgnored };
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

function vertexReader(
  { vertices }: CityJsonPart,
  { scale, translate }: CityJsonFile["header"]["transform"],
): VertexAt {
  return (number) => {
    const vertex: unknown = vertices[number];
    if (!Array.isArray(vertex)) {
      throw new UnreadableBuilding(`it names vertex ${number}, and there are ${vertices.length}`);
    }
    const [x, y, z] = vertex as unknown[];
    // JSON's 1e400 arrives as Infinity, and a missing coordinate as null.
    if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z)) {
      throw new UnreadableBuilding(`vertex ${number} is not three numbers`);
    }
    return [
      Number(x) * scale[0] + translate[0],
      Number(y) * scale[1] + translate[1],
      Number(z) * scale[2] + translate[2],
    ];
  };
}

function surfacesOf(family: readonly CityObject[], highestLod: number, vertexAt: VertexAt): SurfacesFound {
  const geometries = bestGeometries(family, highestLod);
  if (geometries.length === 0) {
    const limit = Number.isFinite(highestLod) ? ` at or under LoD ${highestLod}` : "";
    throw new UnreadableBuilding(`it has no faces with height${limit}`);
  }
  const found = geometries.map((geometry) => buildingSurfaces(geometry, vertexAt));
  const surfaces = found.flatMap((one) => one.surfaces);
  if (surfaces.length === 0) throw new UnreadableBuilding("none of its faces has an area");
  return {
    surfaces,
    degenerate: found.reduce((sum, one) => sum + one.degenerate, 0),
    crossing: found.reduce((sum, one) => sum + one.crossing, 0),
  };
}

/** One geometry an object; a coarse whole is left out where its parts are finer. */
function bestGeometries(family: readonly CityObject[], highestLod: number): Geometry[] {
  const best = family
    .map((object) =>
      (object.geometry ?? [])
        .filter((geometry) => lodOf(geometry) >= 1 && lodOf(geometry) <= highestLod && hasFaces(geometry))
        .sort((a, b) => lodOf(b) - lodOf(a))
        .at(0),
    )
    .filter((geometry) => geometry !== undefined);
  const highest = Math.max(...best.map(lodOf));
  // A whole in LoD 1 beside parts in LoD 2 would stand in its parts' place twice.
  return best.filter((geometry) => Math.floor(lodOf(geometry)) === Math.floor(highest));
}

const FACED_TYPES = ["Solid", "MultiSolid", "CompositeSolid", "MultiSurface", "CompositeSurface"];

const hasFaces = ({ type }: Geometry): boolean => FACED_TYPES.includes(type);

const lodOf = ({ lod }: Geometry): number => Number(lod ?? 1);

/** The building's own word goes before its parts'. */
function attributesOf(family: readonly CityObject[]): SourceBuilding["attributes"] {
  const merged: Record<string, AttributeValue> = Object.create(null);
  for (const object of family) {
    for (const [name, value] of Object.entries(plainAttributes(object.attributes))) merged[name] ??= value;
  }
  return merged;
}
