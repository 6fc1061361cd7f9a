import { parse } from "@loaders.gl/core";
import { KMLLoader } from "@loaders.gl/kml";
import type { DataCollection, DataFile, RawFeatures } from "./data-file.ts";
import { DataFileFault } from "./data-file-fault.ts";

/** KML is in WGS84 by its own rule. */
export async function readKml({ name, bytes }: DataFile): Promise<RawFeatures> {
  const text = new TextDecoder().decode(bytes);
  if (!/<kml[\s>]/i.test(text)) {
    throw new DataFileFault("NOT_KML", `${name} is not KML, or it is cut off. Export it again.`);
  }
  const table = (await parse(text, KMLLoader, {
    kml: { shape: "geojson-table" },
  })) as unknown as DataCollection;
  return { collection: { type: "FeatureCollection", features: table.features }, crs: "EPSG:4326" };
}
