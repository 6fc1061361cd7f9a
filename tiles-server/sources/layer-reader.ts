import { readFile, stat } from "node:fs/promises";
import { join, posix } from "node:path";
import { hasErrors, type Issue } from "../../scenarios/model/issue.ts";
import { MOST_MEGABYTES_IN_A_LAYER } from "../../scenarios/model/layer-limits.ts";
import { ThreadEnded } from "./asked-thread.ts";
import { createDataLayerReader, type DataLayerReader } from "./data-layer.ts";
import { isAbsence, liesInside } from "./folders.ts";
import { type LayerFile, layerFileFrom } from "./layer-file.ts";
import { createLayerThread, type LayerThread } from "./layer-thread.ts";
import { mistake } from "./read-json-file.ts";
import { type LayerName, type ReadLayer, readLayer } from "./read-layer.ts";

export interface LayerRead {
  readonly layer?: LayerFile;
  /** Those of the layer's own file name it; those of where it is named stand on the scenario's file, without a place. */
  readonly issues: readonly Issue[];
}

export interface LayerReader {
  /** @param file the scenario's, relative to the scenarios folder */
  read(scenarioFolder: string, source: string, file: string): Promise<LayerRead>;
  /** A table or a picture. */
  readonly readData: DataLayerReader["read"];
  /** Ends a look at all scenarios: what it did not ask for is in no scenario any more, and is forgotten. */
  forgetUnasked(): void;
  close(): Promise<void>;
}

/** Above this a layer is read in a thread of its own: parsing a megabyte holds up the server for some ten milliseconds. */
const MOST_BYTES_READ_HERE = 1_000_000;
const MEGABYTE = 1_048_576;

/** Reads layers and remembers each until its file changes. */
export function createLayerReader(thread: LayerThread = createLayerThread()): LayerReader {
  const remembered = new Map<string, { stamp: string; read: LayerRead }>();
  const asked = new Set<string>();
  const dataLayers = createDataLayerReader(thread);

  async function read(scenarioFolder: string, source: string, file: string): Promise<LayerRead> {
    const path = join(scenarioFolder, source);
    asked.add(path);
    try {
      if (!(await liesInside(scenarioFolder, path))) return { issues: [leadsOutside(source, file)] };
      const facts = await stat(path);
      if (!facts.isFile()) return { issues: [unreadable(source, file, "it is no file")] };
      const stamp = `${facts.ino}-${facts.size}-${facts.mtimeMs}`;
      const known = remembered.get(path);
      if (known?.stamp === stamp) return known.read;
      const fresh = await readFresh(path, facts.size, stamp, source, file);
      remembered.set(path, { stamp, read: fresh });
      return fresh;
    } catch (error) {
      if (isAbsence(error)) return { issues: [missing(source, file)] };
      return { issues: [unreadable(source, file, error instanceof Error ? error.message : String(error))] };
    }
  }

  async function readFresh(
    path: string,
    size: number,
    stamp: string,
    source: string,
    file: string,
  ): Promise<LayerRead> {
    if (size > MOST_MEGABYTES_IN_A_LAYER * MEGABYTE) return { issues: [tooManyBytes(source, file, size)] };
    const name = { source, file: posix.join(file, "..", source) };
    try {
      const { bytes, read } =
        size > MOST_BYTES_READ_HERE ? await thread.read({ path, ...name }) : await readHere(path, name);
      const { survey, spans, issues } = read;
      if (survey === undefined || spans === undefined || hasErrors(issues)) return { issues };
      return { layer: layerFileFrom(bytes, stamp, survey, spans), issues };
    } catch (error) {
      if (error instanceof ThreadEnded) return { issues: [tooMuchMemory(source, file)] };
      throw error;
    }
  }

  return {
    read,
    readData: dataLayers.read,
    forgetUnasked() {
      dataLayers.forgetUnasked();
      for (const path of remembered.keys()) if (!asked.has(path)) remembered.delete(path);
      asked.clear();
    },
    close: () => thread.close(),
  };
}

async function readHere(path: string, name: LayerName): Promise<{ bytes: Buffer; read: ReadLayer }> {
  const bytes = await readFile(path);
  return { bytes, read: readLayer(bytes, name) };
}

const leadsOutside = (source: string, file: string): Issue =>
  mistake(
    "LINK_LEADS_OUTSIDE",
    file,
    `The layer ${source} of ${file} is a link that leads out of the scenario's folder, so it is left out. Copy the file into the folder.`,
    "",
    "warning",
  );

const missing = (source: string, file: string): Issue =>
  mistake(
    "LAYER_MISSING",
    file,
    `${file} names the layer ${source}, which is not in its folder. Add the file or correct the name.`,
  );

const unreadable = (source: string, file: string, reason: string): Issue =>
  mistake(
    "UNREADABLE",
    file,
    `The layer ${source} of ${file} cannot be read (${reason}). Check who may read it.`,
  );

const tooManyBytes = (source: string, file: string, size: number): Issue =>
  mistake(
    "LAYER_TOO_LARGE",
    file,
    `The layer ${source} of ${file} has ${Math.ceil(size / MEGABYTE)} MB; the limit is ${MOST_MEGABYTES_IN_A_LAYER} MB. Simplify its shapes, round its coordinates to 7 decimals or cut it in parts.`,
  );

const tooMuchMemory = (source: string, file: string): Issue =>
  mistake(
    "LAYER_TOO_LARGE",
    file,
    `The layer ${source} of ${file} needs more memory than there is to read it. Simplify its shapes or cut it in parts.`,
  );
