import type { Scenario } from "./scenario.ts";

/** High water from river or sea, on any city with heights. */
export const COMPUTED_FLOODING: Scenario = {
  formatVersion: 1,
  id: "computed-flooding",
  city: "*",
  title: { nl: "Hoogwater", en: "High water" },
  summary: {
    nl: "Zet het water hoger en zie welke straten en gebouwen het bereikt.",
    en: "Raise the water and see which streets and buildings it reaches.",
  },
  leaflet: {
    shows: {
      nl: "Land dat het water bij deze stand over de grond kan bereiken.",
      en: "Land that water at this level can reach over the ground.",
    },
    standardEvent: {
      nl: "Geen. De benoemde waterstanden zijn die van Rotterdam, en 1,20 m voor dagelijks tij is een aanname; kies elders zelf een stand.",
      en: "None. The named water levels are Rotterdam's, and 1.20 m for the everyday tide is an assumption; elsewhere, choose a level of your own.",
    },
    cannotTell: {
      nl: "Dit is een indicatie met eenvoudige rekenregels, geen voorspelling en geen norm. Wind, golven en opstuwing zijn niet meegerekend.",
      en: "This is an indication by simple rules, not a forecast and not a standard. Wind, waves and set-up are left out.",
    },
  },
  // Rotterdam's marks: the Maeslant barrier closes at a forecast of 3.00 m NAP, the quays of Noordereiland are wet at about
  // 2.6, new ground outside the dikes is laid at 3.60. How often a level comes is not known here, so nothing is claimed.
  cases: [
    {
      id: "everyday-tide",
      label: { nl: "Dagelijks tij", en: "Everyday tide" },
      values: { waterLevelMetresNap: 1.2 },
    },
    {
      id: "first-quays-wet",
      label: { nl: "Eerste kaden nat", en: "First quays wet" },
      values: { waterLevelMetresNap: 2.6 },
    },
    {
      id: "storm-barrier-closes",
      label: { nl: "Stormvloedkering dicht", en: "Storm barrier closes" },
      values: { waterLevelMetresNap: 3.0 },
    },
    {
      id: "new-quays",
      label: { nl: "Peil van nieuwe kaden", en: "Level of new quays" },
      values: { waterLevelMetresNap: 3.6 },
    },
  ],
  layers: [
    {
      type: "computed",
      id: "depth",
      title: { nl: "Waterdiepte", en: "Water depth" },
      method: "flood-depth",
    },
  ],
  indicators: [],
  compareWith: [],
  provenance: {
    source: {
      nl: "Hoogteraster en water van het stadspakket",
      en: "Height grid and water of the city package",
    },
    publisher: "Stadslens",
    licence: "EUPL-1.2",
    year: 2026,
    method: {
      nl: "Het water verspreidt zich vanaf het open water naar elke aangrenzende plek waar de grond lager is dan de waterstand. Voor elke plek is vooraf bepaald bij welke stand het water haar bereikt (Priority-Flood, Barnes e.a. 2014, doi 10.1016/j.cageo.2013.04.024).",
      en: "Water spreads from open water to every adjoining place whose ground is below the level. For every place the level at which water reaches it is worked out beforehand (Priority-Flood, Barnes et al. 2014, doi 10.1016/j.cageo.2013.04.024).",
    },
  },
};
