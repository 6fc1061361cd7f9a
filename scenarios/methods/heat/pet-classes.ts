import type { Legend } from "../../model/legend.ts";

/**
 * Feels-like temperature (PET) in classes. The breaks at 29, 35 and 41 °C are those of thermal stress (Matzarakis & Mayer); 38 is
 * where a place stops being a cool one (Rotterdam WeerWoord), and 43 parts the hottest ground.
 */
export const PET_LEGEND: Legend = {
  title: { nl: "Gevoelstemperatuur (PET) in °C", en: "Feels-like temperature (PET) in °C" },
  unit: "°C",
  classes: [
    {
      from: 0,
      colour: "#FBF2D0",
      label: { nl: "tot 29", en: "under 29" },
      meaning: { nl: "licht", en: "slight" },
    },
    {
      from: 29,
      colour: "#F8DC97",
      label: { nl: "29–35", en: "29–35" },
      meaning: { nl: "matig", en: "moderate" },
    },
    {
      from: 35,
      colour: "#F3B668",
      label: { nl: "35–38", en: "35–38" },
      meaning: { nl: "sterk", en: "strong" },
    },
    {
      from: 38,
      colour: "#E38845",
      label: { nl: "38–41", en: "38–41" },
      meaning: { nl: "sterk", en: "strong" },
    },
    {
      from: 41,
      colour: "#C65B35",
      label: { nl: "41–43", en: "41–43" },
      meaning: { nl: "extreem", en: "extreme" },
    },
    {
      from: 43,
      colour: "#8E2F2B",
      label: { nl: "boven 43", en: "over 43" },
      meaning: { nl: "extreem", en: "extreme" },
    },
  ],
};

/** Extreme thermal stress begins here. */
export const EXTREME_FROM_CELSIUS = 41;
