import type { Geometry, Position } from "geojson";
import type { GroundModel, Plane, Tree } from "../city-model.ts";
import { cellAt } from "../ground/cells.ts";
import { Refusal } from "../refusal.ts";
import type { FeatureFile } from "./read-features.ts";

/** How sources call what we want to know: our own names, and those of Dutch municipalities. */
const HEIGHT_NAMES = ["heightMetres", "height", "hoogte", "boomhoogte"];
const CROWN_NAMES = ["crownDiameterMetres", "crownDiameter", "crown", "kroondiameter", "kroon"];
const SPECIES_NAMES = ["species", "soort", "boomsoort", "soort_nederlands", "soort_latijn"];
const ID_NAMES = ["id", "boomnummer", "fid"];

/** What nothing but a tree has; a height alone may be a lamp post's. */
export const TREE_SIGNS = [...CROWN_NAMES, ...SPECIES_NAMES, "boomhoogte", "boomnummer"];

/** A street tree of some twenty years, where the source does not say. */
const USUAL_HEIGHT_METRES = 8;
/** Of the height; between a sapling's crown and a plane tree's. */
const CROWN_SHARE = 0.6;
const CROWN_METRES = { least: 2, most: 12 } as const;

/** A tree in the plane, before the ground under it is known. */
export type SourceTree = Omit<Tree, "number" | "groundHeightMetresNap">;

export interface TreesRead {
  readonly trees: readonly SourceTree[];
  /** Trees whose height or crown was not given and is an assumption. */
  readonly sizesAssumed: number;
  /** Features that are no point, by their place in the file. */
  readonly notPoints: readonly string[];
}

/**
 * Points with, where known, species, height and crown. An inventory of thousands may have a few features of another kind: those
 * are left out and named.
 *
 * @throws Refusal where there are features, but no point among them
 */
export function readTrees(files: readonly FeatureFile[], plane: Plane): TreesRead {
  const perFile = files.map((file) => treesOfFile(file, plane));
  return {
    trees: perFile.flatMap(({ trees }) => trees),
    sizesAssumed: perFile.reduce((sum, { sizesAssumed }) => sum + sizesAssumed, 0),
    notPoints: perFile.flatMap(({ notPoints }) => notPoints),
  };
}

function treesOfFile({ fileName, collection }: FeatureFile, plane: Plane): TreesRead {
  const trees: SourceTree[] = [];
  const notPoints: string[] = [];
  let sizesAssumed = 0;
  for (const [index, feature] of collection.features.entries()) {
    const stem = stemOf(feature.geometry);
    if (stem === undefined) {
      notPoints.push(`features[${index}] (${feature.geometry.type})`);
      continue;
    }
    const said = feature.properties ?? {};
    const id = textIn(said, ID_NAMES) ?? String(feature.id ?? index + 1);
    const { tree, isAssumed } = treeOf(said, id, plane.fromGeodetic(stem[0], stem[1]));
    trees.push(tree);
    if (isAssumed) sizesAssumed += 1;
  }
  if (trees.length === 0 && notPoints.length > 0) {
    throw new Refusal(
      "TREES_NOT_POINTS",
      `${fileName} has no tree: ${notPoints[0]} is no Point, and nor are the others. Give each tree as the place of its stem.`,
    );
  }
  return { trees, sizesAssumed, notPoints };
}

type Said = Readonly<Record<string, unknown>>;

/**
 * A tree of what its source says.
 *
 * @param measured of its own shape, where it has one: after what is said, before what is assumed
 */
export function treeOf(
  said: Said,
  id: string,
  place: { readonly x: number; readonly y: number },
  measured?: Pick<SourceTree, "heightMetres" | "crownDiameterMetres">,
): { readonly tree: SourceTree; readonly isAssumed: boolean } {
  const height = metresIn(said, HEIGHT_NAMES) ?? ofATree(measured?.heightMetres);
  const crown = metresIn(said, CROWN_NAMES) ?? ofATree(measured?.crownDiameterMetres);
  const heightMetres = height ?? USUAL_HEIGHT_METRES;
  return {
    tree: {
      id,
      species: textIn(said, SPECIES_NAMES) ?? null,
      heightMetres,
      crownDiameterMetres: crown ?? crownOf(heightMetres),
      ...place,
    },
    isAssumed: height === undefined || crown === undefined,
  };
}

/** A symbol on a map is flat, and a pole has no crown. */
const ofATree = (metres: number | undefined): number | undefined =>
  metres !== undefined && metres >= 0.5 && metres < 100 ? metres : undefined;

/** Some exports wrap every point into a MultiPoint of one. */
function stemOf(geometry: Geometry): Position | undefined {
  if (geometry.type === "Point") return geometry.coordinates;
  if (geometry.type === "MultiPoint" && geometry.coordinates.length === 1) return geometry.coordinates[0];
  return undefined;
}

export interface StandingTrees {
  readonly trees: readonly Tree[];
  /** Beyond the known ground, and left out. */
  readonly outside: number;
}

/** Sets trees on the ground; those beyond the known ground are left out. */
export function standTrees(
  trees: readonly SourceTree[],
  { grid, groundMetresNap }: Pick<GroundModel, "grid" | "groundMetresNap">,
): StandingTrees {
  const standing: Tree[] = [];
  for (const tree of trees) {
    const cell = cellAt(grid, tree.x, tree.y);
    const height = cell === undefined ? Number.NaN : groundMetresNap[cell];
    if (Number.isNaN(height)) continue;
    standing.push({
      ...tree,
      number: standing.length,
      groundHeightMetresNap: Math.round(height * 1000) / 1000,
    });
  }
  return { trees: standing, outside: trees.length - standing.length };
}

const crownOf = (heightMetres: number): number =>
  Math.min(CROWN_METRES.most, Math.max(CROWN_METRES.least, CROWN_SHARE * heightMetres));

/** A length above nought; numbers may come as text, with a comma. */
function metresIn(said: Said, names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = said[name];
    const metres = typeof value === "string" ? Number(value.replace(",", ".")) : value;
    if (typeof metres === "number" && metres > 0 && metres < 100) return metres;
  }
  return undefined;
}

function textIn(said: Said, names: readonly string[]): string | undefined {
  const found = names.map((name) => said[name]).find((value) => value != null && value !== "");
  return found === undefined ? undefined : String(found);
}
