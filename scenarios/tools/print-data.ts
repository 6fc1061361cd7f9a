import type { ReadDataFile } from "../data-files/data-file.ts";
import { type DataDescription, GRID_VALUE } from "../data-files/describe-data.ts";

const MOST_PROPERTIES = 40;
const MOST_NAMES = 200;

/** What was found in a file, as lines for a terminal: enough to see whether it is what its owner meant. */
export function printData({ format, crs, data }: ReadDataFile, found: DataDescription): string[] {
  const what = { features: "features", table: "rows", grid: "cells with a value" }[data?.kind ?? "features"];
  const geometries = [...found.geometries].map(([type, count]) => `${count} ${type}`).join(", ");
  const { extent } = found;
  // By name at least: one of them may be the one that is wanted.
  const others = found.properties.slice(MOST_PROPERTIES, MOST_NAMES).map(({ name }) => name);
  if (found.properties.length > MOST_NAMES) others.push("…");
  return [
    `${format}${crs === undefined ? "" : ` in ${crs}`}: ${found.count} ${what}${geometries === "" ? "" : ` (${geometries})`}`,
    ...(extent === undefined
      ? []
      : [
          `Extent west ${degrees(extent.west)}, south ${degrees(extent.south)}, east ${degrees(extent.east)}, north ${degrees(extent.north)}`,
        ]),
    ...found.properties.slice(0, MOST_PROPERTIES).map(({ name, type, lowest, highest, empty, examples }) => {
      const label = name === GRID_VALUE && data?.kind === "grid" ? "values" : name;
      const range =
        lowest === undefined ? examples.join(" · ") : `${short(lowest)} to ${short(highest ?? lowest)}`;
      const missing = empty === 0 ? "" : `, ${empty} empty`;
      return `  ${label.padEnd(28)} ${type.padEnd(8)} ${range}${missing}`;
    }),
    ...(others.length > 0
      ? [`  and ${found.properties.length - MOST_PROPERTIES} more: ${others.join(", ")}`]
      : []),
  ];
}

const degrees = (value: number): string => value.toFixed(4);
const short = (value: number): string => String(Number(value.toPrecision(6)));
