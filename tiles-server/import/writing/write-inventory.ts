import { open } from "node:fs/promises";
import { BUILDING_COLUMNS } from "../../../scenarios/model/building-columns.ts";
import { type BuildingFigures, type BuildingRow, inventoryFrom } from "../../../scenarios/model/city.ts";
import type { CityModel } from "../city-model.ts";

/** The text of 200,000 rows is 80 MB, and to hold it takes twice that: it is written in pieces. */
const PIECE_CHARACTERS = 1_000_000;

/** One row a building, in the order of their numbers. */
export async function writeInventory(
  path: string,
  model: Pick<CityModel, "buildings" | "plane">,
  figuresOf: (building: number) => BuildingFigures,
): Promise<void> {
  const file = await open(path, "w");
  try {
    const around = JSON.stringify(inventoryFrom([]));
    const rowsAt = around.lastIndexOf("]");
    let piece = around.slice(0, rowsAt);
    for (const [index, building] of model.buildings.entries()) {
      const [row] = inventoryFrom([rowOf(building, model, figuresOf(building.number))]).rows;
      piece += `${index === 0 ? "" : ","}${JSON.stringify(row)}`;
      if (piece.length < PIECE_CHARACTERS) continue;
      await file.write(piece);
      piece = "";
    }
    await file.write(piece + around.slice(rowsAt));
  } finally {
    await file.close();
  }
}

type OwnColumn = Exclude<(typeof BUILDING_COLUMNS)[number], "longitude" | "latitude">;
const isOwn = (column: (typeof BUILDING_COLUMNS)[number]): column is OwnColumn =>
  column !== "longitude" && column !== "latitude";

function rowOf(
  building: CityModel["buildings"][number],
  { plane }: Pick<CityModel, "plane">,
  figures: BuildingFigures,
): BuildingRow {
  const { longitude, latitude } = plane.toGeodetic(building.centre.x, building.centre.y, 0);
  const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
  // Only what a row has: a spread would fetch the faces of every building, and hold them.
  const own = Object.fromEntries(
    BUILDING_COLUMNS.filter(isOwn).map((column) => [column, building[column]]),
  ) as Pick<CityModel["buildings"][number], OwnColumn>;
  return {
    ...own,
    ...figures,
    longitude: rounded(longitude, 7),
    latitude: rounded(latitude, 7),
    footprintSquareMetres: rounded(building.footprintSquareMetres, 1),
  };
}
