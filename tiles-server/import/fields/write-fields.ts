import type { FeatureCollection } from "geojson";
import type { Relief } from "../../../scenarios/methods/heat/relief.ts";
import type { BuildingFigures, City } from "../../../scenarios/model/city.ts";
import type { CityModel } from "../city-model.ts";
import { squareMetresOf } from "../footprint.ts";
import { cellAt } from "../ground/cells.ts";
import type { ShowProgress } from "../progress.ts";
import { polygonsInPlane } from "../reading/read-features.ts";
import { FigureColumns } from "./figure-columns.ts";
import { createTreeCounter } from "./green-at-buildings.ts";
import { type LandField, workOutLand } from "./land-field.ts";
import { neighbourhoodFigures } from "./neighbourhood-figures.ts";
import { networkOfStreets } from "./walks.ts";
import { writeHeatFields } from "./write-heat-fields.ts";
import { writeLandField } from "./write-land-field.ts";
import { writeRainField } from "./write-rain-field.ts";

/** What the package takes from the fields. */
export interface FieldsWritten {
  /** By the building's number. */
  readonly figuresOf: (building: number) => BuildingFigures;
  /** As they came, with the figures among their properties; undefined where none were imported. */
  readonly neighbourhoods: FeatureCollection | undefined;
  /** For city.json. */
  readonly files: Pick<
    City["files"],
    "landField" | "heatField" | "microclimateField" | "rainField" | "coolPlaces"
  >;
}

/**
 * Works out every field, writes it, and reads off it what it says of each building and neighbourhood: one after the other, and each is let go
 * before the next, for a field of a large city is some hundred megabytes.
 *
 * @param relief what stands in the city
 */
export async function writeFields(
  model: CityModel,
  relief: Relief,
  extras: { readonly neighbourhoods?: FeatureCollection; readonly streets?: FeatureCollection },
  folder: string,
  show: ShowProgress,
): Promise<FieldsWritten> {
  const figures = new FigureColumns(model.buildings.length);
  const land = workOutLand(model, extras.neighbourhoods);
  const parts = { model, land, network: networkOfStreets(extras.streets, model.plane), figures, folder };
  const rain = await writeRainField(parts, (done, total) => show("Rain", done, total));
  const landField = await writeLandField(parts);
  const heat = await writeHeatFields(parts, relief, (done, total) => show("Heat", done, total));
  if (model.trees !== null) {
    const countTrees = createTreeCounter(model.trees);
    for (const building of model.buildings) {
      figures.set(building.number, { treesWithin15Metres: countTrees(building) });
    }
  }
  return {
    figuresOf: (building) => figures.of(building),
    neighbourhoods: extras.neighbourhoods && withFigures(extras.neighbourhoods, model, land),
    files: { landField, ...rain, ...heat },
  };
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
