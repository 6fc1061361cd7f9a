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

/** Names of releases before 2023.06, by the table in that release's notes. */
const RENAMED_IN_2023: Readonly<Record<string, string>> = {
  h_maaiveld: "b3_h_maaiveld",
  h_dak_min: "b3_h_dak_min",
  h_dak_50p: "b3_h_dak_50p",
  h_dak_70p: "b3_h_dak_70p",
  h_dak_max: "b3_h_dak_max",
  dak_type: "b3_dak_type",
  kas_warenhuis: "b3_kas_warenhuis",
  pw_bron: "b3_pw_bron",
  pw_datum: "b3_pw_datum",
  reconstruction_skipped: "b3_reconstructie_onvolledig",
  rmse_lod12: "b3_rmse_lod12",
  rmse_lod13: "b3_rmse_lod13",
  rmse_lod22: "b3_rmse_lod22",
  val3dity_codes_lod12: "b3_val3dity_lod12",
  val3dity_codes_lod13: "b3_val3dity_lod13",
  val3dity_codes_lod22: "b3_val3dity_lod22",
};

const perSurvey = (ahn: string): Record<string, string> => ({
  [`b3_nodata_fractie_${ahn}`]: `Share of the footprint without points in ${ahn.toUpperCase()}, 0 to 1`,
  [`b3_nodata_radius_${ahn}`]: `Radius of the largest circle in the footprint without points in ${ahn.toUpperCase()}, in metres`,
  [`b3_puntdichtheid_${ahn}`]: `Density of the ${ahn.toUpperCase()} points on the footprint, in points per square metre`,
});

const perLevel = (suffix: string, lod: string): Record<string, string> => ({
  [`b3_rmse_${suffix}`]: `Root mean square error of the LoD ${lod} model against the points, in metres`,
  [`b3_val3dity_${suffix}`]: `Codes of errors that val3dity finds in the LoD ${lod} model; an empty list: none`,
  [`b3_volume_${suffix}`]: `Volume of the LoD ${lod} model, in cubic metres`,
});

const OF_BAG: Readonly<Record<string, string>> = {
  identificatie: "Id of the building (pand) in the BAG",
  oorspronkelijkbouwjaar: "Year in which it was first built, from the BAG",
  status: "Phase of its life the building is in, from the BAG",
  geconstateerd:
    "Whether it was entered in the BAG because it was seen to stand there, without a usual document",
  documentdatum: "Date of the document behind its entry in the BAG, YYYY-MM-DD",
  documentnummer: "Number of the document behind its entry in the BAG",
  voorkomenidentificatie: "Version of its entry in the BAG",
  begingeldigheid: "Date from which this version of its entry in the BAG holds, YYYY-MM-DD",
  eindgeldigheid:
    "Date until which this version of its entry in the BAG holds, YYYY-MM-DD; none: it still does",
  tijdstipregistratie: "Time at which this version was entered in the BAG",
  eindregistratie: "Time at which this version ended in the BAG",
  tijdstipinactief: "Time at which this version became inactive in the BAG",
  tijdstipregistratielv: "Time at which this version was entered in the national BAG",
  tijdstipeindregistratielv: "Time at which this version ended in the national BAG",
  tijdstipinactieflv: "Time at which this version became inactive in the national BAG",
  tijdstipnietbaglv: "Time from which this version is no longer of the national BAG",
};

/** After 2024.04 its documentation is not at hand: those names (nok, vlakken, glas, extrusie, onvoldoende) as roofer fills them, which makes it. */
const OF_3DBAG: Readonly<Record<string, string>> = {
  ...OF_BAG,
  b3_bag_bag_overlap: "Area that overlaps with other footprints in the BAG, in square metres",
  b3_bouwlagen: "Number of storeys, estimated, for buildings of up to 5",
  b3_dak_type: "Type of roof: slanted, multiple horizontal, single horizontal, no points, could not detect",
  b3_h_maaiveld: "Ground at the building (5th percentile of the points within 4 m), in metres NAP",
  b3_h_dak_min: "Lowest height of the roof in the LoD 2.2 model, in metres NAP",
  b3_h_dak_50p: "Median height of the roof in the LoD 2.2 model, in metres NAP",
  b3_h_dak_70p: "70th percentile of the roof's height in the LoD 2.2 model, in metres NAP",
  b3_h_dak_max: "Highest height of the roof in the LoD 2.2 model, in metres NAP",
  b3_h_nok: "Height of the highest ridge, in metres NAP",
  b3_n_nok: "Number of ridges",
  b3_n_vlakken: "Number of roof planes",
  b3_is_glas_dak: "Whether the roof is of glass",
  b3_extrusie: "How it was raised: in full, or as a simple block where that failed",
  b3_kas_warenhuis:
    "Whether it is a greenhouse or a warehouse (TOP10NL), or larger than 70,000 square metres",
  b3_kwaliteitsindicator: "Whether the model is taken to be right; false: it may be wrong",
  b3_mutatie_ahn3_ahn4: "Whether the building changed between AHN3 and AHN4",
  b3_mutatie_ahn4_ahn5: "Whether the building changed between AHN4 and AHN5",
  b3_opp_buitenmuur: "Area of outer walls, in square metres",
  b3_opp_dak_plat: "Area of flat roofs, in square metres",
  b3_opp_dak_schuin: "Area of slanted roofs, in square metres",
  b3_opp_grond: "Area on the ground, in square metres",
  b3_opp_scheidingsmuur: "Area of walls shared with neighbours, in square metres",
  b3_pw_bron: "Survey whose points the model is made of, such as AHN4",
  b3_pw_datum: "Year of the points the model is made of",
  b3_pw_onvoldoende: "Whether the points were too few to make a model of",
  b3_pw_selectie_reden: "Why that survey was chosen",
  b3_reconstructie_onvolledig: "Whether the LoD 1.2, 1.3 and 2.2 models were not made in full",
  ...perLevel("lod12", "1.2"),
  ...perLevel("lod13", "1.3"),
  ...perLevel("lod22", "2.2"),
  ...perSurvey("ahn3"),
  ...perSurvey("ahn4"),
  ...perSurvey("ahn5"),
};

/** undefined where nothing is documented: the source's own word is then all there is. */
export function descriptionOf({
  name,
  from,
}: {
  readonly name: string;
  readonly from: "inventory" | "source";
}): string | undefined {
  if (from === "inventory") return own(OWN, name);
  return own(OF_3DBAG, own(RENAMED_IN_2023, name) ?? name);
}

const own = (words: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;
