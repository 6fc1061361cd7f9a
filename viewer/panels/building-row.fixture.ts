import { buildingRow as numberedRow } from "../../scenarios/methods/testing/building-row.ts";
import type { BuildingRow } from "../../scenarios/model/city.ts";

/** A building of which only the heights are known; a test names what it is about. */
export const buildingRow = (known: Partial<BuildingRow>): BuildingRow =>
  numberedRow(0, { id: "b-000", longitude: 4.46, latitude: 51.91, footprintSquareMetres: 80, ...known });
