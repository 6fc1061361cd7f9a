import { isRecord } from "../../scenarios/model/is-record.ts";

/** What people put where a layer's GeoJSON should be, by the bytes it begins with. */
const STARTS: readonly (readonly [start: string, what: string, next: "import" | string])[] = [
  ["SQLite format 3", "a GeoPackage", "import"],
  ["PK\u0003\u0004", "a zip file", "import"],
  ["\u001f\u008b", "packed with gzip", "import"],
  ["fgb", "FlatGeobuf", "import"],
  [
    "\u0000\u0000\u0027\u000a",
    "one part of a Shapefile",
    "Put the .shp, .dbf and .prj together in one zip, and import that.",
  ],
  ["II*\u0000", "a picture (TIFF)", 'A layer of type "raster" shows it.'],
  ["MM\u0000*", "a picture (TIFF)", 'A layer of type "raster" shows it.'],
  ["II+\u0000", "a picture (TIFF)", 'A layer of type "raster" shows it.'],
  ["version https://git-lfs", "a note of Git LFS", "Fetch it with git lfs pull."],
];
const LONGEST_LOOK_BYTES = 65_536;

/** What a file is that is no JSON at all, and what to do, as the end of a sentence; undefined where nobody can tell. */
export function strangeFile(bytes: Uint8Array, source: string): string | undefined {
  const start = Buffer.from(bytes.subarray(0, LONGEST_LOOK_BYTES)).toString("latin1");
  const importIt = `npm run scenarios:import -- ${source} makes GeoJSON of it.`;
  const known = STARTS.find(([begin]) => start.startsWith(begin));
  if (known !== undefined) {
    const [, what, next] = known;
    return `is ${what}, and not GeoJSON. ${next === "import" ? importIt : next}`;
  }
  const text = start.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  if (/^<(?:!doctype html|html|head|body)/i.test(text)) {
    return "is a web page, and not GeoJSON: most often the answer of a server that did not find the file. Fetch it again.";
  }
  if (/^<(?:\?xml[^>]*>\s*)?<?kml/i.test(text) || /<kml\b/i.test(text.slice(0, 300)))
    return `is KML, and not GeoJSON. ${importIt}`;
  if (text.startsWith("<")) return "is XML, and not GeoJSON. Export it as GeoJSON, in WGS84.";
  const firstType = typeOfFirstLine(text);
  if (firstType === "CityJSON")
    return "is a city model (CityJSONSeq), not a layer. Bring it in with npm run import.";
  if (firstType === "Feature")
    return `has a Feature on each line (GeoJSONSeq), and is no GeoJSON. ${importIt}`;
  if (/\.(?:csv|tsv)$/i.test(source)) return `is a table, and not GeoJSON. ${importIt}`;
  return undefined;
}

/** What the value is that makes up the first of several lines; undefined where a line is no value of its own. */
function typeOfFirstLine(text: string): unknown {
  const [first, second = ""] = text.replaceAll(RECORD_SEPARATOR, "").split("\n", 2);
  if (!second.trimStart().startsWith("{")) return undefined;
  try {
    const value: unknown = JSON.parse(first);
    return isRecord(value) ? value.type : undefined;
  } catch {
    return undefined;
  }
}

/** Before each value, by RFC 8142. */
const RECORD_SEPARATOR = "\u001e";
