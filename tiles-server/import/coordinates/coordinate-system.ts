import proj4 from "proj4";
import definitions from "proj4-list";
import { hasUnknownShift } from "../../../scenarios/data-files/crs.ts";
import { RD_DEFINITION } from "../../../scenarios/model/rd-definition.ts";
import { FOOT_METRES, US_SURVEY_FOOT_METRES } from "./feet.ts";
import { HEIGHTS, VERTICAL_DATUMS } from "./height-codes.ts";
import { mendedDefinition } from "./mended-definitions.ts";
import type { PlaneExtent } from "./plane-extent.ts";

/** A coordinate system that files come in. */
export interface CoordinateSystem {
  /** Example: "EPSG:2056"; a definition told with --crs is its own name. */
  readonly name: string;
  /** As proj4 writes it. */
  readonly definition: string;
  readonly isRd: boolean;
  readonly isDegrees: boolean;
  /** z is metres above the ellipsoid, not above a sea level. */
  readonly isEllipsoidal: boolean;
  /** Its places are up to some hundred metres beside those on the map, and nobody told us by how much. */
  readonly hasUnknownShift: boolean;
  /** With the code of its heights, where that was said apart. Example: "EPSG:2056+5728" */
  readonly saidAs: string;
  /** Of a unit of its z: feet where the plan is in feet and nothing else is said. */
  readonly metresPerUnitOfHeight: number;
  /** What its heights count from, where the code says so. Example: "NAP" */
  readonly verticalDatum: string | undefined;
  /** Where it is used, in its own coordinates; undefined where we do not know. */
  readonly extent: PlaneExtent | undefined;
}

const RD = new Set(["28992", "7415"]);
const DEGREES = "+proj=longlat +datum=WGS84 +no_defs";
/** Degrees with a height above the ellipsoid: WGS 84, ETRS89, ITRF2014, and those of Japan, Australia, New Zealand and North America. */
const ELLIPSOIDAL = new Set(["4979", "4937", "7912", "6667", "7843", "4959", "4955", "6319"]);
/** What the list leaves out, because a height was added to it: the same in plan as another. */
const SAME_IN_PLAN: Readonly<Record<string, string>> = {
  "9286": "4258", // ETRS89 with NAP
  "8370": "3812", // Belgian Lambert 2008 with Ostend
  "9000": "4326", // ITRF2014
  "9518": "4326", // WGS 84 with EGM2008
  "7791": "25832", // Italy's RDN2008, zones 32 and 33
  "7792": "25833",
};

/** Systems with the extents of their countries, roughly: enough to see axes that changed places, and to suggest one. */
const EXTENTS: readonly (readonly [code: string, name: string, extent: PlaneExtent])[] = [
  ["28992", "Dutch RD", { west: -7_000, south: 289_000, east: 300_000, north: 629_000 }],
  ["2056", "Swiss LV95", { west: 2_470_000, south: 1_060_000, east: 2_850_000, north: 1_310_000 }],
  ["21781", "Swiss LV03", { west: 470_000, south: 60_000, east: 850_000, north: 289_000 }],
  ["2154", "French Lambert-93", { west: 0, south: 6_000_000, east: 1_300_000, north: 7_200_000 }],
  ["31370", "Belgian Lambert 72", { west: 0, south: 20_000, east: 300_000, north: 250_000 }],
  ["25831", "ETRS89 / UTM zone 31N", { west: 100_000, south: 3_800_000, east: 900_000, north: 8_000_000 }],
  ["25832", "ETRS89 / UTM zone 32N", { west: 100_000, south: 3_800_000, east: 900_000, north: 8_000_000 }],
  ["25833", "ETRS89 / UTM zone 33N", { west: 100_000, south: 3_800_000, east: 900_000, north: 8_000_000 }],
  ["4326", "WGS84 degrees", { west: -180, south: -90, east: 180, north: 90 }],
];

