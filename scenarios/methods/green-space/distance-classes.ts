import type { Legend } from "../../model/legend.ts";

/**
 * Metres to public green: whole ones, of which the 300th still counts. 300 is the rule's own break; the others are half of it and a walk
 * of some six minutes.
 */
export const DISTANCE_LEGEND: Legend = {
  title: { nl: "Afstand tot groen", en: "Distance to green" },
  unit: "m",
  classes: [
    { from: 0, colour: "#17664F", label: { nl: "tot 150", en: "up to 150" } },
    { from: 151, colour: "#74B081", label: { nl: "150–300", en: "150–300" } },
    { from: 301, colour: "#CBDBA2", label: { nl: "300–500", en: "300–500" } },
    { from: 501, colour: "#F0E6CB", label: { nl: "verder dan 500", en: "over 500" } },
  ],
};
