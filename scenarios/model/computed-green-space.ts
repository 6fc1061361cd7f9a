import type { Scenario } from "./scenario.ts";

/** The rules 3, 30 and 300, on any city with trees and land use. */
export const COMPUTED_GREEN_SPACE: Scenario = {
  formatVersion: 1,
  id: "computed-green-space",
  city: "*",
  title: { nl: "Groen dicht bij huis", en: "Green close to home" },
  summary: {
    nl: "Elk gebouw heeft de kleur van het aantal groenregels waaraan het voldoet.",
    en: "Every building has the colour of how many of three green rules it meets.",
  },
  leaflet: {
    shows: {
      nl: "Drie regels: 3 bomen binnen 15 m van huis, 30 % kroonbedekking in de buurt, en een halve hectare groen op 300 m lopen.",
      en: "Three rules: 3 trees within 15 m of the home, 30 % of the neighbourhood under crowns, and half a hectare of green within a 300 m walk.",
    },
    standardEvent: {
      nl: "Ter vergelijking: in de Nederlandse bebouwde kom ligt gemiddeld 12 % onder kronen. In Barcelona voldoet 5 % van de woningen aan alle drie.",
      en: "For scale: Dutch built-up areas have 12 % under crowns on average. In Barcelona 5 % of homes meet all three.",
    },
    cannotTell: {
      nl: "Of u de boom vanuit uw raam ziet, en hoe goed hij groeit. De afstand tot groen gaat langs de straten; waar de stad die niet heeft, is het een rechte lijn.",
      en: "Whether you can see the tree from your window, and how well it grows. The distance to green runs along the streets; where the city has none it is a straight line.",
    },
  },
  cases: [
    {
      id: "all-rules",
      label: { nl: "Alle drie de regels", en: "All three rules" },
      values: { greenRule: "all" },
    },
    {
      id: "three-trees",
      label: { nl: "3 bomen binnen 15 m", en: "3 trees within 15 m" },
      values: { greenRule: "trees" },
    },
    {
      id: "thirty-percent",
      label: { nl: "30 % kroonbedekking", en: "30 % crown cover" },
      values: { greenRule: "canopy" },
    },
    {
      id: "three-hundred-metres",
      label: { nl: "300 m tot een halve hectare groen", en: "300 m to half a hectare of green" },
      values: { greenRule: "distance" },
    },
  ],
  layers: [
    {
      type: "computed",
      id: "rules-met",
      title: { nl: "Groenregels per gebouw", en: "Green rules by building" },
      method: "green-rules",
    },
  ],
  indicators: [],
  compareWith: [],
  provenance: {
    source: {
      nl: "Bomen, landgebruik en wijken van het stadspakket",
      en: "Trees, land use and neighbourhoods of the city package",
    },
    publisher: "Stadslens",
    licence: "EUPL-1.2",
    year: 2026,
    method: {
      nl: "De regel 3-30-300 (Konijnendijk 2023, doi 10.1007/s11676-022-01523-z). Bomen binnen 15 m staan voor zichtbare bomen (Nieuwenhuijsen e.a. 2022, doi 10.1016/j.envres.2022.114387).",
      en: "The 3-30-300 rule (Konijnendijk 2023, doi 10.1007/s11676-022-01523-z). Trees within 15 m stand for trees in view (Nieuwenhuijsen et al. 2022, doi 10.1016/j.envres.2022.114387).",
    },
  },
};
