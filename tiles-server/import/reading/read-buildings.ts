import type { AttributeValue, Surface } from "../city-model.ts";
import type { FilePlacing, PlaceVertex } from "../coordinates/place-files.ts";
import { Refusal } from "../refusal.ts";
import { bestGeometries } from "./best-geometries.ts";
import { BroughtBuildings } from "./brought-buildings.ts";
import { buildingSurfaces, type SurfacesFound, UnreadableBuilding } from "./building-surfaces.ts";
import { type CityJsonHeader, type CityJsonPart, type CityObject, plainAttributes } from "./city-json.ts";
import { familyOf, isPartOfBuilding, orphansOf } from "./family.ts";
import type { ObjectTaker } from "./found-object.ts";
import { packedOf } from "./packed-surfaces.ts";
import { outlinesOf, raiseOutline } from "./raise-outline.ts";
import type { CityJsonFile } from "./read-city-json.ts";
import { memoryStore, type Shape, type ShapeStore } from "./shape-store.ts";
import { facesInPlace } from "./vertex-reader.ts";

/** A building in the city's plane, z as its file has it: not yet lifted to NAP. */
export interface SourceBuilding extends Shape {
  readonly id: string;
  readonly file: string;
  /** A footprint with a height stands on 0, whatever z means in the other files. */
  readonly isAboveGround?: boolean;
}

/** A building whose faces and attributes are fetched when they are asked for. A class: 200,000 of them share its getters. */
export class StoredBuilding implements SourceBuilding {
  readonly id: string;
  readonly file: string;
  readonly isAboveGround: boolean;
  readonly #shape: Shape;

  constructor({ id, file, isAboveGround = false }: Omit<SourceBuilding, keyof Shape>, shape: Shape) {
    this.id = id;
    this.file = file;
    this.isAboveGround = isAboveGround;
    this.#shape = shape;
  }

  get surfaces(): Shape["surfaces"] {
    return this.#shape.surfaces;
  }

