import { parse } from "@loaders.gl/core";
import { ShapefileLoader } from "@loaders.gl/shapefile";
import type { DataCollection, DataFile, RawFeatures } from "./data-file.ts";
import { DataFileFault } from "./data-file-fault.ts";
import { unzip } from "./unzip.ts";

/** A Shapefile is four files or more, so people send it as a zip. */
export async function readShapefile(
  { name, bytes }: DataFile,
  layer: string | undefined,
): Promise<RawFeatures & { readonly layers: readonly string[] }> {
  const files = unzip(name, bytes);
  const layers = layersOf(files);
  const chosen = layer === undefined ? layers[0] : layers.find((one) => one.endsWith(layer));
  if (chosen === undefined) {
    const message =
      layers.length === 0
        ? withoutShapefile(name, [...files.keys()])
        : `${name} holds no layer "${layer}"; it holds ${layers.join(", ")}. Name one of them.`;
    throw new DataFileFault("LAYER_NOT_IN_FILE", message);
  }
  const beside = (ending: string): Uint8Array | undefined =>
    [...files].find(([file]) => file.toLowerCase() === `${chosen}.${ending}`.toLowerCase())?.[1];
  const shapes = beside("shp");
  if (shapes === undefined || !isWhole(shapes)) {
    throw new DataFileFault("CUT_OFF", `${chosen}.shp in ${name} is cut off. Export it again.`);
  }
  // The loader asks for the other files as for addresses; they are here already.
  const fetch = async (address: string): Promise<Response> => {
    const found = beside(address.split(".").at(-1) ?? "");
    return found === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(found));
  };
  try {
    const options = { fetch, worker: false, shapefile: { shape: "geojson-table" } };
    // Called by itself: through `parse` it would be handed a context that asks the network for the files beside it.
    const read: unknown = await ShapefileLoader.parse(
      shapes.slice().buffer,
      options as never,
      {
        url: `${chosen}.shp`,
        fetch,
        _parse: parse,
      } as never,
    );
    const prj = beside("prj");
    return {
      collection: { type: "FeatureCollection", features: (read as DataCollection).features },
      crs: prj === undefined ? undefined : new TextDecoder().decode(prj),
      layers,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataFileFault(
      "SHAPEFILE_BROKEN",
      `${chosen}.shp in ${name} cannot be read (${reason}). Export it again.`,
    );
  }
}

const MOST_NAMES_TOLD = 3;

/** Portals pack whatever they have. */
function withoutShapefile(name: string, inside: readonly string[]): string {
  if (inside.length === 0) return `${name} is an empty zip. Download or make it again.`;
  if (inside.some((file) => /\.gdb\//i.test(file))) {
    return `${name} holds a geodatabase of Esri. Save it as GeoPackage, for instance with QGIS.`;
  }
  if (inside.some((file) => /\.(dbf|shx)$/i.test(file))) {
    return `${name} holds no .shp. Put the .shp, .dbf and .prj together in one zip.`;
  }
  const more = inside.length > MOST_NAMES_TOLD ? ` and ${inside.length - MOST_NAMES_TOLD} more` : "";
  return `${name} holds no .shp, but ${inside.slice(0, MOST_NAMES_TOLD).join(", ")}${more}. Unpack it, and give what is in it.`;
}

/** Names of the Shapefiles in a zip, each with its folder in it. */
export const shapefileLayers = ({ name, bytes }: DataFile): string[] => layersOf(unzip(name, bytes));

const layersOf = (files: ReadonlyMap<string, Uint8Array>): string[] =>
  [...files.keys()].filter((file) => /\.shp$/i.test(file)).map((file) => file.slice(0, -4));

const HEADER_BYTES = 100;
const MAGIC = 9994;

/** As its header says: the loader itself draws what there is of a file, and nothing where there is none. */
function isWhole({ buffer, byteOffset, byteLength }: Uint8Array): boolean {
  if (byteLength < HEADER_BYTES) return false;
  const header = new DataView(buffer, byteOffset, HEADER_BYTES);
  // The length stands there in words of two bytes.
  return header.getInt32(0) === MAGIC && header.getInt32(24) * 2 <= byteLength;
}
