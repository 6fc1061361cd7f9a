/**
 * The geometry of the sketch beside the staff gauge: where a level stands in the drawing, and which part of a section
 * through river, quay, dike and street the water fills. Lengths along the section are drawing units; heights are
 * metres NAP until `yOf`.
 */

export interface SectionPoint {
  readonly x: number;
  readonly metresNap: number;
}

export interface WaterSection {
  readonly kind: "dike" | "slope";
  /** The ground from the water's bed inland, west to east in the drawing. */
  readonly ground: readonly SectionPoint[];
}

/** Drawing units a metre; the staff and the section share it. */
export const UNITS_PER_METRE = 19;
export const SECTION_WIDTH = 208;
/** Where the open water ends and the land begins. */
export const QUAY_X = 44;
/** What the staff can be set to. */
export const LOWEST_LEVEL_METRES_NAP = -2;
export const HIGHEST_LEVEL_METRES_NAP = 6;
/** A little air above and bed below the staff's ends. */
const TOP_METRES_NAP = 7;
const BOTTOM_METRES_NAP = -3;
const BED_METRES_NAP = -2.5;

export const SECTION_HEIGHT = (TOP_METRES_NAP - BOTTOM_METRES_NAP) * UNITS_PER_METRE;

/** Down from the top of the drawing. */
export const yOf = (metresNap: number): number => (TOP_METRES_NAP - metresNap) * UNITS_PER_METRE;

const clamp = (value: number, lowest: number, highest: number): number =>
  Math.min(Math.max(value, lowest), highest);

/**
 * A dike is drawn only where the city's heights can hold one: low streets, and a highest ground of a river dike's
 * height. Elsewhere the ground rises from its lowest to its highest, so that no dike is claimed that is not there.
 */
export function waterSectionFor(range: {
  readonly lowestMetresNap: number;
  readonly highestMetresNap: number;
}): WaterSection {
  const { lowestMetresNap: lowest, highestMetresNap: highest } = range;
  if (lowest <= 0.5 && highest >= 4 && highest <= 9) {
    const crown = Math.min(highest, 6.2);
    const street = clamp(lowest, -0.6, 0);
    return {
      kind: "dike",
      ground: [
        { x: 0, metresNap: BED_METRES_NAP },
        { x: QUAY_X, metresNap: BED_METRES_NAP },
        { x: QUAY_X, metresNap: 2.9 },
        { x: 100, metresNap: 3.3 },
        { x: 116, metresNap: crown },
        { x: 132, metresNap: crown },
        { x: 158, metresNap: street },
        { x: SECTION_WIDTH, metresNap: street },
      ],
    };
  }
  const low = clamp(lowest, BED_METRES_NAP + 0.5, HIGHEST_LEVEL_METRES_NAP);
  const high = clamp(highest, low + 0.3, TOP_METRES_NAP - 0.4);
  return {
    kind: "slope",
    ground: [
      { x: 0, metresNap: BED_METRES_NAP },
      { x: QUAY_X, metresNap: BED_METRES_NAP },
      { x: QUAY_X, metresNap: low },
      { x: 90, metresNap: low + (high - low) * 0.15 },
      { x: 165, metresNap: high },
      { x: SECTION_WIDTH, metresNap: high },
    ],
  };
}

/**
 * How far inland the water stands: from the open water at x = 0 to the first ground that is not below the level. Low
 * ground behind a higher ridge stays dry, as in the spill levels of the city itself.
 *
 * @returns the x where the water ends; 0 when the bed itself is above the level
 */
export function waterEnd(ground: readonly SectionPoint[], levelMetresNap: number): number {
  for (let index = 0; index < ground.length; index += 1) {
    const point = ground[index];
    if (point.metresNap < levelMetresNap) continue;
    const before = ground[index - 1];
    if (before === undefined) return 0;
    const share = (levelMetresNap - before.metresNap) / (point.metresNap - before.metresNap);
    return before.x + share * (point.x - before.x);
  }
  return ground[ground.length - 1].x;
}

/** The water's body as an SVG path, level on top and the ground beneath; empty where there is none. */
export function waterPath(ground: readonly SectionPoint[], levelMetresNap: number): string {
  const end = waterEnd(ground, levelMetresNap);
  if (end === 0) return "";
  const bed = ground.filter((point) => point.x <= end && point.metresNap < levelMetresNap).reverse();
  const corners = [{ x: 0, metresNap: levelMetresNap }, { x: end, metresNap: levelMetresNap }, ...bed];
  return `${asPath(corners)}Z`;
}

/** The ground's body as an SVG path, down to the drawing's foot. */
export function groundPath(ground: readonly SectionPoint[]): string {
  const foot = [
    { x: SECTION_WIDTH, metresNap: BOTTOM_METRES_NAP },
    { x: 0, metresNap: BOTTOM_METRES_NAP },
  ];
  return `${asPath([...ground, ...foot])}Z`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

const asPath = (points: readonly SectionPoint[]): string =>
  points
    .map((point, index) => `${index === 0 ? "M" : "L"}${round(point.x)} ${round(yOf(point.metresNap))}`)
    .join("");
