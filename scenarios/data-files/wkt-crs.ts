import { DATUM_SHIFTS } from "./datum-shifts.ts";

/**
 * How the datums of national grids lie to WGS 84, as a position vector (metres, arc seconds, parts in a million). The .prj of a
 * Shapefile names its datum and leaves this out, and without it a city lands up to four hundred metres beside its place.
 */
const SHIFTS: readonly (readonly [datum: RegExp, shift: string])[] = [
  [/Belge_1972|Reseau_National_Belge_1972/, "-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747"],
  [/Deutsches_Hauptdreiecksnetz/, DATUM_SHIFTS.german],
  [/Luxembourg_(Reference_Frame|1930)/, "-189.6806,18.3463,-42.7695,-0.33746,-3.09264,2.53861,0.4598"],
  [/S_JTSK$|Unified_Trigonometrical_Cadastral/, DATUM_SHIFTS.czech],
  [/Hungarian_(Datum_)?1972/, "52.17,-71.82,-14.9,0,0,0,0"],
  [/Monte_Mario$/, "-104.1,-49.1,-9.9,0.971,-2.917,0.714,-11.68"],
  [/TM(65|75)$|Geodetic_Datum_of_1965/, "482.5,-130.6,564.6,-1.042,-0.214,-0.631,8.15"],
  [/Pulkovo_1942_Adj_1958|Pulkovo_1942\(58\)/, DATUM_SHIFTS.pulkovo1958],
  [/D_Israel$|^Israel_1993/, DATUM_SHIFTS.israeli],
  [/MGI_1901/, DATUM_SHIFTS.yugoslav],
  [/D_MGI$|Militar-Geographische_Institute/, "577.326,90.129,463.919,5.137,1.474,5.297,2.4232"],
  [/GGRS_1987|Greek_Geodetic_Reference_System_1987/, "-199.87,74.79,246.62,0,0,0,0"],
  [/OSGB_1936/, "446.448,-125.157,542.06,0.15,0.247,0.842,-20.489"],
  [/D_CH1903$|^CH1903$/, "674.374,15.056,405.346,0,0,0,0"],
];

export interface WktCrs {
  readonly name: string;
  /** Its own EPSG code, where it says one. */
  readonly code: string | undefined;
  readonly isDegrees: boolean;
  /** As proj4 reads it, with the shift of its datum. */
  readonly wkt: string;
  /** Its places are up to some hundred metres beside those on the map, and nothing says by how much. */
  readonly hasUnknownShift: boolean;
}

/** What a WKT says of its places, whatever it says of heights. */
export function readWkt(whole: string): WktCrs {
  const plan = planOf(whole.trim());
  const datum = /DATUM\s*\[\s*"([^"]+)"/i.exec(plan)?.[1] ?? "";
  const shift = SHIFTS.find(([name]) => name.test(datum))?.[1];
  const wkt =
    shift === undefined || /TOWGS84/i.test(plan)
      ? plan
      : plan.replace(
          /SPHEROID\s*\[[^[\]]*(\[[^[\]]*\][^[\]]*)*\]/i,
          (spheroid) => `${spheroid},TOWGS84[${shift}]`,
        );
  return {
    name: /^[A-Z_]+\s*\[\s*"([^"]+)"/i.exec(plan)?.[1] ?? "WKT",
    code: /(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*\]$/i.exec(plan)?.[1],
    isDegrees: /^GEOG/i.test(plan),
    wkt,
    hasUnknownShift: !/TOWGS84/i.test(wkt) && !hasOurEllipsoid(plan),
  };
}

/** Of a compound of places and heights, the places. */
function planOf(wkt: string): string {
  if (!/^COMP(D_CS|OUNDCRS)/i.test(wkt)) return wkt;
  const start = wkt.search(/(?<!BASE)(PROJ|GEOG|GEOD)(CS|CRS)\s*\[/i);
  let depth = 0;
  for (let at = start; at >= 0 && at < wkt.length; at += 1) {
    if (wkt[at] === "[") depth += 1;
    if (wkt[at] === "]") depth -= 1;
    if (wkt[at] === "]" && depth === 0) return wkt.slice(start, at + 1);
  }
  return wkt;
}

/** WGS 84's, or GRS 80's, of which the datums in use lie within a metre of it. */
const hasOurEllipsoid = (wkt: string): boolean =>
  Number(/(?:SPHEROID|ELLIPSOID)\s*\[\s*"[^"]*"\s*,\s*([\d.]+)/i.exec(wkt)?.[1]) === 6_378_137;
