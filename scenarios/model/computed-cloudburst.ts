import type { Scenario } from "./scenario.ts";

/** Rain that neither soaks away nor drains, on any city whose package has a rain field. */
export const COMPUTED_CLOUDBURST: Scenario = {
  formatVersion: 1,
  id: "computed-cloudburst",
  city: "*",
  title: { nl: "Hoosbui", en: "Cloudburst" },
  summary: {
    nl: "Zie waar regen blijft staan na een hevige bui.",
    en: "See where rain stays after a heavy shower.",
  },
  leaflet: {
    shows: {
      nl: "Waar water blijft staan, en hoe diep, als er in twee uur heel veel regen valt.",
      en: "Where water stays, and how deep, when very much rain falls in two hours.",
    },
    standardEvent: {
      nl: "70 mm in 2 uur komt ongeveer eens in de 100 jaar voor, 140 mm ongeveer eens in de 1000 jaar (Klimaateffectatlas).",
      en: "70 mm in 2 hours comes about once in 100 years, 140 mm about once in 1000 years (Klimaateffectatlas).",
    },
    cannotTell: {
      nl: "Dit is een indicatie met eenvoudige rekenregels, geen voorspelling en geen norm. Het riool is overal even sterk gerekend. Drempels en kelders kent de kaart niet.",
      en: "This is an indication by simple rules, not a forecast and not a standard. The sewer is taken to be equally strong everywhere. The map knows no doorsteps and no cellars.",
    },
  },
  cases: [
    {
      id: "70-mm-in-2-h",
      label: { nl: "70 mm in 2 uur", en: "70 mm in 2 hours" },
      values: { rainMillimetres: 70, rainHours: 2 },
    },
    {
      id: "140-mm-in-2-h",
      label: { nl: "140 mm in 2 uur", en: "140 mm in 2 hours" },
      values: { rainMillimetres: 140, rainHours: 2 },
    },
  ],
  layers: [
    {
      type: "computed",
      id: "rain-depth",
      title: { nl: "Waterdiepte na de bui", en: "Water depth after the shower" },
      method: "rain-depth",
    },
  ],
  indicators: [],
  compareWith: ["computed-flooding"],
  provenance: {
    source: {
      nl: "Hoogteraster en landgebruik van het stadspakket",
      en: "Height grid and land use of the city package",
    },
    publisher: "Stadslens",
    licence: "EUPL-1.2",
    year: 2026,
    method: {
      nl: "Van de regen gaat af wat de bodem (20,8 mm per uur) of het riool (20 mm per uur) opneemt. De rest stroomt naar het laagste punt, vult kuilen en loopt over (Fill-Spill-Merge, Barnes e.a. 2021, doi 10.5194/esurf-9-105-2021).",
      en: "What the soil (20.8 mm an hour) or the sewer (20 mm an hour) takes up is taken off the rain. The rest runs to the lowest place, fills hollows and spills over (Fill-Spill-Merge, Barnes et al. 2021, doi 10.5194/esurf-9-105-2021).",
    },
  },
};
