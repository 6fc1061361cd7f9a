import { geojson } from "flatgeobuf";
import type { DataCollection, DataFile, RawFeatures } from "./data-file.ts";
import { DataFileFault } from "./data-file-fault.ts";

/** Eight bytes of magic, and the length of the header. */
const FIRST_BYTES = 12;

/** "fgb", and the version. */
const MAGIC = "fgb\u0003";

export async function readFlatGeobuf({ name, bytes }: DataFile): Promise<RawFeatures> {
  if (new TextDecoder("latin1").decode(bytes.slice(0, MAGIC.length)) !== MAGIC) {
    throw new DataFileFault("NOT_FLATGEOBUF", `${name} is not FlatGeobuf. Export it again.`);
  }
  const cutOff = (reason: string): DataFileFault =>
    new DataFileFault("CUT_OFF", `${name} is cut off (${reason}). Export it again.`);
  const file = new DataView(bytes);
  if (bytes.byteLength < FIRST_BYTES) throw cutOff("it has no header");
  const headerEnd = FIRST_BYTES + file.getUint32(FIRST_BYTES - 4, true);
  if (headerEnd > bytes.byteLength) throw cutOff("it ends in its header");
  let crs: string | undefined;
  const features: DataCollection["features"] = [];
  try {
    if (columnsIn(new DataView(bytes, FIRST_BYTES, headerEnd - FIRST_BYTES)) > MOST_COLUMNS) {
      throw new Error("its header is damaged");
    }
    const found = geojson.deserialize(new Uint8Array(bytes), {
      headerMetaFn: ({ crs: said, featuresCount, indexNodeSize }) => {
        // The reader would look for the top of a tree without leaves for ever.
        if (indexNodeSize > 0 && featuresCount === 0) throw new Error("it has an index of nothing");
        // Before a feature is read: past the end of a file the reader finds zeroes, and goes on for ever.
        if (!endsWithFeatures(file, headerEnd + indexBytes(featuresCount, indexNodeSize))) {
          throw cutOff("it ends in a feature");
        }
        crs = said === null ? undefined : said.code > 0 ? `EPSG:${said.code}` : (said.wkt ?? undefined);
      },
    });
    for await (const feature of found) features.push(feature as DataCollection["features"][number]);
  } catch (error) {
    if (error instanceof DataFileFault) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataFileFault("FLATGEOBUF_BROKEN", `${name} cannot be read (${reason}). Export it again.`);
  }
  return { collection: { type: "FeatureCollection", features }, crs };
}

const NODE_BYTES = 40;

/** How large a packed R-tree is (flatgeobuf.org's specification): the features, and above them a node for each `nodeSize`. */
function indexBytes(featuresCount: number, nodeSize: number): number {
  if (nodeSize === 0) return 0;
  let nodes = featuresCount;
  for (let level = featuresCount; level > 1; ) {
    level = Math.ceil(level / Math.max(nodeSize, 2));
    nodes += level;
  }
  return nodes * NODE_BYTES;
}

/** Each feature says how long it is; the last of them ends where the file does. */
function endsWithFeatures(file: DataView, start: number): boolean {
  let at = start;
  while (at + 4 <= file.byteLength) at += 4 + file.getUint32(at, true);
  return at === file.byteLength;
}

const MOST_COLUMNS = 10_000;
/** Where a header's table says where its columns are (flatgeobuf's header.fbs: the eighth field). */
const COLUMNS_SLOT = 18;

/** How many columns a header says there are. The reader believes it, and would go over four thousand million of them. */
function columnsIn(header: DataView): number {
  const table = header.getUint32(0, true);
  const slots = table - header.getInt32(table, true);
  const hasColumns = header.getUint16(slots, true) > COLUMNS_SLOT;
  const slot = hasColumns ? header.getUint16(slots + COLUMNS_SLOT, true) : 0;
  if (slot === 0) return 0;
  return header.getUint32(table + slot + header.getUint32(table + slot, true), true);
}
