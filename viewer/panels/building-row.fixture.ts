import { type BuildingRow, NO_FIGURES } from "../../scenarios/model/city.ts";

/** A building of which only the heights are known; a test names what it is about. */
export const buildingRow = (known: Partial<BuildingRow>): BuildingRow => ({
  ...NO_FIGURES,
  number: 0,
  id: "b-000",
  name: null,
  longitude: 4.46,
  latitude: 51.91,
  groundHeightMetresNap: 0,
  roofHeightMetresNap: 9,
  footprintSquareMetres: 80,
  floorAreaSquareMetres: null,
  storeys: null,
  function: null,
  dwellings: null,
  yearBuilt: null,
  neighbourhood: null,
  spillLevelMetresNap: null,
  ...known,
});
