import { DATUM_SHIFTS } from "../../../scenarios/data-files/datum-shifts.ts";

/**
 * What the list of definitions leaves out or has wrong, measured against PROJ 9.5: where a city is ten metres or more beside its
 * place by the list's own shift, and whose systems were made after the list.
 */

/** To WGS 84, as position vectors: metres, arc seconds, parts in a million. */
const SHIFTS: readonly (readonly [shift: string, codes: readonly string[]])[] = [
  // Czechia. The list's three numbers are right to six metres, and ten in Prague.
  [DATUM_SHIFTS.czech, ["5514"]],
  // Romania, Cyprus and Israel: their turns are coordinate frames', and the list reads them as position vectors'.
  [DATUM_SHIFTS.pulkovo1958, ["3844"]],
  ["8.846,-4.394,-1.122,-0.00237,-0.146528,0.130428,0.783926", ["6312"]],
  [DATUM_SHIFTS.israeli, ["2039"]],
  // German railways, Thuringia, Saxony, the Saar: the list has no shift at all.
  [DATUM_SHIFTS.german, ["5682", "5683", "5684", "5685", "5520", "5680"]],
  ["599.4,72.4,419.2,-0.062,-0.022,-2.723,6.46", ["3396", "3397", "5666", "5667"]],
  ["612.4,77,440.2,-0.054,0.057,-2.797,2.55", ["3398", "3399", "5668", "5669"]],
  // What was Yugoslavia: the list's three numbers are right to five metres.
  [DATUM_SHIFTS.yugoslav, ["3907", "3908", "3909", "3910", "3911", "3912", "6316"]],
  // Korea before 2002.
  [
    "-145.907,505.034,685.756,-1.162,2.347,1.592,6.342",
    ["2096", "2097", "2098", "5167", "5168", "5173", "5174", "5175", "5176", "5177", "5178"],
  ],
];
const SHIFT_OF = new Map(SHIFTS.flatMap(([shift, codes]) => codes.map((code) => [code, shift] as const)));

const KROVAK =
  "+proj=krovak +lat_0=49.5 +lon_0=24.83333333333333 +alpha=30.28813972222222 +k=0.9999 +x_0=0 +y_0=0 +ellps=bessel";
const NEWER: Readonly<Record<string, string>> = {
  // Slovakia, Bulgaria, Colombia.
  "8353": `${KROVAK} +towgs84=485.021,169.465,483.839,7.786342,4.397554,4.102655,0 +units=m +no_defs`,
  "7801":
    "+proj=lcc +lat_0=42.6678756833333 +lon_0=25.5 +lat_1=42 +lat_2=43.3333333333333 +x_0=500000 +y_0=4725824.3591 +ellps=GRS80 +units=m +no_defs",
  "9377":
    "+proj=tmerc +lat_0=4 +lon_0=-73 +k=0.9992 +x_0=5000000 +y_0=2000000 +ellps=GRS80 +units=m +no_defs",
  "7844": "+proj=longlat +ellps=GRS80 +no_defs",
};
/** Krovak counted southward and westward. proj4 counts east and north whatever a definition says. */
const COUNTED_SOUTHWARD = new Set(["5513", "2065"]);

/** Australia's GDA2020: EPSG:7846 is MGA zone 46, and so on to 59. */
function australian(code: string): string | undefined {
  const zone = Number(code) - 7_800;
  return zone >= 46 && zone <= 59
    ? `+proj=utm +zone=${zone} +south +ellps=GRS80 +units=m +no_defs`
    : undefined;
}

/**
 * @param listed as the list has it
 * @returns undefined where a place would come out on another side of the Earth
 */
export function mendedDefinition(code: string, listed: string | undefined): string | undefined {
  const newer = Object.hasOwn(NEWER, code) ? NEWER[code] : australian(code);
  if (newer !== undefined) return newer;
  if (listed === undefined || COUNTED_SOUTHWARD.has(code) || /\+axis=(?!enu)/.test(listed)) return undefined;
  const shift = SHIFT_OF.get(code);
  if (shift === undefined) return listed;
  return `${listed.replace(/\+towgs84=\S+ ?/, "")} +towgs84=${shift}`;
}
