import { join } from "node:path";
import pino from "pino";
import { createCitySource, extentsOf } from "../../tiles-server/sources/city-source.ts";
import type { CityExtents } from "../model/city-extents.ts";

/** Where the server looks too, unless told otherwise: the commands and the viewer speak of the same files. */
export const USUAL_SCENARIOS = process.env.STADSLENS_SCENARIOS || "scenarios";
export const USUAL_CITIES = join(process.env.STADSLENS_DATA || "data", "cities");

/** The cities whose packages lie in a folder, with their extents. */
export async function readExtents(folder: string): Promise<CityExtents> {
  return extentsOf(await createCitySource(folder, pino({ level: "silent" })));
}
