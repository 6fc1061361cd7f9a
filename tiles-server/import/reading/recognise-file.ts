import { access, constants } from "node:fs/promises";
import { basename } from "node:path";
import { Refusal } from "../refusal.ts";
import type { FeatureReader } from "./feature-reader.ts";
import { splitLayer } from "./layer-path.ts";
import { type Recognised, recogniseFeatures } from "./recognise-features.ts";
import { readStart } from "./source-text.ts";

/** What a file holds, before anybody decides what it is for. */
export type FileContent =
  | { readonly form: "city-json" }
  /** JSON of some other kind. */
  | { readonly form: "other" }
  | { readonly form: "raster"; readonly recognised: Recognised }
  | { readonly form: "features"; readonly recognised: Recognised; readonly crs: string };

const RASTERS = /\.(tiff?|asc)$/i;
const TEXTS_OF_FEATURES = /\.(geojson(\.gz)?|kml|[ct]sv)$/i;
const FEATURES = /\.(zip|gpkg(\.gz)?|fgb)$/i;
/** An object a line has as many endings as writers. */
const JSONS = /\.(json|jsonl|ndjson|geojsonl|geojsons)(\.gz)?$/i;

/** Endings that are looked into when a folder is given. */
export const isReadable = (name: string): boolean =>
  [RASTERS, TEXTS_OF_FEATURES, FEATURES, JSONS].some((endings) => endings.test(name));

export const isRaster = (name: string): boolean => RASTERS.test(name);

/** Where the first words of a JSON tell what it is: some write their metadata and a hundred attributes before it. */
const WORDS_THAT_TELL = 200_000;

/**
 * By its ending what format it is, and by its content what it holds.
 *
 * @param heightName of the attribute with the footprints' height, where its name is none of the usual
 * @throws Refusal where it cannot be read
 */
export async function recogniseFile(
  path: string,
  features: FeatureReader,
  heightName: string | undefined,
): Promise<FileContent> {
  const { file } = splitLayer(path);
  if (RASTERS.test(file)) return { form: "raster", recognised: await recogniseRaster(path) };
  if (JSONS.test(file)) {
    const form = await formOfJson(path);
    if (form !== "features") return { form };
  }
  const { collection, crs } = await features.look(path);
  return { form: "features", recognised: recogniseFeatures(collection, heightName), crs };
}

/** Many portals call GeoJSON .json, and 3DBAG's API has CityJSON among "features". */
async function formOfJson(path: string): Promise<"city-json" | "features" | "other"> {
  const start = await readStart(path, WORDS_THAT_TELL);
  if (start.trim() === "") throw new Refusal("NOT_JSON", `${basename(path)} is empty. Fetch it again.`);
  if (/"type"\s*:\s*"CityJSONFeature"|"CityObjects"\s*:/.test(start)) return "city-json";
  const cityJsonAt = start.search(/"type"\s*:\s*"CityJSON"/);
  const geoJsonAt = start.search(/"type"\s*:\s*"Feature(Collection)?"|"features"\s*:\s*\[/);
  if (geoJsonAt >= 0 && (cityJsonAt < 0 || geoJsonAt < cityJsonAt)) return "features";
  return cityJsonAt < 0 ? "other" : "city-json";
}

/** Heights are measured; a byte a cell is a picture or a list of classes as often as not. */
async function recogniseRaster(path: string): Promise<Recognised> {
  if (/\.asc$/i.test(path)) return { kinds: ["heights"], seen: "an ASCII grid" };
  await access(path, constants.R_OK).catch(({ code }: NodeJS.ErrnoException) => {
    throw new Refusal("FILE_UNREADABLE", `${basename(path)} cannot be read (${code}). Check its name.`);
  });
  let bits: number;
  try {
    const { fromFile } = await import("geotiff");
    const tiff = await fromFile(path);
    bits = (await tiff.getImage()).getBitsPerSample(0);
    tiff.close();
  } catch {
    throw new Refusal(
      "NOT_GEOTIFF",
      `${basename(path)} is not a TIFF, or it is cut off. Fetch or write it again.`,
    );
  }
  return bits > 8
    ? { kinds: ["heights"], seen: `a GeoTIFF of ${bits} bits a cell` }
    : { kinds: [], seen: `a GeoTIFF of ${bits} bits a cell, which may be classes or a picture` };
}
