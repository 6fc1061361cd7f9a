import { resolve } from "node:path";
import { Refusal } from "../refusal.ts";
import type { FeatureReader } from "./feature-reader.ts";
import { filesIn, isFolder } from "./files-in.ts";
import { nameOf, pathsOfLayers, splitLayer } from "./layer-path.ts";
import type { SourcePaths } from "./read-sources.ts";
import { type FileContent, recogniseFile } from "./recognise-file.ts";
import type { LeftOutFile, SourceKind, TakenFile } from "./source-kind.ts";

/** Files as they were given: plainly, or with a word for what they are. */
export interface GivenFiles extends SourcePaths {
  /** Files and folders: what each is, is seen from its content. */
  readonly files: readonly string[];
  /** Told to be buildings. */
  readonly buildings?: readonly string[];
  /** Of footprints, the attribute with their height. */
  readonly heightAttribute?: string;
  /** Given for something else (`--context`, `--about`): where they lie in a folder, they are no buildings. */
  readonly elsewhere?: readonly string[];
}

export interface SortedFiles {
  readonly cityJson: readonly string[];
  /** Areas with a height. */
  readonly footprints: readonly string[];
  readonly sources: SourcePaths;
  readonly taken: readonly TakenFile[];
  readonly leftOut: readonly LeftOutFile[];
}

type KindBeside = Exclude<SourceKind, "buildings">;

const OPTION_OF: Record<KindBeside, keyof SourcePaths> = {
  heights: "heights",
  "land-use": "landUse",
  water: "water",
  trees: "trees",
  neighbourhoods: "neighbourhoods",
  places: "places",
  streets: "streets",
};
const KINDS_BESIDE = Object.keys(OPTION_OF) as KindBeside[];

/** For what features may be, in words that a shape allows. */
const FLAGS = "--buildings, --land-use, --water, --trees, --neighbourhoods, --places or --streets";

interface FoundFile {
  readonly path: string;
  /** Named by itself, so that not knowing what it is, is no small matter. */
  readonly isNamed: boolean;
  readonly isToldBuildings: boolean;
  /** One of several in its file. */
  readonly isLayer?: boolean;
}

/**
 * What each file is: by the option it was given with, else by its content. A file in a folder that is nothing we know is left out
 * and said; one that was named is refused.
 *
 * @throws Refusal where a named file could be several things or nothing
 */
export async function sortFiles(given: GivenFiles, features: FeatureReader): Promise<SortedFiles> {
  const { files, buildings = [], heightAttribute, elsewhere = [] } = given;
  const leftOut: LeftOutFile[] = [];
  const told = new Map<KindBeside, readonly string[]>();
  for (const kind of KINDS_BESIDE) {
    const paths = given[OPTION_OF[kind]];
    if (paths === undefined) continue;
    const inside = paths.map(async (path) =>
      (await isFolder(path)) ? filesIn(path, kind, leftOut) : [path],
    );
    told.set(kind, (await Promise.all(inside)).flat());
  }
  const isTold = new Set([...told.values(), elsewhere].flat().map((path) => resolve(path)));
  const found = [
    ...(await Promise.all(files.map((path) => foundIn(path, false, leftOut)))).flat(),
    ...(await Promise.all(buildings.map((path) => foundIn(path, true, leftOut)))).flat(),
  ];
  const sorted = {
    cityJson: [] as string[],
    footprints: [] as string[],
    sources: {} as Partial<Record<keyof SourcePaths, string[]>>,
    taken: [] as TakenFile[],
  };
  for (const [kind, paths] of told) {
    const chosen = await Promise.all(paths.map((path) => layersOfKind(path, kind, features)));
    sorted.sources[OPTION_OF[kind]] = chosen.flat();
    for (const path of chosen.flat()) {
      sorted.taken.push({ file: nameOf(path), as: kind, seen: `told by --${kind}` });
    }
  }

  async function take(file: FoundFile): Promise<boolean> {
    const { path } = file;
    if (isTold.has(resolve(path))) return true;
    const name = nameOf(path);
    const content = await contentOf(file, heightAttribute, features, leftOut);
    if (content === undefined) return false;
    // What is neither CityJSON nor GeoJSON is refused by the reader that opens it.
    if (content.form === "city-json" || (content.form === "other" && file.isNamed)) {
      sorted.cityJson.push(path);
      return true;
    }
    const leave = (reason: string): false => {
      leftOut.push({ file: name, reason });
      features.forget(path);
      return false;
    };
    if (content.form === "other") return leave("it is JSON, but neither CityJSON nor GeoJSON");
    const kind = kindOf(file, content, heightAttribute, leftOut);
    if (kind === undefined) {
      features.forget(path);
      return false;
    }
    if (kind === "buildings") {
      const other = layerBeside(path, sorted.footprints);
      if (other !== undefined) {
        return leave(
          `it looks like buildings, as ${other} does, which is taken. Take it instead: --buildings ${name}`,
        );
      }
      sorted.footprints.push(path);
    } else {
      const option = OPTION_OF[kind];
      if (given[option] !== undefined) return leave(`it looks like ${kind}, and --${kind} names another`);
      sorted.sources[option] = [...(sorted.sources[option] ?? []), path];
    }
    const crs = content.form === "features" ? { crs: content.crs } : {};
    sorted.taken.push({ file: name, as: kind, seen: content.recognised.seen, ...crs });
    return true;
  }

  for (const file of found) {
    if (isTold.has(resolve(file.path))) continue;
    const layers = await pathsOfLayers(file.path);
    if (layers.length === 1) {
      await take(file);
      continue;
    }
    // Of a file of many layers some are of no use to us, and the others are why it was given.
    const areTaken: boolean[] = [];
    for (const path of layers) areTaken.push(await take({ ...file, path, isNamed: false, isLayer: true }));
    if (file.isNamed && !areTaken.includes(true))
      throw noLayerFits(file.path, layers, "anything we recognise", "trees");
  }
  return { ...sorted, leftOut };
}

