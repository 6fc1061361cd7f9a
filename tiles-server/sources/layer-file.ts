import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Feature, FeatureCollection, Position } from "geojson";
import type { Extent } from "../../scenarios/model/city.ts";
import type { Issue } from "../../scenarios/model/issue.ts";
import { isAbsence, liesInside } from "./folders.ts";
import { mistake } from "./read-json-file.ts";
import type { ServedLayer } from "./served-layer.ts";

/** A GeoJSON layer, read once; its text is the file as its author wrote it. */
export interface LayerFile extends ServedLayer {
  /** As it was parsed; checkLayer says whether it is a layer. */
  readonly value: unknown;
  /** The collection with only the features whose own box meets `bbox`; one without a place belongs to no box. */
  within(bbox: Extent): FeatureCollection;
}

export interface LayerRead {
  readonly layer?: LayerFile;
  readonly issues: readonly Issue[];
}

export interface LayerReader {
  read(scenarioFolder: string, source: string, file: string): Promise<LayerRead>;
  /** Ends a look at all scenarios: what it did not ask for is in no scenario any more, and is forgotten. */
  forgetUnasked(): void;
}

/** Reads layers and remembers each until its file changes. */
export function createLayerReader(): LayerReader {
  const remembered = new Map<string, { stamp: string; read: LayerRead }>();
  const asked = new Set<string>();

  async function read(scenarioFolder: string, source: string, file: string): Promise<LayerRead> {
    const path = join(scenarioFolder, source);
    asked.add(path);
    try {
      if (!(await liesInside(scenarioFolder, path))) {
        const message = `The layer ${source} of ${file} is a link that leads out of the scenario's folder, so it is left out. Copy the file into the folder.`;
        return { issues: [mistake("LINK_LEADS_OUTSIDE", file, message, "", "warning")] };
      }
      const facts = await stat(path);
      const stamp = `${facts.ino}-${facts.size}-${facts.mtimeMs}`;
      const known = remembered.get(path);
      if (known?.stamp === stamp) return known.read;
      const fresh = readLayer(await readFile(path), stamp, source, file);
      remembered.set(path, { stamp, read: fresh });
      return fresh;
    } catch (error) {
      const problem = isAbsence(error)
        ? mistake(
            "LAYER_MISSING",
            file,
            `${file} names the layer ${source}, which is not in its folder. Add the file or correct the name.`,
          )
        : mistake(
            "UNREADABLE",
            file,
            `The layer ${source} of ${file} cannot be read (${reasonOf(error)}). Check who may read it.`,
          );
      return { issues: [problem] };
    }
  }

  return {
    read,
    forgetUnasked() {
      for (const path of remembered.keys()) if (!asked.has(path)) remembered.delete(path);
      asked.clear();
    },
  };
}

function readLayer(text: Buffer, stamp: string, source: string, file: string): LayerRead {
  let value: unknown;
  try {
    value = JSON.parse(text.toString("utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    const message = `The layer ${source} of ${file} is not JSON: ${reasonOf(error)}. Export it again.`;
    return { issues: [mistake("NOT_JSON", file, message)] };
  }
  let placed: { feature: Feature; box: Extent | undefined }[] | undefined;
  const layer: LayerFile = {
    mediaType: "application/geo+json",
    text,
    stamp,
    value,
    within(bbox) {
      const collection = value as FeatureCollection;
      placed ??= collection.features.map((feature) => ({ feature, box: boxOf(feature) }));
      const features = placed.filter(({ box }) => box !== undefined && meets(box, bbox));
      return { ...collection, features: features.map(({ feature }) => feature) };
    },
  };
  return { layer, issues: [] };
}

/** Also null geometries and empty collections, which are good GeoJSON, have no box. */
function boxOf(feature: Feature): Extent | undefined {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  const pending: unknown[] = [feature.geometry];
  while (pending.length > 0) {
    const next = pending.pop();
    if (isPosition(next)) {
      const [longitude = 0, latitude = 0] = next;
      box.west = Math.min(box.west, longitude);
      box.east = Math.max(box.east, longitude);
      box.south = Math.min(box.south, latitude);
      box.north = Math.max(box.north, latitude);
    } else if (Array.isArray(next)) {
      for (const child of next) pending.push(child);
    } else if (typeof next === "object" && next !== null) {
      if ("coordinates" in next) pending.push(next.coordinates);
      if ("geometries" in next) pending.push(next.geometries);
    }
  }
  return box.west === Infinity ? undefined : box;
}

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && typeof value[0] === "number";

function meets(box: Extent, bbox: Extent): boolean {
  if (box.south > bbox.north || box.north < bbox.south) return false;
  // A box whose west is greater than its east crosses the antimeridian: it is what lies east of one or west of the other.
  return bbox.west <= bbox.east
    ? box.west <= bbox.east && box.east >= bbox.west
    : box.east >= bbox.west || box.west <= bbox.east;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
