import type { Extent } from "../../scenarios/model/city.ts";
import { HttpProblem } from "./problem.ts";

/**
 * The parameters after the question mark. Refuses (400) what the address does not know and what is given twice: a
 * misspelt filter that is quietly ignored answers a question nobody asked.
 */
export function readQuery<Name extends string>(
  address: string,
  known: readonly Name[],
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  const start = address.indexOf("?");
  if (start < 0) return found;
  for (const [name, value] of new URLSearchParams(address.slice(start))) {
    const knownName = known.find((candidate) => candidate === name);
    if (knownName === undefined) {
      const offer = known.length === 0 ? "It takes none." : `It takes: ${known.join(", ")}.`;
      throw new HttpProblem(400, `This address has no query parameter "${name}". ${offer}`);
    }
    if (found[knownName] !== undefined) {
      throw new HttpProblem(400, `The query parameter "${name}" is given more than once. Give it once.`);
    }
    found[knownName] = value;
  }
  return found;
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** `west,south,east,north` in degrees WGS84. West may be greater than east: the box then crosses the antimeridian. */
export function readBbox(text: string): Extent {
  const refuse = (what: string) =>
    new HttpProblem(
      400,
      `The query parameter "bbox" ${what}. Write west,south,east,north in degrees, such as 4.4,51.9,4.5,52.`,
    );
  const parts = text.split(",").map((part) => part.trim());
  if (parts.length !== 4) throw refuse(`has ${parts.length} values instead of 4`);
  if (!parts.every((part) => DECIMAL.test(part))) throw refuse("holds something that is not a number");
  const [west, south, east, north] = parts.map(Number) as [number, number, number, number];
  if ([west, east].some((longitude) => Math.abs(longitude) > 180)) {
    throw refuse("has a longitude outside -180 to 180");
  }
  if ([south, north].some((latitude) => Math.abs(latitude) > 90))
    throw refuse("has a latitude outside -90 to 90");
  if (south > north) throw refuse("has its south above its north");
  return { west, south, east, north };
}
