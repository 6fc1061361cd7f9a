import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import { coolPlaces } from "../../../scenarios/methods/heat/cool-places.ts";
import { workOutMicroclimate } from "../../../scenarios/methods/heat/microclimate.ts";
import type { StreetNetwork } from "../../../scenarios/methods/walking/street-network.ts";
import type { BuildingFigures, City } from "../../../scenarios/model/city.ts";
import {
  type FieldChannel,
  LAND_CHANNELS,
  METRES_TO_GREEN,
  WALK_METRES_TO_GREEN,
} from "../../../scenarios/model/field.ts";
import type { CityModel } from "../city-model.ts";
import { squareMetresOf } from "../footprint.ts";
import { cellAt, fillFromNearest, type GridFrame } from "../ground/cells.ts";
import type { ShowProgress } from "../progress.ts";
import { polygonsInPlane } from "../reading/read-features.ts";
import type { BakedLight } from "../tiles/bake-light.ts";
import { reliefOf } from "./city-relief.ts";
import { coolPlacesGeoJson } from "./cool-places-geojson.ts";
import { writeField } from "./field-file.ts";
import { createTreeCounter, leastMetresAtBuilding } from "./green-at-buildings.ts";
import { heatAtBuilding } from "./heat-at-buildings.ts";
import { afternoonPet, HEAT_CHANNELS, microclimateValues } from "./heat-field.ts";
import { type LandField, workOutLand } from "./land-field.ts";
import { metresToNearest } from "./nearest-cell.ts";
import { neighbourhoodFigures } from "./neighbourhood-figures.ts";
import { onOpenGround } from "./open-ground.ts";
import { publicGreenAreas } from "./public-green.ts";
import { rainAtBuilding } from "./rain-at-buildings.ts";
import { RAIN_CHANNELS, workOutRain } from "./rain-field.ts";
import { networkOfStreets, type Walks, walksTo } from "./walks.ts";

/** What the package takes from the fields. */
export interface FieldsWritten {
  /** In the order of the buildings' numbers. */
  readonly figures: readonly BuildingFigures[];
  /** As they came, with the figures among their properties; undefined where none were imported. */
  readonly neighbourhoods: FeatureCollection | undefined;
  /** For city.json. */
  readonly files: Pick<
    City["files"],
    "landField" | "heatField" | "microclimateField" | "rainField" | "coolPlaces"
  >;
}

/** Works out every field, writes it, and reads off it what it says of each building and neighbourhood. */
export async function writeFields(
  model: CityModel,
  bake: BakedLight,
  extras: { readonly neighbourhoods?: FeatureCollection; readonly streets?: FeatureCollection },
  folder: string,
  show: ShowProgress,
): Promise<FieldsWritten> {
  const land = workOutLand(model, extras.neighbourhoods);
  const network = networkOfStreets(extras.streets, model.plane);
  const rain = workOutRain(model.ground, land, (done, total) => show("Rain", done, total));
  const toGreen = waysTo(publicGreenAreas(land, model.ground.grid), network, land, model.ground.grid);
  const climate = workOutMicroclimate(reliefOf(model, bake.surfaces), land, (done, total) =>
    show("Heat", done, total),
  );
  const pet = afternoonPet(climate, land);
  const cool = coolPlaces(onOpenGround(pet[0], land), model.ground.grid);
  const isCool = Uint8Array.from(cool.placeOfCell, (place) => (place > 0 ? 1 : 0));
  const toCool = waysTo(isCool, network, land, model.ground.grid);
  await writeFile(join(folder, "cool-places.geojson"), JSON.stringify(coolPlacesGeoJson(cool, model)));
  return {
    figures: figuresOf(model, land, { rain, pet, toCool, toGreen }),
    neighbourhoods: extras.neighbourhoods && withFigures(extras.neighbourhoods, model, land),
    files: {
      landField: await writeLand(folder, model, land, toGreen),
      rainField: await writeField(
        folder,
        "rain",
        model.ground,
        RAIN_CHANNELS.map((channel, index) => ({ channel, values: rain[index] })),
      ),
      heatField: await writeField(
        folder,
        "heat",
        model.ground,
        HEAT_CHANNELS.map((channel, index) => ({ channel, values: carriedUnder(pet[index], model) })),
      ),
      microclimateField: await writeField(folder, "microclimate", model.ground, microclimateValues(climate)),
      coolPlaces: "cool-places.geojson",
    },
  };
}

