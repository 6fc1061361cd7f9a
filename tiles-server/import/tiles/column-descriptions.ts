/**
 * What a column of the table means, with its unit, for whoever reads the tiles with other tools (EXT_structural_metadata has a
 * place for words, and none for units). Those of 3DBAG as its documentation has them: https://docs.3dbag.nl/en/schema/attributes.
 */
const OWN: Readonly<Record<string, string>> = {
  number: "Row in inventory.json, from 0",
  id: "Id in the source",
  name: "Address or name",
  groundHeightMetresNap: "Ground at its foot, in metres NAP",
  roofHeightMetresNap: "Its highest point, in metres NAP",
  footprintSquareMetres: "Area on the ground, in square metres",
  floorAreaSquareMetres: "Floor area, in square metres",
  storeys: "Storeys above the ground",
  function: "Use",
  dwellings: "Homes in it",
  yearBuilt: "Year in which it was built",
  neighbourhood: "Id of the neighbourhood its middle lies in",
  spillLevelMetresNap: "Water stands at its foot when the level is above this, in metres NAP",
};

const OF_3DBAG: Readonly<Record<string, string>> = {
  identificatie: "Id of the building (pand) in the BAG",
  oorspronkelijkbouwjaar: "Year in which it was first built, from the BAG",
  status: "Status of the building in the BAG",
  TerrainHeight: "Ground at the building, in metres NAP",
  b3_bag_bag_overlap: "Overlap with other BAG buildings, in square metres",
  b3_bouwlagen: "Estimated number of storeys",
  b3_dak_type: "Type of roof: slanted, multiple horizontal, single horizontal, no points, no planes",
  b3_h_maaiveld: "Ground at the building, in metres NAP",
  b3_h_dak_50p: "Height of the roof, median, in metres NAP",
  b3_h_dak_70p: "Height of the roof, 70th percentile, in metres NAP",
  b3_h_dak_max: "Height of the roof, highest, in metres NAP",
  b3_h_dak_min: "Height of the roof, lowest, in metres NAP",
  b3_h_nok: "Height of the main ridge, in metres NAP",
  b3_n_vlakken: "Number of roof planes",
  b3_opp_buitenmuur: "Area of outer walls, in square metres",
  b3_opp_dak_plat: "Area of flat roofs, in square metres",
  b3_opp_dak_schuin: "Area of slanted roofs, in square metres",
  b3_opp_grond: "Area on the ground, in square metres",
  b3_opp_scheidingsmuur: "Area of walls shared with neighbours, in square metres",
  b3_volume_lod12: "Volume of the LoD 1.2 model, in cubic metres",
  b3_volume_lod13: "Volume of the LoD 1.3 model, in cubic metres",
  b3_volume_lod22: "Volume of the LoD 2.2 model, in cubic metres",
  b3_rmse_lod12: "Root mean square error of the LoD 1.2 model against the points, in metres",
  b3_rmse_lod13: "Root mean square error of the LoD 1.3 model against the points, in metres",
  b3_rmse_lod22: "Root mean square error of the LoD 2.2 model against the points, in metres",
  b3_pw_datum: "Year of the chosen point cloud",
  b3_pw_bron: "Chosen point cloud",
};

/** undefined where nothing is documented: the source's own word is then all there is. */
export const descriptionOf = (column: {
  readonly name: string;
  readonly from: "inventory" | "source";
}): string | undefined => own(column.from === "inventory" ? OWN : OF_3DBAG, column.name);

const own = (words: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;
