import type { Finding } from "./finding.ts";
import type { Legend } from "./legend.ts";

/** Numbers that a legend colours, and how they are called in a sentence. */
export interface LegendValues {
  /** NaN is no value: it is not drawn, and is meant so. */
  readonly values: Float32Array | Float64Array;
  /** What has them. Example: "cells in \"layers/heat.tif\"" */
  readonly what: string;
  /** What they are, where there is a choice. Example: "\"depthMetres\"" */
  readonly property?: string;
  /** How else they may be put right. Example: "leave those cells empty" */
  readonly otherwise: string;
}

/**
 * Values below the first class. They have no colour, so an author sees holes in the map, or nothing at all, and no reason why. Above
 * the last class there is no end: nothing falls out there.
 */
export function checkLegendCovers(
  { values, what, property, otherwise }: LegendValues,
  { classes, unit }: Legend,
): Finding[] {
  const [lowestClass, highestClass] = [classes[0].from, classes[classes.length - 1].from];
  let [known, below, lowest, highest] = [0, 0, Infinity, -Infinity];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    known += 1;
    if (value < lowestClass) below += 1;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  if (below === 0) return [];
  const written = (value: number): string => (unit === undefined ? short(value) : `${short(value)} ${unit}`);
  const have = property === undefined ? "lie" : `have ${property}`;
  const message = `${below} of ${known} ${what} ${have} below the first class (${written(lowestClass)}) and are not drawn: values go from ${short(lowest)} to ${written(highest)}, classes from ${short(lowestClass)} to ${written(highestClass)} and more. Let the first class begin lower, or ${otherwise}.`;
  return [
    { code: "LEGEND_MISSES_VALUES", severity: "warning", message, place: ["legend", "classes", 0, "from"] },
  ];
}

/** A 32-bit -0.02 is -0.019999999552965164 in full. */
const short = (value: number): string => String(Number(value.toPrecision(6)));
