import type { City } from "../../../scenarios/model/city.ts";
import type { ReportProgress } from "../city-model.ts";
import { writeField } from "./field-file.ts";
import type { FieldParts } from "./field-parts.ts";
import { rainAtBuilding } from "./rain-at-buildings.ts";
import { RAIN_CHANNELS, workOutRain } from "./rain-field.ts";

/** How deep rain stands after each shower, everywhere and at every building. */
export async function writeRainField(
  { model, land, figures, folder }: FieldParts,
  onProgress: ReportProgress,
): Promise<Pick<City["files"], "rainField">> {
  const { ground } = model;
  const rain = workOutRain(ground, land, onProgress);
  const [after70, after140] = rain;
  for (const building of model.buildings) {
    figures.set(building.number, {
      rainDepth70Metres: rainAtBuilding(building, ground, land, after70),
      rainDepth140Metres: rainAtBuilding(building, ground, land, after140),
    });
  }
  const channels = RAIN_CHANNELS.map((channel, index) => ({ channel, values: rain[index] }));
  return { rainField: await writeField(folder, "rain", ground, channels) };
}