  get packed(): Float64Array {
    return packedOf(this.#shape);
  }

  get attributes(): Shape["attributes"] {
    return this.#shape.attributes;
  }
}

export interface SkippedBuilding {
  readonly id: string;
  readonly file: string;
  readonly reason: string;
}

export interface BuildingsRead {
  readonly buildings: SourceBuilding[];
  readonly skipped: SkippedBuilding[];
  readonly brought: BroughtBuildings;
  /** Ids that an earlier file had already brought, as tiles do that overlap: the first one counts. */
  readonly duplicates: string[];
  /** Objects of other types, by type: not read. */
  readonly otherObjects: Record<string, number>;
  readonly degenerateFaces: number;
  /** Buildings with a face whose outline crosses itself: brought in, and reported. */
  readonly selfCrossing: string[];
  /** Buildings with an outline alone, made a block as high as their attributes say. */
  readonly raised: string[];
  readonly texturesIgnored: number;
  /** What their source says of any of them. */
  readonly attributeNames: Set<string>;
}

export interface BuildingChoice {
  /** The highest level of detail to use; left out, the best there is. */
  readonly highestLod?: number | undefined;
  /** Of CityJSON's objects that count as buildings. */
  readonly types?: readonly string[];
  /** Where their faces are kept; left out, in memory. */
  readonly store?: ShapeStore;
  /** Is offered every object of another type. */
  readonly others?: ObjectTaker;
}

/**
 * Every building of the files with its parts as one, in the city's plane.
 *
 * @param files each is let go of before the next is asked for
 * @throws Refusal where two buildings of one file share an id or parts contain each other
 */
export async function readBuildings(
  files: Iterable<CityJsonFile> | AsyncIterable<CityJsonFile>,
  placing: FilePlacing,
  {
    highestLod = Number.POSITIVE_INFINITY,
    types = ["Building"],
    others,
    store = memoryStore,
  }: BuildingChoice = {},
): Promise<BuildingsRead> {
  const buildings: SourceBuilding[] = [];
  const skipped: SkippedBuilding[] = [];
  const otherObjects: Record<string, number> = Object.create(null);
  const brought = new BroughtBuildings();
  const duplicates: string[] = [];
  const selfCrossing: string[] = [];
  const raised: string[] = [];
  const attributeNames = new Set<string>();
  let degenerateFaces = 0;
  let texturesIgnored = 0;
  for await (const { fileName, header, parts } of files) {
    const place = placing.forFile(fileName, header.crs);
    const inThisFile = new Set<string>();
    for await (const part of parts) {
      texturesIgnored += part.texturesNamed;
      for (const id of orphansOf(part)) {
        skipped.push({ id, file: fileName, reason: "no building in its file contains this part" });
      }
      for (const [id, object] of part.objects) {
        const { type } = object;
        if (isPartOfBuilding(type)) continue;
        if (!types.includes(type)) {
          const { transform = header.transform } = part;
          const isTaken = others?.take({ id, file: fileName, object, part, transform, place }) ?? false;
          if (!isTaken) otherObjects[type] = (otherObjects[type] ?? 0) + 1;
          continue;
        }
        refuseIfSeen(inThisFile, id, fileName);
        const family = familyOf(fileName, part, id);
        try {
          const attributes = attributesOf(family);
          const { surfaces, degenerate, crossing, isRaised } = surfacesOf(family, attributes, highestLod, {
            part,
            transform: part.transform ?? header.transform,
            place,
          });
          if (brought.has(id)) {
            brought.leaveOut({ id, file: fileName, surfaces });
            duplicates.push(id);
            continue;
          }
          if (isRaised) raised.push(id);
          degenerateFaces += degenerate;
          if (crossing > 0) selfCrossing.push(id);
          for (const name of Object.keys(attributes)) attributeNames.add(name);
          const kept = store.keep({ attributes, surfaces });
          const building = new StoredBuilding({ id, file: fileName }, kept);
          buildings.push(building);
          brought.add(id, building);
        } catch (cause) {
          if (!(cause instanceof UnreadableBuilding)) throw cause;
          if (brought.has(id)) duplicates.push(id);
          else skipped.push({ id, file: fileName, reason: cause.message });
        }
      }
    }
  }
  return {
    buildings,
    skipped,
    brought,
    duplicates,
    otherObjects,
    degenerateFaces,
    selfCrossing,
    raised,
    texturesIgnored,
    attributeNames,
  };
}

/** Twice in one file is a mistake of that file: which of the two is meant, nobody can tell. */
function refuseIfSeen(seen: Set<string>, id: string, fileName: string): void {
  if (seen.has(id)) {
    throw new Refusal(
      "DUPLICATE_ID",
      `${fileName} has two buildings with the id "${id}". Give each building its own id.`,
    );
  }
  seen.add(id);
}

interface PartInPlace {
  readonly part: CityJsonPart;
  readonly transform: CityJsonHeader["transform"];
  readonly place: PlaceVertex;
}

function surfacesOf(
  family: readonly CityObject[],
  attributes: SourceBuilding["attributes"],
  highestLod: number,
  { part, transform, place }: PartInPlace,
): SurfacesFound & { readonly isRaised: boolean } {
  const chosen = bestGeometries(family, highestLod, part.templates);
  if (chosen.length === 0) {
    const block = raiseOutline(family, attributes, { part, transform, place });
    if (block !== undefined && block.length > 0) {
      return { surfaces: block, degenerate: 0, crossing: 0, isRaised: true };
    }
    const limit = Number.isFinite(highestLod) ? ` at or under LoD ${highestLod}` : "";
    if (outlinesOf(family).length > 0) {
      throw new UnreadableBuilding(`it has an outline alone${limit}, and no measuredHeight to raise it by`);
    }
    throw new UnreadableBuilding(`it has no faces with height${limit}`);
  }
  const found = chosen.map(({ geometry, isInstallation }) => {
    const { geometry: shape, vertexAt } = facesInPlace(geometry, part, transform, place);
    const faces = buildingSurfaces(shape, vertexAt);
    return isInstallation ? { ...faces, surfaces: faces.surfaces.map(offTheGround) } : faces;
  });
  const surfaces = found.flatMap((one) => one.surfaces);
  if (surfaces.length === 0) throw new UnreadableBuilding("none of its faces has an area");
  return {
    surfaces,
    isRaised: false,
    degenerate: found.reduce((sum, one) => sum + one.degenerate, 0),
    crossing: found.reduce((sum, one) => sum + one.crossing, 0),
  };
}

/** The underside of a balcony is not where the building stands. */
const offTheGround = (surface: Surface): Surface =>
  surface.kind === "ground" ? { ...surface, kind: "wall" } : surface;

/** The building's own word goes before its parts'. */
function attributesOf(family: readonly CityObject[]): SourceBuilding["attributes"] {
  const merged: Record<string, AttributeValue> = Object.create(null);
  for (const object of family) {
    for (const [name, value] of Object.entries(plainAttributes(object.attributes))) merged[name] ??= value;
  }
  return merged;
}
