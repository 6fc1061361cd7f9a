import type { Legend } from "../../model/legend.ts";

/**
 * Depth of standing rain, by the classes and colours of the Dutch Klimaateffectatlas. Under 5 cm is hidden: a kerb holds that,
 * and the quick scan is no finer.
 */
export const RAIN_LEGEND: Legend = {
  title: { nl: "Regenwater in cm", en: "Rainwater in cm" },
  unit: "m",
  classes: [
    { from: 0.05, colour: "#B6EEF0", label: { nl: "5–10", en: "5–10" } },
    { from: 0.1, colour: "#74B4E9", label: { nl: "10–15", en: "10–15" } },
    { from: 0.15, colour: "#2084E0", label: { nl: "15–20", en: "15–20" } },
    { from: 0.2, colour: "#1D45B8", label: { nl: "20–30", en: "20–30" } },
    { from: 0.3, colour: "#002674", label: { nl: "boven 30", en: "over 30" } },
  ],
};

/** Lower ends of the five classes, in metres. */
export const RAIN_BREAKS_METRES: readonly number[] = RAIN_LEGEND.classes.map((step) => step.from);
