import type { GeoTIFFImage } from "geotiff";
import type { CoordinateSystem } from "../coordinates/coordinate-system.ts";
import { FOOT_METRES, US_SURVEY_FOOT_METRES } from "../coordinates/feet.ts";
import { HEIGHTS } from "../coordinates/height-codes.ts";
import type { HeightRaster } from "./height-file.ts";

/** Codes of units (EPSG): metre, foot, US survey foot. */
const METRES_OF_UNIT: Readonly<Record<string, number>> = {
  "9001": 1,
  "9002": FOOT_METRES,
  "9003": US_SURVEY_FOOT_METRES,
};

/** As the file says it, else as its plan is measured: an office that surveys in feet has its heights in feet. */
export function unitOfHeights(
  fileName: string,
  image: GeoTIFFImage,
  system: CoordinateSystem,
): { readonly metres: number; readonly note: string | undefined } {
  const keys = image.getGeoKeys();
  const said =
    METRES_OF_UNIT[String(keys?.VerticalUnitsGeoKey)] ?? HEIGHTS[String(keys?.VerticalCSTypeGeoKey)]?.metres;
  const metres = said ?? system.metresPerUnitOfHeight;
  if (metres === 1) return { metres, note: undefined };
  const reason = said === undefined ? `its plan is (${system.saidAs})` : "it says so";
  return {
    metres,
    note: `The heights of ${fileName} were taken to be in feet, for ${reason}, and are kept in metres.`,
  };
}

export function inMetres(raster: HeightRaster, metres: number): HeightRaster {
  if (metres !== 1)
    for (const [cell, height] of raster.metresNap.entries()) raster.metresNap[cell] = height * metres;
  return raster;
}
