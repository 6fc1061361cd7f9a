import { parse } from "@loaders.gl/core";
import { KMLLoader } from "@loaders.gl/kml";
import type { DataCollection, DataFile, RawFeatures } from "./data-file.ts";
import { DataFileFault, faultIssue } from "./data-file-fault.ts";
import { decodeText } from "./decode-text.ts";

/** KML is in WGS84 by its own rule. Another file that it names is not fetched: nothing here asks the network. */
export async function readKml(file: DataFile): Promise<RawFeatures> {
  const { name } = file;
  const { text, issues } = decodeText(file);
  if (!/<kml[\s>]/i.test(text)) {
    throw new DataFileFault("NOT_KML", `${name} is not KML, or it is cut off. Export it again.`);
  }
  // The parser takes whatever there is of a text, and says nothing of the rest.
  if (!/<\/kml\s*>\s*$/i.test(text)) {
    throw new DataFileFault("CUT_OFF", `${name} is cut off: it does not end in </kml>. Export it again.`);
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    const message = `${name} defines words of its own (DOCTYPE), which are not read. Export it again without them.`;
    throw new DataFileFault("NOT_KML", message);
  }
  const table = (await parse(text, KMLLoader, {
    kml: { shape: "geojson-table" },
  })) as unknown as DataCollection;
  const link = /<NetworkLink\b/i.test(text)
    ? `${name} names another file (NetworkLink), which is not fetched. Download that file and use it instead.`
    : undefined;
  return {
    collection: { type: "FeatureCollection", features: table.features },
    crs: "EPSG:4326",
    issues: link === undefined ? issues : [...issues, faultIssue("LINK_NOT_FOLLOWED", link, "warning")],
  };
}
