import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { layersIn } from "../../../scenarios/data-files/layers-in.ts";

/** A file, or one layer of it, as people write it. Example: "city.gpkg#trees" */
interface LayerPath {
  readonly file: string;
  readonly layer: string | undefined;
}

export function splitLayer(path: string): LayerPath {
  const found = /^(.*\.(?:gpkg(?:\.gz)?|zip))#(.+)$/i.exec(path);
  return found === null ? { file: path, layer: undefined } : { file: found[1], layer: found[2] };
}

/** Without its folder. */
export function nameOf(path: string): string {
  const { file, layer } = splitLayer(path);
  return layer === undefined ? basename(file) : `${basename(file)}#${layer}`;
}

/** A file of several layers as one path a layer; everything else as it is. */
export async function pathsOfLayers(path: string): Promise<readonly string[]> {
  if (!/\.(gpkg(\.gz)?|zip)$/i.test(path)) return [path];
  const bytes = await readFile(path).catch(() => undefined);
  // What is not there is told by the reader that opens it.
  if (bytes === undefined) return [path];
  const layers = await layersIn({ name: basename(path), bytes: new Uint8Array(bytes).buffer });
  const finestFirst = [...layers].sort((one, other) => finenessOf(other) - finenessOf(one));
  return layers.length < 2 ? [path] : finestFirst.map((layer) => `${path}#${layer}`);
}

/** 3DBAG calls its layers of bodies lod12_3d, lod22_3d: before its outlines, and the finest first. The others stay in their order. */
const finenessOf = (layer: string): number => Number(/^lod(\d+)_3d$/i.exec(layer)?.[1] ?? 0);
