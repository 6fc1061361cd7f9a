import type { FileExtent } from "./check-places.ts";
import {
  extentOfFeatures,
  type FeatureFile,
  type ReadFeatureFile,
  readFeatureFile,
} from "./read-features.ts";

/** Opens each file of areas, lines or points once, though one asks what it is and another then reads it. */
export interface FeatureReader {
  /** What it is read as stays at hand for who reads it next. */
  readonly look: ReadFeatureFile;
  /** And is let go of: a city's footprints are hundreds of megabytes. */
  readonly read: ReadFeatureFile;
  /** Of a file that nobody will read. */
  readonly forget: (path: string) => void;
  /** Of all files that were read: where they lie, in degrees. */
  readonly extents: () => readonly FileExtent[];
  /** Of all files that were read: sentences for the report. */
  readonly warnings: () => readonly string[];
}

/** @param told with `--crs`: for files that do not say their own */
export function createFeatureReader(told: string | undefined): FeatureReader {
  const kept = new Map<string, FeatureFile>();
  const warnings: string[] = [];
  const extents: FileExtent[] = [];
  const open: ReadFeatureFile = async (path) => kept.get(path) ?? (await readFeatureFile(path, told));
  return {
    async look(path) {
      const file = await open(path);
      kept.set(path, file);
      return file;
    },
    async read(path) {
      const file = await open(path);
      kept.delete(path);
      warnings.push(...file.warnings);
      extents.push({ fileName: file.fileName, extent: extentOfFeatures(file.collection) });
      return file;
    },
    forget: (path) => void kept.delete(path),
    extents: () => extents,
    warnings: () => warnings,
  };
}