/** Into walls and over water, so that the picture needs no edge there. */
function carriedUnder(celsius: Float32Array, { ground }: CityModel): Float32Array {
  const filled = celsius.slice();
  fillFromNearest(filled, ground.grid);
  return filled;
}

const writeLand = (
  folder: string,
  { ground }: CityModel,
  land: LandField,
  { walks, straightMetres }: WaysTo,
): Promise<string> =>
  writeField(folder, "land", ground, [
    ...LAND_CHANNELS.map((id) => ({ channel: codeChannel(id), values: land[id] })),
    walks === null
      ? { channel: metresChannel(METRES_TO_GREEN), values: straightMetres }
      : { channel: metresChannel(WALK_METRES_TO_GREEN), values: walks.fromGround },
  ]);

const metresChannel = (id: string): FieldChannel => ({ id, unit: "m", offset: 0, step: 10, parameters: {} });
const codeChannel = (id: string): FieldChannel => ({ id, unit: "code", offset: 0, step: 1, parameters: {} });

interface WorkedOut {
  readonly rain: readonly Float32Array[];
  readonly pet: readonly Float32Array[];
  readonly toCool: WaysTo;
  readonly toGreen: WaysTo;
}

/** From everywhere to the nearest of some cells. */
interface WaysTo {
  readonly straightMetres: Float32Array;
  /** null: no streets. */
  readonly walks: Walks | null;
}

const waysTo = (
  isTarget: Uint8Array,
  network: StreetNetwork | null,
  land: LandField,
  grid: GridFrame,
): WaysTo => ({
  straightMetres: metresToNearest(isTarget, grid),
  walks: network && walksTo(isTarget, network, land, grid),
});

function figuresOf(
  { buildings, ground, trees }: CityModel,
  land: LandField,
  { rain: [after70, after140], pet, toCool, toGreen }: WorkedOut,
): BuildingFigures[] {
  const countTrees = trees === null ? () => null : createTreeCounter(trees);
  return buildings.map((building) => {
    const [now, low2050, high2050, high2100] = heatAtBuilding(building, ground, pet);
    return {
      petNowCelsius: now,
      pet2050LowCelsius: low2050,
      pet2050HighCelsius: high2050,
      pet2100HighCelsius: high2100,
      metresToCoolPlace: leastMetresAtBuilding(building, ground, toCool.straightMetres),
      walkMetresToCoolPlace: toCool.walks?.fromBuilding(building) ?? null,
      rainDepth70Metres: rainAtBuilding(building, ground, land, after70),
      rainDepth140Metres: rainAtBuilding(building, ground, land, after140),
      treesWithin15Metres: countTrees(building),
      metresToGreen: leastMetresAtBuilding(building, ground, toGreen.straightMetres),
      walkMetresToGreen: toGreen.walks?.fromBuilding(building) ?? null,
    };
  });
}

function withFigures(
  neighbourhoods: FeatureCollection,
  { ground, trees, plane }: CityModel,
  land: LandField,
): FeatureCollection {
  const figures = neighbourhoodFigures(land, neighbourhoods.features.length, {
    cellSizeMetres: ground.grid.cellSizeMetres,
    treeCells: trees?.flatMap(({ x, y }) => cellAt(ground.grid, x, y) ?? []) ?? null,
    squareMetres: neighbourhoods.features.map((feature) => squareMetresOf(polygonsInPlane(feature, plane))),
  });
  return {
    ...neighbourhoods,
    features: neighbourhoods.features.map((feature, index) => ({
      ...feature,
      properties: { ...feature.properties, ...figures[index] },
    })),
  };
}
