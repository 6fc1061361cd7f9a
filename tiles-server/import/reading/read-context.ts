import { agreedCrs, extentOf } from "../coordinates/agreed-crs.ts";
import { type BuildingsRead, readBuildings } from "./read-buildings.ts";
import { readCityJson } from "./read-city-json.ts";

/** Blocks, and what floats or stands beside them. */
const TYPES = ["Building", "OtherConstruction"];

/**
 * What stands around a city: drawn, never counted. Heights are metres NAP, as its files cannot be measured against ground of ours.
 *
 * @param crs for a file that does not say its own
 * @throws Refusal as a city's own buildings would be
 */
export async function readContext(
  path: string,
  crs: string | undefined,
): Promise<Pick<BuildingsRead, "buildings" | "skipped">> {
  const file = await readCityJson(path);
  const { buildings, skipped } = await readBuildings([file], undefined, TYPES);
  if (buildings.length > 0) {
    const rings = buildings.flatMap(({ surfaces }) => surfaces.map(({ rings: [outer] }) => outer));
    agreedCrs([{ fileName: file.fileName, crs: file.header.crs }], crs, extentOf(rings));
  }
  return { buildings, skipped };
}
