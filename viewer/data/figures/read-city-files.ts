import type { FeatureCollection } from "geojson";
import type { CityFiles } from "../../../scenarios/methods/figures/city-numbers.ts";
import type { CityAnswer } from "../../../scenarios/model/catalog.ts";
import { fetchBuildings, fetchFeatures, fetchField, fetchHeightField } from "../city-package.ts";

/**
 * All of a package that figures are counted from. The page has fetched most of it already, and its addresses never change their
 * content: a worker that asks again is answered from the browser's own cache, and nothing is copied across.
 */
export async function readCityFiles(city: CityAnswer, signal: AbortSignal): Promise<CityFiles> {
  const { files, tilesUrl } = city;
  const read = async <T>(
    file: string | undefined,
    load: (address: string, signal: AbortSignal) => Promise<T>,
  ): Promise<T | null> => (file === undefined ? null : load(`${tilesUrl}${file}`, signal));
  const features = (file: string | undefined): Promise<FeatureCollection | null> => read(file, fetchFeatures);
  const [buildings, heights, land, heat, microclimate, rain, neighbourhoods, streets, places] =
    await Promise.all([
      fetchBuildings(`${tilesUrl}${files.inventory}`, signal),
      read(files.heightGrid, fetchHeightField),
      read(files.landField, fetchField),
      read(files.heatField, fetchField),
      read(files.microclimateField, fetchField),
      read(files.rainField, fetchField),
      features(files.neighbourhoods),
      features(files.streets),
      features(files.places),
    ]);
  return { city, buildings, heights, land, heat, microclimate, rain, neighbourhoods, streets, places };
}
