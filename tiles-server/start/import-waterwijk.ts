import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  generateSampleCity,
  type SampleCityOptions,
} from "../../fixtures/sample-city/generate-sample-city.ts";
import { importCity } from "../import/import-city.ts";
import { createProgress, type ShowProgress } from "../import/progress.ts";

/** The invented city that everybody has, so that a first start shows something without any download. */
const CITY_ID = "waterwijk";

export async function importWaterwijkIfMissing(dataFolder: string): Promise<void> {
  if (existsSync(join(dataFolder, "cities", CITY_ID, "city.json"))) return;
  await importWaterwijk(dataFolder, "full", createProgress(process.stdout));
}

/** Invents the city and brings it in as any other, by everything the importer takes. */
export async function importWaterwijk(
  dataFolder: string,
  size: SampleCityOptions["size"],
  show: ShowProgress,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "stadslens-waterwijk-"));
  const path = (name: string) => join(folder, name);
  try {
    await generateSampleCity(folder, { seed: 1, size }, (done, total) =>
      show("Inventing a city", done, total),
    );
    await importCity({
      files: [path("buildings.city.json")],
      cityId: CITY_ID,
      dataFolder,
      heights: [path("heights.asc")],
      landUse: [path("land-use.geojson")],
      neighbourhoods: [path("neighbourhoods.geojson")],
      places: [path("places.geojson")],
      trees: [path("trees.geojson")],
      streets: [path("streets.geojson")],
      context: path("context.city.json"),
      about: path("about.json"),
      show,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
