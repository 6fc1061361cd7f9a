import type { Legend } from "../../model/legend.ts";
import type { Way } from "../walking/way.ts";

/**
 * Metres to public green: whole ones, of which the 300th still counts. 300 is the rule's own break; the others are half of it and a walk
 * of some six minutes.
 */
export const DISTANCE_LEGEND: Legend = {
  title: { nl: "Afstand tot groen", en: "Distance to green" },
  classes: [
    { from: 0, colour: "#17664F", label: { nl: "tot 150 m", en: "up to 150 m" } },
    { from: 151, colour: "#74B081", label: { nl: "150–300 m", en: "150–300 m" } },
    { from: 301, colour: "#CBDBA2", label: { nl: "300–500 m", en: "300–500 m" } },
    { from: 501, colour: "#F0E6CB", label: { nl: "verder", en: "further" } },
  ],
};

/** The legend says how the distance was measured. */
export const distanceLegendFor = (along: Way["along"]): Legend => ({
  ...DISTANCE_LEGEND,
  title:
    along === "streets"
      ? { nl: "Afstand tot groen, langs de straten", en: "Distance to green, along the streets" }
      : { nl: "Afstand tot groen, in een rechte lijn", en: "Distance to green, in a straight line" },
});
