import proj4 from "proj4";
import { RD_DEFINITION } from "../model/rd-definition.ts";
import { isInRd } from "../model/rd-extent.ts";
import { readWkt } from "./wkt-crs.ts";

type Pair = readonly [x: number, y: number];

export interface Crs {
  /** Example: "EPSG:28992" */
  readonly name: string;
  /** To longitude and latitude in WGS84. undefined: it is in them already. */
  readonly toDegrees?: (pair: Pair) => [longitude: number, latitude: number];
  /** Its numbers are degrees, and have to be brought to WGS84 all the same. */
  readonly isDegrees?: boolean;
  /** It lies up to some hundred metres from WGS 84, and nothing says how. */
  readonly hasUnknownShift?: boolean;
}

export const WGS84: Crs = { name: "EPSG:4326" };

/** What Dutch and neighbouring data comes in, beside what proj4 knows itself. */
const DEFINITIONS: Readonly<Record<string, string>> = {
  "28992": RD_DEFINITION,
  "7415": RD_DEFINITION,
  "3857": "EPSG:3857",
  "25831": "+proj=utm +zone=31 +ellps=GRS80 +units=m +no_defs",
  "25832": "+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs",
  "32631": "+proj=utm +zone=31 +datum=WGS84 +units=m +no_defs",
  "32632": "+proj=utm +zone=32 +datum=WGS84 +units=m +no_defs",
  "3035": "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m +no_defs",
};

export const KNOWN_CRS = ["EPSG:4326", ...Object.keys(DEFINITIONS).map((code) => `EPSG:${code}`)];

/** Degrees all the same, a few decimetres apart: closer than any map here is true. */
const IN_DEGREES = new Set(["4326", "4258", "4979", "4937"]);

/**
 * @param text a code (`EPSG:28992`, `28992`), an OGC address (`urn:ogc:def:crs:OGC:1.3:CRS84`) or the WKT of a .prj
 * @param definitionOf systems beside our own, by their number
 * @returns undefined where we do not know it
 */
export function crsOf(
  text: string,
  definitionOf: (code: string) => string | undefined = () => undefined,
): Crs | undefined {
  const trimmed = text.trim();
  if (/CRS84|^WGS ?84$/i.test(trimmed)) return WGS84;
  if (/^[A-Z_]+\s*\[/i.test(trimmed)) return crsOfWkt(trimmed, definitionOf);
  if (trimmed.startsWith("+proj=")) return projected(trimmed, trimmed);
  // Of places and heights said together, the places stand first.
  const code = (/EPSG(?:\/[\d.]+\/|:[\d.]*:|:)(\d{4,6})/i.exec(trimmed) ?? /(\d{4,5})$/.exec(trimmed))?.[1];
  if (code === undefined) return undefined;
  if (IN_DEGREES.has(code)) return { name: `EPSG:${code}` };
  const definition = DEFINITIONS[code] ?? definitionOf(code);
  return definition === undefined ? undefined : projected(`EPSG:${code}`, definition);
}

/** Esri's WKT of RD leaves its shift out, which is a hundred metres: the name tells, and we know better. */
function crsOfWkt(whole: string, definitionOf: (code: string) => string | undefined): Crs | undefined {
  const { name, code, isDegrees, wkt, hasUnknownShift } = readWkt(whole);
  if (/RD[_ ]?New|Rijksdriehoek|Amersfoort/i.test(name)) return projected("EPSG:28992", RD_DEFINITION);
  const known = code === undefined ? undefined : crsOf(`EPSG:${code}`, definitionOf);
  if (known !== undefined) return known;
  if (isDegrees && !/TOWGS84/i.test(wkt)) return { name, hasUnknownShift };
  try {
    return { ...projected(name, wkt), isDegrees, hasUnknownShift };
  } catch {
    return undefined;
  }
}

function projected(name: string, definition: string): Crs {
  const { forward } = proj4(definition, "WGS84");
  return {
    name,
    toDegrees: ([x, y]) => forward([x, y]) as [number, number],
    isDegrees: /\+proj=longlat/.test(definition),
    hasUnknownShift: hasUnknownShift(definition),
  };
}

/** As proj4 writes it: of an ellipsoid that is not WGS 84's, without a word on how the two lie. NAD27's shift is a file of its own. */
export const hasUnknownShift = (definition: string): boolean =>
  /\+datum=NAD27/.test(definition) ||
  (!/\+(towgs84|datum|nadgrids)=/.test(definition) && !/\+ellps=(GRS80|WGS84|WGS72)\b/.test(definition));

/** What a file that does not say its own is in, by its numbers. */
export function recogniseCrs(pairs: Iterable<Pair>): Crs | undefined {
  let [areDegrees, areRd] = [true, true];
  for (const [x, y] of pairs) {
    areDegrees &&= Math.abs(x) <= 180 && Math.abs(y) <= 90;
    areRd &&= isInRd(x, y);
    if (!areDegrees && !areRd) return undefined;
  }
  return areDegrees ? WGS84 : crsOf("EPSG:28992");
}
