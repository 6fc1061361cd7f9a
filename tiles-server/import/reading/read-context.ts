import type { FilePlacing } from "../coordinates/place-files.ts";
import { type BuildingsRead, readBuildings } from "./read-buildings.ts";
import { readCityJson } from "./read-city-json.ts";

/** Blocks, and what floats or stands beside them. */
const TYPES = ["Building", "OtherConstruction"];

/**
 * What stands around a city: drawn, never counted. Heights are metres NAP, as its files cannot be measured against ground of ours.
 *
 * @param placing of the city's own files, so that both stand in one plane
 * @throws Refusal as a city's own buildings would be
 */
export async function readContext(
  path: string,
  placing: FilePlacing,
): Promise<Pick<BuildingsRead, "buildings" | "skipped">> {
  const { buildings, skipped } = await readBuildings([await readCityJson(path)], placing, { types: TYPES });
  placing.settled();
  return { buildings, skipped };
}
