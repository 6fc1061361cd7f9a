import type { Legend } from "../../model/legend.ts";
import { wayOf } from "../walking/way.ts";

/**
 * The 3-30-300 rule: from every home three trees in sight, 30 % of the neighbourhood under crowns, and a park at 300 m.
 *
 * Sources: Konijnendijk 2023, doi 10.1007/s11676-022-01523-z. "In sight" is a stand-in, three trees within 15 m of the home:
 * Nieuwenhuijsen et al. 2022, doi 10.1016/j.envres.2022.114387. Green counts from half a hectare: Browning et al. 2024,
 * doi 10.1016/j.scitotenv.2023.167739; the way there is walked along the streets, and a straight line where no walk is known.
 */
export const TREES_NEEDED = 3;
export const CANOPY_SHARE_NEEDED = 0.3;
export const METRES_TO_GREEN_ALLOWED = 300;
export const SMALLEST_PUBLIC_GREEN_SQUARE_METRES = 5_000;

/** What is known of a home; null is "not known". */
export interface GreenAtHome {
  readonly treesWithin15Metres: number | null;
  /** Of its neighbourhood's land, 0 to 1. */
  readonly canopyShare: number | null;
  /** In a straight line. */
  readonly metresToGreen: number | null;
  /** Along the streets. */
  readonly walkMetresToGreen: number | null;
}

/** Each rule met or not; null where it is not known: an unknown is never guessed. */
export interface RulesMet {
  readonly trees: boolean | null;
  readonly canopy: boolean | null;
  readonly green: boolean | null;
  /** How many of the three are met; null while one of them is not known. */
  readonly count: number | null;
}

export function rulesMet({ treesWithin15Metres, canopyShare, ...home }: GreenAtHome): RulesMet {
  const trees = treesWithin15Metres === null ? null : treesWithin15Metres >= TREES_NEEDED;
  const canopy = canopyShare === null ? null : canopyShare >= CANOPY_SHARE_NEEDED;
  const way = wayOf(home.walkMetresToGreen, home.metresToGreen);
  const green = way === null ? null : way.metres <= METRES_TO_GREEN_ALLOWED;
  const rules = [trees, canopy, green];
  const count = rules.includes(null) ? null : rules.filter(Boolean).length;
  return { trees, canopy, green, count };
}

/** By how many of the three rules are met. */
export const GREEN_LEGEND: Legend = {
  title: { nl: "Regels van 3-30-300 gehaald", en: "Rules of 3-30-300 met" },
  classes: [
    { from: 0, colour: "#F0E6CB", label: { nl: "geen", en: "none" } },
    { from: 1, colour: "#CBDBA2", label: { nl: "één", en: "one" } },
    { from: 2, colour: "#74B081", label: { nl: "twee", en: "two" } },
    { from: 3, colour: "#17664F", label: { nl: "alle drie", en: "all three" } },
  ],
};
