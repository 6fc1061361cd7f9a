import { geojson } from "flatgeobuf";
import type { DataCollection, DataFile, RawFeatures } from "./data-file.ts";
import { DataFileFault } from "./data-file-fault.ts";

/** "fgb", and the version. */
const MAGIC = "fgb\u0003";

export async function readFlatGeobuf({ name, bytes }: DataFile): Promise<RawFeatures> {
  if (new TextDecoder("latin1").decode(bytes.slice(0, MAGIC.length)) !== MAGIC) {
    throw new DataFileFault("NOT_FLATGEOBUF", `${name} is not FlatGeobuf. Export it again.`);
  }
  let crs: string | undefined;
  const features: DataCollection["features"] = [];
  try {
    const found = geojson.deserialize(new Uint8Array(bytes), {
      headerMetaFn: ({ crs: said }) => {
        crs = said === null ? undefined : said.code > 0 ? `EPSG:${said.code}` : (said.wkt ?? undefined);
      },
    });
    for await (const feature of found) features.push(feature as DataCollection["features"][number]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataFileFault("CUT_OFF", `${name} is cut off (${reason}). Export it again.`);
  }
  return { collection: { type: "FeatureCollection", features }, crs };
}
