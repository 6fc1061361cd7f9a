import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export interface ChunkSize {
  readonly name: string;
  readonly kilobytesGzip: number;
  /** kB; undefined for chunks that are loaded on demand. */
  readonly limit?: number;
}

export const PANELS_LIMIT_KB = 220;
export const PANELS_AND_SCENE_LIMIT_KB = 1_350;

/** JavaScript of a built viewer: what the panels need, what panels and scene need together, and the rest apart. */
export async function chunkSizes(folder: string): Promise<ChunkSize[]> {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const files = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".js"));
  const size = (name: string): number =>
    gzipSync(readFileSync(join(folder, "assets", name)), { level: 9 }).length / 1000;
  const first = files.filter((name) => page.includes(name));
  const scene = files.filter((name) => name.startsWith("CityScene"));
  const panels = first.reduce((sum, name) => sum + size(name), 0);
  const others = files.filter((name) => !first.includes(name) && !scene.includes(name));
  return [
    { name: "panels", kilobytesGzip: panels, limit: PANELS_LIMIT_KB },
    {
      name: "with scene",
      kilobytesGzip: panels + scene.reduce((sum, name) => sum + size(name), 0),
      limit: PANELS_AND_SCENE_LIMIT_KB,
    },
    ...others.map((name) => ({ name, kilobytesGzip: size(name) })),
  ];
}
