import type { Legend } from "../../model/legend.ts";

/**
 * How dangerous flood water is, H1 to H6. Depth, and speed where it is known, become a class.
 *
 * Source: Smith, Davey & Cox 2014; Australian Institute for Disaster Resilience, guideline 7-3 (2017). A class holds up to its
 * limits, and what exceeds one of them belongs to the next. Valid for still or flowing water by day; debris, cold and darkness
 * make it worse.
 */
interface Limits {
  readonly depthMetres: number;
  readonly metresPerSecond: number;
  readonly depthTimesSpeed: number;
}

const LIMITS: readonly Limits[] = [
  { depthTimesSpeed: 0.3, depthMetres: 0.3, metresPerSecond: 2 },
  { depthTimesSpeed: 0.6, depthMetres: 0.5, metresPerSecond: 2 },
  { depthTimesSpeed: 0.6, depthMetres: 1.2, metresPerSecond: 2 },
  { depthTimesSpeed: 1, depthMetres: 2, metresPerSecond: 2 },
  { depthTimesSpeed: 4, depthMetres: 4, metresPerSecond: 4 },
];

/** Apart, as one kind of number: they are asked for every building at every step of a slider. */
const DEPTH_LIMITS = Float64Array.from(LIMITS, ({ depthMetres }) => depthMetres);

/**
 * Where the speed of the water is not known: by the limits on depth alone. Deep water may run fast, so this is the least it can be.
 *
 * @returns 0 (H1) to 5 (H6)
 */
export function dangerByDepth(depthMetres: number): number {
  let found = 0;
  while (found < DEPTH_LIMITS.length && depthMetres > DEPTH_LIMITS[found]) found += 1;
  return found;
}

/** @returns 0 (H1) to 5 (H6) */
export function dangerClass(depthMetres: number, metresPerSecond: number): number {
  let found = 0;
  while (found < LIMITS.length && !isWithin(LIMITS[found], depthMetres, metresPerSecond)) found += 1;
  return found;
}

const isWithin = (limits: Limits, depthMetres: number, metresPerSecond: number): boolean =>
  depthMetres <= limits.depthMetres &&
  metresPerSecond <= limits.metresPerSecond &&
  depthMetres * metresPerSecond <= limits.depthTimesSpeed;

/** By depth alone, and it says so: no speed is known here. A class begins just above the limit of the one before. */
export const DANGER_LEGEND: Legend = {
  title: { nl: "Gevaar, alleen naar diepte (geen stroming)", en: "Danger, by depth only (no speed)" },
  unit: "m",
  classes: [
    {
      from: 0,
      colour: "#E4EBA0",
      label: { nl: "H1, tot 30 cm", en: "H1, to 30 cm" },
      meaning: { nl: "meestal veilig", en: "mostly safe" },
    },
    {
      from: 0.3,
      colour: "#A5D8B0",
      label: { nl: "H2, tot 50 cm", en: "H2, to 50 cm" },
      meaning: { nl: "kleine auto's drijven weg", en: "small cars float" },
    },
    {
      from: 0.5,
      colour: "#57BDC0",
      label: { nl: "H3, tot 1,2 m", en: "H3, to 1.2 m" },
      meaning: { nl: "kinderen en ouderen in gevaar", en: "unsafe for children and elderly" },
    },
    {
      from: 1.2,
      colour: "#2590BD",
      label: { nl: "H4, tot 2 m", en: "H4, to 2 m" },
      meaning: { nl: "iedereen in gevaar", en: "unsafe for everyone" },
    },
    {
      from: 2,
      colour: "#2557A3",
      label: { nl: "H5, tot 4 m", en: "H5, to 4 m" },
      meaning: { nl: "gebouwen raken beschadigd", en: "buildings get damaged" },
    },
    {
      from: 4,
      colour: "#141F66",
      label: { nl: "H6, boven 4 m", en: "H6, over 4 m" },
      meaning: { nl: "gebouwen kunnen bezwijken", en: "buildings may fail" },
    },
  ],
};
