import type { City } from "./city.ts";
import { COMPUTED_CLOUDBURST } from "./computed-cloudburst.ts";
import { COMPUTED_FLOODING } from "./computed-flooding.ts";
import { COMPUTED_GREEN_SPACE } from "./computed-green-space.ts";
import { COMPUTED_HEAT } from "./computed-heat.ts";
import type { Scenario } from "./scenario.ts";

/**
 * Scenarios that need no file: a city with heights has flooding at once. Their ids are fixed, because links and
 * stories name them.
 */
export interface ComputedScenario {
  readonly scenario: Scenario;
  /** It has no folder that would say so. */
  readonly theme: string;
}

interface Offer extends ComputedScenario {
  readonly isPossible: (files: City["files"]) => boolean;
}

const OFFERS: readonly Offer[] = [
  {
    scenario: COMPUTED_FLOODING,
    theme: "flooding",
    isPossible: ({ heightGrid }) => heightGrid !== undefined,
  },
  {
    scenario: COMPUTED_CLOUDBURST,
    theme: "flooding",
    isPossible: ({ rainField }) => rainField !== undefined,
  },
  { scenario: COMPUTED_HEAT, theme: "heat", isPossible: ({ heatField }) => heatField !== undefined },
  {
    scenario: COMPUTED_GREEN_SPACE,
    theme: "green-space",
    isPossible: ({ landUse, treeInventory }) => landUse !== undefined && treeInventory !== undefined,
  },
];

/** The computed scenarios a city can have with what its package holds. */
export const computedScenariosFor = ({ files }: Pick<City, "files">): readonly ComputedScenario[] =>
  OFFERS.filter(({ isPossible }) => isPossible(files));

/** Whatever the city: a scenario may name one to compare with. */
export const everyComputedId = (): string[] => OFFERS.map(({ scenario }) => scenario.id);
