import type { Legend } from "../../model/legend.ts";

/**
 * Flood depth against the body: breaks at 15, 30 and 80 cm (shin, knee, hip of a grown person). 15 cm is also where a car stops in
 * Rotterdam's rule, and 30 cm where a road is closed (Pregnolato et al. 2017, doi 10.1016/j.trd.2017.06.020).
 */
export const DEPTH_LEGEND: Legend = {
  title: { nl: "Waterdiepte in cm", en: "Water depth in cm" },
  unit: "m",
  classes: [
    {
      from: 0,
      colour: "#CBE5EE",
      label: { nl: "tot 15", en: "under 15" },
      meaning: { nl: "enkel", en: "ankle" },
    },
    {
      from: 0.15,
      colour: "#86BBDD",
      label: { nl: "15–30", en: "15–30" },
      meaning: { nl: "kuit", en: "shin" },
    },
    {
      from: 0.3,
      colour: "#3B7FBE",
      label: { nl: "30–80", en: "30–80" },
      meaning: { nl: "knie tot heup", en: "knee to hip" },
    },
    {
      from: 0.8,
      colour: "#163F80",
      label: { nl: "boven 80", en: "over 80" },
      meaning: { nl: "boven de heup", en: "above hip" },
    },
  ],
};

/** Lower ends of the four classes, in metres: legend, figures, cards and shader all read these. */
export const DEPTH_BREAKS_METRES: readonly number[] = DEPTH_LEGEND.classes.map((step) => step.from);
