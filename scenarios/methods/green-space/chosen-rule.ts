import type { Legend } from "../../model/legend.ts";
import { GREEN_LEGEND, type GreenAtHome, rulesMet } from "./rules-3-30-300.ts";

/** The rules counted, or one of them by itself. */
export type GreenRule = "all" | "trees" | "canopy" | "distance";

const ONE_RULE_LEGEND: Legend = {
  title: { nl: "Regel gehaald", en: "Rule met" },
  classes: [
    { from: 0, colour: "#F0E6CB", label: { nl: "nee", en: "no" } },
    { from: 1, colour: "#17664F", label: { nl: "ja", en: "yes" } },
  ],
};

export const greenLegendFor = (rule: GreenRule): Legend => (rule === "all" ? GREEN_LEGEND : ONE_RULE_LEGEND);

/** How many rules a home meets, or whether it meets the one (1 or 0); null where it is not known. */
export function greenValueOf(rule: GreenRule, home: GreenAtHome): number | null {
  const met = rulesMet(home);
  switch (rule) {
    case "all":
      return met.count;
    case "trees":
      return asNumber(met.trees);
    case "canopy":
      return asNumber(met.canopy);
    case "distance":
      return asNumber(met.green);
  }
}

const asNumber = (isMet: boolean | null): number | null => (isMet === null ? null : Number(isMet));
