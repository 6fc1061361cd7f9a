import type { Feature } from "geojson";
import { positionsOf } from "../../../scenarios/data-files/positions.ts";
import { ID_NAMES } from "./read-areas.ts";
import type { FeatureFile } from "./read-features.ts";

/** How sources call what an object keeps wherever it is exported: the base map's (BGT), BAG's, and the readers' own. */
const LASTING_ID_NAMES = [
  "lokaalID",
  "lokaalid",
  "lokaal_id",
  "identificatie",
  "gml_id",
  ...ID_NAMES,
  "boomnummer",
  "osm_id",
];

export interface FilesOfAKind {
  readonly files: readonly FeatureFile[];
  /** Each a sentence. */
  readonly warnings: readonly string[];
}

/**
 * Files of one kind without what an earlier one of them already brought, as sheets do that overlap. The same is what has the same
 * id and the same outline: what a sheet's edge cut in two has one id, and files that number their rows share ids by chance.
 */
export function withoutRepeats(files: readonly FeatureFile[]): FilesOfAKind {
  if (files.length < 2) return { files, warnings: [] };
  const brought = new Set<string>();
  const warnings: string[] = [];
  const kept = files.map((file): FeatureFile => {
    const marks = file.collection.features.map(markOf);
    const features = file.collection.features.filter((_, index) => {
      const mark = marks[index];
      return mark === undefined || !brought.has(mark);
    });
    for (const mark of marks) if (mark !== undefined) brought.add(mark);
    const repeats = marks.length - features.length;
    if (repeats > 0) {
      warnings.push(
        `${repeats} of ${marks.length} features in ${file.fileName} stood in an earlier file too, and count once.`,
      );
    }
    return { ...file, collection: { ...file.collection, features } };
  });
  return { files: kept, warnings };
}

/** Undefined for what has no id: nobody can tell whether it is the same. */
function markOf(feature: Feature): string | undefined {
  const { properties } = feature;
  const said = LASTING_ID_NAMES.map((name): unknown => properties?.[name]).find(
    (id) => id != null && id !== "",
  );
  const id = said ?? feature.id;
  return id === undefined ? undefined : `${String(id)} ${outlineOf(feature)}`;
}

/** Seven decimals are a centimetre: nearer than two exports of one map lie. */
function outlineOf(feature: Feature): string {
  let [count, x, y] = [0, 0, 0];
  for (const [longitude, latitude] of positionsOf({ features: [feature] })) {
    count += 1;
    x += longitude;
    y += latitude;
  }
  return `${count} ${(x / count).toFixed(6)} ${(y / count).toFixed(6)}`;
}
