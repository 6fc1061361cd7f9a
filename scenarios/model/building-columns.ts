/** What the source and its ground say of a building. Apart from the schemas, which threads that make tiles need not load. */
export const BUILDING_COLUMNS = [
  "number",
  "id",
  "name",
  "longitude",
  "latitude",
  "groundHeightMetresNap",
  "roofHeightMetresNap",
  "footprintSquareMetres",
  "floorAreaSquareMetres",
  "storeys",
  "function",
  "dwellings",
  "yearBuilt",
  "neighbourhood",
  "spillLevelMetresNap",
] as const;
