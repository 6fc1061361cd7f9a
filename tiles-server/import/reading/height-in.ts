import { plainAttributes } from "./city-json.ts";
import { terrainHeightOf } from "./known-attributes.ts";

/** How sources call a building's height above its own ground, in metres. */
const HEIGHT_NAMES = [
  "height",
  "heightMetres",
  "measuredHeight",
  "hoogte",
  "gebouwhoogte",
  "building_height",
  "hauteur",
  "hoehe",
];
/** And how they call the level of its roof, in the heights its ground is given in: 3DBAG's, of the newest release first, and 3dfier's. */
const ROOF_NAMES = [
  "b3_h_dak_70p",
  "b3_h_70p",
  "h_dak_70p",
  "b3_h_dak_50p",
  "b3_h_dak_max",
  "roofHeight",
  "roof-0.75",
  "roof-0.50",
  "roof-0.5",
  "roof-0.90",
  "roof-0.99",
];

/** OpenStreetMap's "12 m". */
const IN_METRES = /\s*m\.?\s*$/i;

/** Shapefiles are written in capitals as often as not. */
function inSmallLetters(attributes: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
}

/**
 * The height of an area above its own ground, and the attribute that says it.
 *
 * @param heightName of that attribute, where its name is none of the usual
 */
export function heightIn(
  attributes: Readonly<Record<string, unknown>>,
  heightName?: string,
): { readonly metres: number; readonly name: string } | undefined {
  const small = inSmallLetters(attributes);
  const metresIn = (name: string): number => {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : small.get(name.toLowerCase());
    return typeof value === "string"
      ? Number(value.replace(IN_METRES, "").trim().replace(",", ".") || Number.NaN)
      : Number(value ?? Number.NaN);
  };
  const ground = terrainHeightOf(plainAttributes(attributes));
  const heights = (heightName === undefined ? HEIGHT_NAMES : [heightName]).map((name) => ({
    name,
    metres: metresIn(name),
  }));
  const roofs =
    heightName !== undefined || ground === null
      ? []
      : ROOF_NAMES.map((name) => ({ name, metres: metresIn(name) - ground }));
  return [...heights, ...roofs].find(({ metres }) => metres > 0 && metres < 1_000);
}
