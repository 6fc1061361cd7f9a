import { type BuildingRow, NO_FIGURES } from "../../model/city.ts";

/** A building of which only its place and its heights are known; a test names what it is about. */
export const buildingRow = (number: number, known: Partial<BuildingRow>): BuildingRow => ({
  ...NO_FIGURES,
  number,
  id: `b-${number}`,
  name: null,
  longitude: 4.4,
  latitude: 51.9,
  groundHeightMetresNap: 0,
  roofHeightMetresNap: 9,
  footprintSquareMetres: 60,
  floorAreaSquareMetres: null,
  storeys: null,
  function: null,
  dwellings: null,
  yearBuilt: null,
  neighbourhood: null,
  spillLevelMetresNap: null,
  ...known,
});
