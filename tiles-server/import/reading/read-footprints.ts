import type { Feature, Position } from "geojson";
import { isBody } from "../../../scenarios/data-files/bodies.ts";
import type { AttributeValue, Surface } from "../city-model.ts";
import { coordinateSystemOf } from "../coordinates/coordinate-system.ts";
import type { FilePlacing, PlaceVertex } from "../coordinates/place-files.ts";
import { Refusal } from "../refusal.ts";
import { buildingSurfaces } from "./building-surfaces.ts";
import { plainAttributes } from "./city-json.ts";
import { heightIn } from "./height-in.ts";
import {
  type BuildingsRead,
  type SkippedBuilding,
  type SourceBuilding,
  StoredBuilding,
} from "./read-buildings.ts";
import { type ReadFeatureFile, readFeatureFile } from "./read-features.ts";
import { memoryStore, type Shape, type ShapeStore } from "./shape-store.ts";

/** Of 3DBAG's roof parts and of what it cuts up: areas of one building, with its id. */
const PART_NAMES = ["b3_dd_id", "b3_pand_deel_id", "dd_id", "pand_deel_id"];
const ID_NAMES = ["identificatie", "id", "pand_id", "gml_id", "fid", "osm_id"];

export interface FootprintsRead extends Pick<BuildingsRead, "buildings" | "skipped" | "attributeNames"> {
  /** What was assumed, each a sentence. */
  readonly warnings: readonly string[];
}

/**
 * Areas with a height, each raised to a block (LoD1) that stands on 0: its ground is told by an attribute or the height file.
 * Areas that are the faces of a body are that body, at the heights of its corners.
 *
 * @param heightName of the attribute with the height, where its name is none of the usual
 * @throws Refusal where no area has a height, or two share an id and are not said to be parts of one
 */
export async function readFootprints(
  path: string,
  placing: FilePlacing,
  heightName?: string,
  read: ReadFeatureFile = readFeatureFile,
  store: ShapeStore = memoryStore,
): Promise<FootprintsRead> {
  const { fileName, crs, collection } = await read(path);
  const { features } = collection;
  const place = placing.forFile(fileName, "EPSG:4326", crs);
  const buildings: SourceBuilding[] = [];
  const metresPerUnit = coordinateSystemOf(crs)?.metresPerUnitOfHeight ?? 1;
  const bodies = new Set<string>();
  const add = (id: string, kept: Shape): void => {
    const isAboveGround = !bodies.has(id);
    buildings.push(new StoredBuilding({ id, file: fileName, isAboveGround }, kept));
  };
  /** Of those that come in parts: all of 3DBAG's do, and most in one. */
  const whole = new Map<string, Shape[]>();
  const left: SkippedBuilding[] = [];
  const attributeNames = new Set<string>();
  const seen = new Set<string>();
  let raisedBy: string | undefined;
  for (const [index, feature] of features.entries()) {
    const attributes = plainAttributes(feature.properties ?? {});
    const id = idOf(feature, attributes) ?? `features[${index}]`;
    const isPart = PART_NAMES.some((name) => attributes[name] != null);
    if (seen.has(id) && !isPart) {
      throw new Refusal(
        "DUPLICATE_ID",
        `${fileName} has two buildings with the id "${id}". Give each its own id.`,
      );
    }
    seen.add(id);
    const skip = (reason: string): number => left.push({ id, file: fileName, reason });
    const found = heightIn(attributes, heightName);
    const height = found?.metres;
    const polygons = polygonsOf(feature);
    const isItsOwnBody = isBody(feature.geometry);
    if (polygons.length === 0) skip(`it is a ${feature.geometry.type}, not an area`);
    else if (height === undefined && !isItsOwnBody) skip("it has no height above zero");
    else {
      if (isItsOwnBody) bodies.add(id);
      else raisedBy ??= found?.name;
      const surfaces = isItsOwnBody
        ? facesOf(polygons, place, metresPerUnit)
        : polygons.flatMap((rings) => blockOf(rings, height!, place));
      for (const name of Object.keys(attributes)) attributeNames.add(name);
      const kept = store.keep({ attributes, surfaces });
      const earlier = whole.get(id);
      if (!isPart) add(id, kept);
      else if (earlier === undefined) whole.set(id, [kept]);
      else earlier.push(kept);
    }
  }
  for (const [id, parts] of whole) add(id, joined(parts, store));
  const skipped = left.filter(({ id }) => !whole.has(id));
  if (buildings.length === 0 && features.length > 0) {
    const names = Object.keys(features[0].properties ?? {}).join(", ");
    throw new Refusal(
      "NO_HEIGHTS",
      `${fileName} has no area with a height (${skipped[0].id}: ${skipped[0].reason}). Name the attribute with --height-attribute; it has ${names || "none"}.`,
    );
  }
  const isInFeet = metresPerUnit !== 1 || FEET.test(crs);
  const warnings =
    isInFeet && raisedBy !== undefined
      ? [
          `${fileName} is in feet (${crs}), and its heights ("${raisedBy}") are taken to be metres above the ground. If they are feet too, make metres of them first: times 0.3048.`,
        ]
      : [];
  return { buildings, skipped, attributeNames, warnings };
}

/** As a Shapefile names its system, without a code. */
const FEET = /feet|\bft(us)?\b/i;

const joined = (parts: readonly Shape[], store: ShapeStore): Shape =>
  parts.length === 1
    ? parts[0]
    : store.keep({
        attributes: parts[0].attributes,
        surfaces: parts.flatMap(({ surfaces }) => surfaces),
      });

function idOf({ id }: Feature, attributes: Readonly<Record<string, AttributeValue>>): string | undefined {
  const found = ID_NAMES.map((name) => attributes[name]).find((value) => value != null && value !== "") ?? id;
  return found === undefined ? undefined : String(found);
}

function polygonsOf({ geometry }: Feature): readonly (readonly Position[][])[] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

function facesOf(
  polygons: readonly (readonly Position[][])[],
  place: PlaceVertex,
  metresPerUnit: number,
): Surface[] {
  const corners: Position[] = [];
  const boundaries = polygons.map((rings) =>
    rings.map((ring) => ring.slice(0, -1).map((corner) => corners.push(corner) - 1)),
  );
  const vertexAt = (number: number): ReturnType<PlaceVertex> => {
    const [longitude, latitude, height] = corners[number];
    return place(longitude, latitude, height * metresPerUnit);
  };
  return buildingSurfaces({ type: "MultiSurface", lod: "2", boundaries }, vertexAt).surfaces;
}

/** Outer rings come counter-clockwise and holes clockwise, so that the building lies to the left of every edge. */
function blockOf(polygon: readonly Position[][], height: number, place: PlaceVertex): Surface[] {
  const rings = polygon.map((ring) =>
    ring.slice(0, -1).map(([longitude, latitude]) => place(longitude, latitude, 0)),
  );
  const level = (z: number): Float64Array[] =>
    rings.map((ring) => Float64Array.from(ring.flatMap(([x, y]) => [x, y, z])));
  const walls = rings.flatMap((ring) =>
    ring.map(([ax, ay], corner): Surface => {
      const [bx, by] = ring[(corner + 1) % ring.length];
      return { kind: "wall", rings: [Float64Array.of(ax, ay, 0, bx, by, 0, bx, by, height, ax, ay, height)] };
    }),
  );
  const floor = rings.map((ring) => Float64Array.from([...ring].reverse().flatMap(([x, y]) => [x, y, 0])));
  return [{ kind: "roof", rings: level(height) }, { kind: "ground", rings: floor }, ...walls];
}
