import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type CityRead, type CitySources, readCity } from "../read-city.ts";

export interface Written {
  /** There while the file's tests run. */
  readonly folder: () => string;
  /** Writes one file, and reads a city from it. */
  readonly read: (content: unknown, name?: string, given?: Partial<CitySources>) => Promise<CityRead>;
}

/** Files as somebody wrote them, in a folder of the tests that ask for it. */
export function readWritten(): Written {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "stadslens-written-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  return {
    folder: () => folder,
    async read(content, name = "a.city.json", given = {}) {
      const path = join(folder, name);
      const isWritten = typeof content === "string" || content instanceof Uint8Array;
      await writeFile(path, isWritten ? content : JSON.stringify(content));
      return await readCity({ files: [path], ...given });
    },
  };
}

export const epsg = (code: string): string => `https://www.opengis.net/def/crs/EPSG/0/${code}`;
/** Three boxes in Rotterdam. */
export const RD = { at: [92_000, 437_000, 1], referenceSystem: epsg("7415") } as const;

/** How many came in and were skipped, and ground, roof and footprint of the first box. */
export function first({ buildings, report }: CityRead): unknown[] {
  const [{ groundHeightMetresNap, roofHeightMetresNap, footprintSquareMetres }] = buildings;
  const squareMetres = Math.round(footprintSquareMetres);
  return [buildings.length, report.skipped.length, groundHeightMetresNap, roofHeightMetresNap, squareMetres];
}
/** The boxes as they are written. */
export const RIGHT = [3, 0, 1, 10, 100];
