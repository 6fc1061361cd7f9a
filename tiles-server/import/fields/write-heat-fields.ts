import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { coolPlaces } from "../../../scenarios/methods/heat/cool-places.ts";
import { MICROCLIMATE_CHANNELS, workOutMicroclimate } from "../../../scenarios/methods/heat/microclimate.ts";
import type { Relief } from "../../../scenarios/methods/heat/relief.ts";
import type { City } from "../../../scenarios/model/city.ts";
import type { ReportProgress } from "../city-model.ts";
import { fillFromNearest } from "../ground/cells.ts";
import { coolPlacesGeoJson } from "./cool-places-geojson.ts";
import { bytesOf, writeField, writeFieldBytes } from "./field-file.ts";
import type { FieldParts } from "./field-parts.ts";
import { leastMetresAtBuilding } from "./green-at-buildings.ts";
import { heatAtBuilding } from "./heat-at-buildings.ts";
import { afternoonPetOf, HEAT_CHANNELS, microclimateValues } from "./heat-field.ts";
import { onOpenGround } from "./open-ground.ts";
import { waysTo } from "./ways-to.ts";

type HeatFiles = Pick<City["files"], "heatField" | "microclimateField" | "coolPlaces">;

/** How warm it feels on a hot afternoon and where it is cool, everywhere and at every building. */
export async function writeHeatFields(
  parts: FieldParts,
  relief: Relief,
  onProgress: ReportProgress,
): Promise<HeatFiles> {
  const { model, land, folder } = parts;
  // What PET needs of the microclimate are the bytes that the package keeps: the rest is let go.
  const climate = bytesOf(
    microclimateValues(workOutMicroclimate(relief, land, onProgress)),
    land.cover.length,
  );
  const pet = afternoonPetOf(climate, land);
  for (const building of model.buildings) {
    const [now, low2050, high2050, high2100] = heatAtBuilding(building, model.ground, pet);
    parts.figures.set(building.number, {
      petNowCelsius: now,
      pet2050LowCelsius: low2050,
      pet2050HighCelsius: high2050,
      pet2100HighCelsius: high2100,
    });
  }
  await writeCoolPlaces(parts, pet[0]);
  // Into walls and over water, so that the picture needs no edge there: nobody counts them any more.
  for (const celsius of pet) fillFromNearest(celsius, model.ground.grid);
  return {
    heatField: await writeField(
      folder,
      "heat",
      model.ground,
      HEAT_CHANNELS.map((channel, index) => ({ channel, values: pet[index] })),
    ),
    microclimateField: await writeFieldBytes(
      folder,
      "microclimate",
      model.ground,
      MICROCLIMATE_CHANNELS,
      climate,
    ),
    coolPlaces: COOL_PLACES_FILE,
  };
}

const COOL_PLACES_FILE = "cool-places.geojson";

async function writeCoolPlaces(parts: FieldParts, petNowCelsius: Float32Array): Promise<void> {
  const { model, land, figures, folder } = parts;
  const { ground } = model;
  const cool = coolPlaces(onOpenGround(petNowCelsius, land), ground.grid);
  await writeFile(join(folder, COOL_PLACES_FILE), JSON.stringify(coolPlacesGeoJson(cool, model)));
  const { straightMetres, walks } = waysTo(
    Uint8Array.from(cool.placeOfCell, (place) => (place > 0 ? 1 : 0)),
    parts,
  );
  for (const building of model.buildings) {
    figures.set(building.number, {
      metresToCoolPlace: leastMetresAtBuilding(building, ground, straightMetres),
      walkMetresToCoolPlace: walks?.fromBuilding(building) ?? null,
    });
  }
}