/** Where systems of degrees are used that are some continent's own: enough to see that latitude stands first. */
const DEGREES_OF: readonly (readonly [codes: readonly string[], extent: PlaneExtent])[] = [
  [["4258", "4937", "9286"], { west: -32, south: 27, east: 45, north: 82 }],
  [["6697", "6668", "6667", "4612"], { west: 122, south: 20, east: 154, north: 46 }],
  [["7844", "7843"], { west: 93, south: -61, east: 174, north: -8 }],
  [["4269", "6318", "6319"], { west: -172, south: 14, east: -47, north: 87 }],
];

/**
 * @param text a code such as "EPSG:2056", or a definition such as "+proj=utm +zone=31 +ellps=GRS80 +units=m"
 * @returns undefined where neither the list nor proj4 knows it
 */
export function coordinateSystemOf(text: string): CoordinateSystem | undefined {
  const trimmed = text.trim();
  const found = /^(?:EPSG:)?(\d{4,6})(?:\+(\d{4,6}))?$/i.exec(trimmed);
  const [code, heightCode] = [found?.[1], found?.[2]];
  const heights = heightCode === undefined ? undefined : own(HEIGHTS, heightCode);
  if (heightCode !== undefined && heights === undefined) return undefined;
  const definition = code === undefined ? trimmed : definitionOf(code);
  if (definition === undefined || !isDefinition(definition)) return undefined;
  const name = code === undefined ? trimmed : `EPSG:${code}`;
  const isRd = code !== undefined && RD.has(code);
  const known = EXTENTS.find(([known]) => known === (isRd ? "28992" : code));
  const degrees = DEGREES_OF.find(([codes]) => code !== undefined && codes.includes(code));
  return {
    name,
    definition,
    isRd,
    isDegrees: /\+proj=longlat/.test(definition),
    isEllipsoidal: code !== undefined && ELLIPSOIDAL.has(code),
    hasUnknownShift: hasUnknownShift(definition),
    saidAs: heightCode === undefined ? name : `${name}+${heightCode}`,
    metresPerUnitOfHeight: heights?.metres ?? metresPerUnit(definition),
    verticalDatum: heights?.datum ?? (code === undefined ? undefined : own(VERTICAL_DATUMS, code)),
    extent: known?.[2] ?? degrees?.[1],
  };
}

function metresPerUnit(definition: string): number {
  if (/\+units=us-ft\b/.test(definition)) return US_SURVEY_FOOT_METRES;
  if (/\+units=ft\b/.test(definition)) return FOOT_METRES;
  return Number(/\+to_meter=([\d.]+)/.exec(definition)?.[1] ?? 1);
}

const own = <Value>(all: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(all, key) ? all[key] : undefined;

/** By its number: as proj4 writes it; undefined where nobody told us. */
export function definitionOf(code: string): string | undefined {
  if (RD.has(code)) return RD_DEFINITION;
  if (ELLIPSOIDAL.has(code)) return DEGREES;
  const inPlan = SAME_IN_PLAN[code] ?? code;
  const key = `EPSG:${inPlan}`;
  return mendedDefinition(inPlan, Object.hasOwn(definitions, key) ? definitions[key][1].trim() : undefined);
}

function isDefinition(text: string): boolean {
  if (!text.startsWith("+proj=")) return false;
  try {
    proj4(text, DEGREES);
    return true;
  } catch {
    return false;
  }
}

/** The systems that coordinates may be in, as far as their size tells: to suggest, never to choose. */
export const systemsAround = (extent: PlaneExtent): readonly { code: string; name: string }[] =>
  EXTENTS.filter(([code, , known]) => isWithin(extent, known) && !(code === "4326" && isTooWide(extent))).map(
    ([code, name]) => ({
      code: `EPSG:${code}`,
      name,
    }),
  );

/** A drawing in metres of its own begins at nought, and would span half the Earth as degrees. */
const isTooWide = ({ west, east, south, north }: PlaneExtent): boolean =>
  east - west > WIDEST_CITY_DEGREES || north - south > WIDEST_CITY_DEGREES;
const WIDEST_CITY_DEGREES = 3;

export const isWithin = (inner: PlaneExtent, outer: PlaneExtent): boolean =>
  inner.west >= outer.west &&
  inner.south >= outer.south &&
  inner.east <= outer.east &&
  inner.north <= outer.north;
