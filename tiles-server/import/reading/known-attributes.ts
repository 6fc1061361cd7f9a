import type { AttributeValue, Building } from "../city-model.ts";

type Known = Pick<
  Building,
  "name" | "function" | "storeys" | "dwellings" | "floorAreaSquareMetres" | "yearBuilt"
>;

/** How sources call what the inventory holds: our own names, CityJSON's, 3DBAG's and BAG's. First found counts. */
const NAMES: Record<keyof Known | "terrainHeight", readonly string[]> = {
  name: ["name", "naam", "label"],
  function: ["function", "functie", "gebruiksdoel", "usage", "class"],
  storeys: ["storeys", "storeysAboveGround", "b3_bouwlagen", "bouwlagen"],
  dwellings: ["dwellings", "aantal_verblijfsobjecten", "woningen"],
  floorAreaSquareMetres: ["floorArea", "floorAreaSquareMetres", "b3_opp_vloer", "oppervlakte"],
  yearBuilt: ["yearOfConstruction", "oorspronkelijkbouwjaar", "bouwjaar", "yearBuilt"],
  terrainHeight: [
    "TerrainHeight",
    "terrainHeight",
    "b3_h_maaiveld",
    "h_maaiveld",
    "groundHeight",
    // 3dfier's, and so 3DBAG's of before 2021: shares of the measured points that lie lower.
    "ground-0.50",
    "ground-0.5",
    "ground-0.30",
    "ground-0.10",
    "ground-0.00",
  ],
};

type Attributes = Readonly<Record<string, AttributeValue>>;

export function knownAttributes(attributes: Attributes): Known {
  return {
    name: textOf(attributes, "name"),
    function: textOf(attributes, "function"),
    storeys: numberOf(attributes, "storeys"),
    dwellings: numberOf(attributes, "dwellings"),
    floorAreaSquareMetres: numberOf(attributes, "floorAreaSquareMetres"),
    yearBuilt: numberOf(attributes, "yearBuilt"),
  };
}

/** The ground a building stands on, as its source gives it, in metres NAP. */
export const terrainHeightOf = (attributes: Attributes): number | null =>
  numberOf(attributes, "terrainHeight");

function textOf(attributes: Attributes, field: keyof typeof NAMES): string | null {
  const name = NAMES[field].find(
    (candidate) => typeof attributes[candidate] === "string" && attributes[candidate] !== "",
  );
  return name === undefined ? null : String(attributes[name]);
}

/** Numbers may come as text ("1934"); what is neither is not known. */
function numberOf(attributes: Attributes, field: keyof typeof NAMES): number | null {
  for (const name of NAMES[field]) {
    const value = attributes[name];
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    if (typeof number === "number" && Number.isFinite(number)) return number;
  }
  return null;
}
