import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "../../scenarios/model/finding.ts";
import { hasErrors, type Issue } from "../../scenarios/model/issue.ts";
import { fileOf } from "../../scenarios/model/layer.ts";
import type { LayerSurvey } from "../../scenarios/model/survey-layer.ts";
import { ThreadEnded } from "./asked-thread.ts";
import { isAbsence, liesInside } from "./folders.ts";
import type { LayerThread } from "./layer-thread.ts";
import { type DataLayer, type ReadDataLayer, readDataLayer } from "./read-data-layer.ts";
import { mistake } from "./read-json-file.ts";
import type { ServedLayer } from "./served-layer.ts";

/** Above this a table or a picture is no layer for a page any more. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Above this it is read in the thread: a megabyte of rows holds up the server for some fifty milliseconds. */
const MOST_BYTES_READ_HERE = 500_000;

export interface DataLayerRead {
  readonly served?: ServedLayer;
  /** Of a picture: where it lies. */
  readonly survey?: LayerSurvey;
  readonly issues: readonly Issue[];
  /** What is odd beside what the layer says, with its place in there. */
  readonly findings?: readonly Finding[];
}

export interface DataLayerReader {
  /**
   * The table of a `building-style`, or the picture of a `raster`; neither where the layer needs no file.
   *
   * @param file the scenario's, relative to the scenarios folder
   */
  read(scenarioFolder: string, layer: DataLayer, file: string): Promise<DataLayerRead>;
  /** Ends a look at all scenarios: what it did not ask for is forgotten. */
  forgetUnasked(): void;
}

/** Reads tables and pictures, and remembers each until its file or what its scenario says of it changes. */
export function createDataLayerReader(thread: LayerThread): DataLayerReader {
  const remembered = new Map<string, { stamp: string; read: DataLayerRead }>();
  const asked = new Set<string>();

  async function readFresh(
    path: string,
    size: number,
    source: string,
    layer: DataLayer,
    file: string,
  ): Promise<ReadDataLayer> {
    if (size <= MOST_BYTES_READ_HERE) return readDataLayer(new Uint8Array(await readFile(path)), layer, file);
    const { bytes, read } = await thread.read({ path, source, file, data: layer });
    return { ...read, bytes: new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length) };
  }

  return {
    async read(scenarioFolder, layer, file) {
      const source = fileOf(layer);
      if (source === undefined) return { issues: [] };
      const path = join(scenarioFolder, source);
      const key = `${path} ${JSON.stringify(layer)}`;
      asked.add(key);
      try {
        if (!(await liesInside(scenarioFolder, path))) return { issues: [leadsOutside(source, file)] };
        const { ino, size, mtimeMs } = await stat(path);
        if (size > MOST_BYTES) return { issues: [tooLarge(source, file, size)] };
        const stamp = `${ino}-${size}-${mtimeMs}`;
        const known = remembered.get(key);
        if (known?.stamp === stamp) return known.read;
        const { bytes, survey, issues, findings } = await readFresh(path, size, source, layer, file);
        const mediaType = layer.type === "raster" ? "image/tiff" : "application/json";
        const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        const read: DataLayerRead = {
          ...(hasErrors(issues) ? {} : { served: { mediaType, text, stamp } }),
          ...(survey !== undefined && { survey }),
          issues,
          ...(findings !== undefined && { findings }),
        };
        remembered.set(key, { stamp, read });
        return read;
      } catch (error) {
        return { issues: [failureIssue(error, source, file)] };
      }
    },
    forgetUnasked() {
      for (const key of remembered.keys()) if (!asked.has(key)) remembered.delete(key);
      asked.clear();
    },
  };
}

function failureIssue(error: unknown, source: string, file: string): Issue {
  if (isAbsence(error)) {
    const message = `${file} names the layer ${source}, which is not in its folder. Add the file or correct the name.`;
    return mistake("LAYER_MISSING", file, message);
  }
  if (error instanceof ThreadEnded) {
    const message = `The layer ${source} of ${file} needs more memory than there is to read it. Make it smaller.`;
    return mistake("LAYER_TOO_LARGE", file, message);
  }
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The layer ${source} of ${file} cannot be read (${reason}). Check who may read it.`;
  return mistake("UNREADABLE", file, message);
}

function leadsOutside(source: string, file: string): Issue {
  const message = `The layer ${source} of ${file} is a link that leads out of the scenario's folder, so it is left out. Copy the file into the folder.`;
  return mistake("LINK_LEADS_OUTSIDE", file, message, "", "warning");
}

function tooLarge(source: string, file: string, size: number): Issue {
  const message = `The layer ${source} of ${file} has ${Math.round(size / 1024 / 1024)} MB; ${MOST_BYTES / 1024 / 1024} is the most. Make it smaller.`;
  return mistake("LAYER_TOO_LARGE", file, message);
}
