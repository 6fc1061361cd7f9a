import type { Extent } from "../model/city.ts";
import type { FeatureData, GridData, TableData } from "./data-file.ts";
import { positionsOf } from "./positions.ts";

/** What a file turned out to hold, for people to check against what they meant. */
export interface DataDescription {
  /** Features, rows, or cells of which something is known. */
  readonly count: number;
  /** How many of each geometry; empty for a table or a grid. */
  readonly geometries: ReadonlyMap<string, number>;
  /** Degrees WGS84; undefined where nothing has a place. */
  readonly extent: Extent | undefined;
  readonly properties: readonly PropertyDescription[];
}

export interface PropertyDescription {
  readonly name: string;
  readonly type: "number" | "text" | "boolean" | "mixed";
  /** Of numbers. */
  readonly lowest: number | undefined;
  readonly highest: number | undefined;
  /** Rows that have no value. */
  readonly empty: number;
  /** Rows that hold the value that most of them hold. */
  readonly commonest: number;
  readonly examples: readonly string[];
}

/** What stands for the numbers of a grid, which have no name of their own. */
export const GRID_VALUE = "value";

const EXAMPLES = 3;

export function describeData(data: FeatureData | GridData | TableData): DataDescription {
  switch (data.kind) {
    case "features": {
      const { features } = data.collection;
      const geometries = new Map<string, number>();
      for (const { geometry } of features) {
        const type = geometry?.type ?? "no place";
        geometries.set(type, (geometries.get(type) ?? 0) + 1);
      }
      return {
        count: features.length,
        geometries,
        extent: extentOf(data),
        properties: describeProperties(features.map(({ properties }) => properties)),
      };
    }
    case "table":
      return {
        count: data.rows.length,
        geometries: new Map(),
        extent: undefined,
        properties: describeProperties(data.rows),
      };
    case "grid": {
      const known = numbersOf(data, GRID_VALUE);
      return {
        count: known.length,
        geometries: new Map(),
        extent: data.grid.extent,
        properties: describeProperties(known.map((value) => ({ [GRID_VALUE]: value }))),
      };
    }
  }
}

/** Every finite number of a property, in order. */
export function numbersOf(data: FeatureData | GridData | TableData, property: string): number[] {
  const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
  switch (data.kind) {
    case "features":
      return data.collection.features.map(({ properties }) => properties[property]).filter(isNumber);
    case "table":
      return data.rows.map((row) => row[property]).filter(isNumber);
    case "grid":
      return [...data.grid.values].filter(isNumber);
  }
}

type Row = Readonly<Record<string, unknown>>;

function describeProperties(rows: readonly Row[]): PropertyDescription[] {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return [...names].map((name) => {
    const values = rows
      .map((row) => row[name])
      .filter((value) => value !== null && value !== undefined && value !== "");
    const numbers = values.filter((value) => typeof value === "number");
    const range = numbers.reduce(
      ([lowest, highest], value) => [Math.min(lowest, value), Math.max(highest, value)],
      [Infinity, -Infinity],
    );
    return {
      name,
      type: typeOf(values),
      lowest: numbers.length === 0 ? undefined : range[0],
      highest: numbers.length === 0 ? undefined : range[1],
      empty: rows.length - values.length,
      commonest: timesOfCommonest(values),
      examples: [...new Set(values.slice(0, 50).map(written))].slice(0, EXAMPLES),
    };
  });
}

function timesOfCommonest(values: readonly unknown[]): number {
  const times = new Map<unknown, number>();
  let most = 0;
  for (const value of values) {
    const now = (times.get(value) ?? 0) + 1;
    times.set(value, now);
    if (now > most) most = now;
  }
  return most;
}

function typeOf(values: readonly unknown[]): PropertyDescription["type"] {
  const types = new Set(values.map((value) => typeof value));
  if (types.size > 1) return "mixed";
  if (types.has("number")) return "number";
  return types.has("boolean") ? "boolean" : "text";
}

const written = (value: unknown): string => {
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

function extentOf({ collection }: FeatureData): Extent | undefined {
  const extent = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [longitude, latitude] of positionsOf(collection)) {
    extent.west = Math.min(extent.west, longitude);
    extent.east = Math.max(extent.east, longitude);
    extent.south = Math.min(extent.south, latitude);
    extent.north = Math.max(extent.north, latitude);
  }
  return extent.west === Infinity ? undefined : extent;
}
