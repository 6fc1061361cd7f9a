import type { Legend } from "../../model/legend.ts";

/** Of crowns on the ground: the green of the trees over them. */
export const CROWN_COLOUR = "#4F8A57";

/** Share of a neighbourhood's land under crowns. 30 % is the rule's own break, 10 % is about the Dutch mean. */
export const CANOPY_LEGEND: Legend = {
  title: { nl: "Land onder boomkronen", en: "Land under tree crowns" },
  classes: [
    { from: 0, colour: "#F0E6CB", label: { nl: "minder dan 10 %", en: "under 10 %" } },
    { from: 0.1, colour: "#CBDBA2", label: { nl: "10–20 %", en: "10–20 %" } },
    { from: 0.2, colour: "#74B081", label: { nl: "20–30 %", en: "20–30 %" } },
    { from: 0.3, colour: "#17664F", label: { nl: "30 % of meer", en: "30 % or more" } },
  ],
};