/** Of a file told to be of a kind, the layers that look like it. */
async function layersOfKind(
  path: string,
  kind: KindBeside,
  features: FeatureReader,
): Promise<readonly string[]> {
  const layers = await pathsOfLayers(path);
  if (layers.length === 1) return layers;
  const fitting: string[] = [];
  for (const layer of layers) {
    const content = await recogniseFile(layer, features, undefined);
    const kinds: readonly SourceKind[] = content.form === "features" ? content.recognised.kinds : [];
    if (kinds.includes(kind)) fitting.push(layer);
    else features.forget(layer);
  }
  if (fitting.length === 0) throw noLayerFits(path, layers, kind, kind);
  return fitting;
}

function noLayerFits(path: string, layers: readonly string[], what: string, kind: KindBeside): Refusal {
  const names = layers.map((layer) => `"${splitLayer(layer).layer}"`).join(", ");
  return new Refusal(
    "NO_LAYER_FITS",
    `${nameOf(path)} holds the layers ${names}, and none looks like ${what}. Say which it is: --${kind} "${nameOf(layers[0])}".`,
  );
}

/** 3DBAG's GeoPackage has every building seven times, in as many levels of detail. */
const layerBeside = (path: string, others: readonly string[]): string | undefined => {
  const { file, layer } = splitLayer(path);
  const other = layer === undefined ? undefined : others.find((one) => splitLayer(one).file === file);
  return other === undefined ? undefined : splitLayer(other).layer;
};

async function contentOf(
  { path, isNamed }: FoundFile,
  heightAttribute: string | undefined,
  features: FeatureReader,
  leftOut: LeftOutFile[],
): Promise<FileContent | undefined> {
  try {
    return await recogniseFile(path, features, heightAttribute);
  } catch (cause) {
    if (isNamed || !(cause instanceof Refusal)) throw cause;
    leftOut.push({ file: nameOf(path), reason: cause.message });
    return undefined;
  }
}

function kindOf(
  { path, isNamed, isToldBuildings, isLayer }: FoundFile,
  content: Extract<FileContent, { form: "raster" | "features" }>,
  heightAttribute: string | undefined,
  leftOut: LeftOutFile[],
): SourceKind | undefined {
  const { kinds, seen } = content.recognised;
  const name = nameOf(path);
  if (isToldBuildings && isLayer !== true) {
    if (content.form === "features") return "buildings";
    throw new Refusal("NOT_BUILDINGS", `${name} is ${seen}, not buildings. Give it as --heights ${name}.`);
  }
  if (kinds.length === 1) return kinds[0];
  const what =
    kinds.length > 1 ? `may be ${kinds.join(" or ")} (${seen})` : `is nothing we recognise (${seen})`;
  const flags =
    content.form === "raster"
      ? `--heights ${name}, if it holds heights`
      : kinds.length > 1
        ? kinds.map((kind) => `--${kind}`).join(" or ")
        : FLAGS;
  const heightTold =
    heightAttribute === undefined
      ? " Footprints whose height has another name: --height-attribute <name>."
      : ` Most have no height above zero in "${heightAttribute}", which --height-attribute names.`;
  const height = kinds.length === 0 && seen.includes(" areas ") ? heightTold : "";
  const reason = `${what}. Say what it is: ${flags}.${height}`;
  if (isNamed) throw new Refusal("NOT_RECOGNISED", `${name} ${reason}`);
  leftOut.push({ file: name, reason: `it ${reason}` });
  return undefined;
}

async function foundIn(path: string, isToldBuildings: boolean, leftOut: LeftOutFile[]): Promise<FoundFile[]> {
  if (!(await isFolder(path))) return [{ path, isNamed: true, isToldBuildings }];
  const files = await filesIn(path, undefined, leftOut);
  return files.map((one) => ({ path: one, isNamed: false, isToldBuildings }));
}
