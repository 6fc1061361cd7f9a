import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { Refusal } from "../refusal.ts";
import { readFirstLine } from "./source-text.ts";

export interface SortedFiles {
  readonly cityJson: readonly string[];
  /** Areas with a height: GeoJSON, zipped Shapefile, GeoPackage, FlatGeobuf. */
  readonly footprints: readonly string[];
}

const FOOTPRINTS = /\.(geojson(\.gz)?|zip|gpkg|fgb)$/i;
const HEIGHTS = /\.(tiff?|asc)$/i;
const CITYJSON = /\.(json|jsonl)(\.gz)?$/i;

/** What each file is, by its ending and its first words; of a folder, every file in it that may hold buildings, in order of name. */
export async function sortFiles(paths: readonly string[]): Promise<SortedFiles> {
  const files = (await Promise.all(paths.map(filesIn))).flat();
  const kinds = await Promise.all(files.map(async (path) => [path, await isFootprints(path)] as const));
  return {
    cityJson: kinds.filter(([, isAreas]) => !isAreas).map(([path]) => path),
    footprints: kinds.filter(([, isAreas]) => isAreas).map(([path]) => path),
  };
}

async function isFootprints(path: string): Promise<boolean> {
  if (HEIGHTS.test(path)) {
    const name = basename(path);
    throw new Refusal(
      "NOT_BUILDINGS",
      `${name} looks like ground heights, not buildings. Give it as --heights ${name}.`,
    );
  }
  if (FOOTPRINTS.test(path)) return true;
  // Many portals call GeoJSON .json.
  return CITYJSON.test(path) && /"type"\s*:\s*"FeatureCollection"/.test(await readFirstLine(path, 2_000));
}

async function filesIn(path: string): Promise<string[]> {
  // What is not there is told by the reader that opens it.
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => entry.isFile() && (CITYJSON.test(entry.name) || FOOTPRINTS.test(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (found.length > 0) return found;
  throw new Refusal(
    "FOLDER_EMPTY",
    `The folder ${basename(path)} holds no CityJSON (.json, .jsonl) and no footprints (.geojson, .zip, .gpkg, .fgb). Name another.`,
  );
}
