import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateSampleCity } from "../../fixtures/sample-city/generate-sample-city.ts";
import { importCity } from "../import/import-city.ts";
import { createProgress } from "../import/progress.ts";

/** The invented city that everybody has, so that a first start shows something without any download. */
const CITY_ID = "waterwijk";

export async function importWaterwijkIfMissing(dataFolder: string): Promise<void> {
  if (existsSync(join(dataFolder, "cities", CITY_ID, "city.json"))) return;
  const show = createProgress(process.stdout);
  const folder = await mkdtemp(join(tmpdir(), "stadslens-waterwijk-"));
  const path = (name: string) => join(folder, name);
  try {
    await generateSampleCity(folder, { seed: 1, size: "full" }, (done, total) =>
      show("Inventing a city", done, total),
    );
    await importCity({
      files: [path("buildings.city.json")],
      cityId: CITY_ID,
      dataFolder,
      heights: path("heights.asc"),
      landUse: path("land-use.geojson"),
      neighbourhoods: path("neighbourhoods.geojson"),
      places: path("places.geojson"),
      about: path("about.json"),
      show,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
