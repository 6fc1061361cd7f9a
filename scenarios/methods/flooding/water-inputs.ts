import type { LocalisedText } from "../../model/localised-text.ts";

/** What the cards of water have in common. */
export const INPUT = {
  heights: { nl: "Hoogteraster van de grond, in m NAP", en: "Height grid of the ground, in m NAP" },
  water: { nl: "Water in het landgebruik", en: "Water in the land use" },
  landUse: { nl: "Landgebruik: verharding, groen en water", en: "Land use: paving, green and water" },
  homes: { nl: "Gebouwen, met hun aantal woningen", en: "Buildings, with their number of homes" },
  groundFloors: {
    nl: "Vloeroppervlak gedeeld door het aantal bouwlagen; waar dat niet bekend is het grondvlak",
    en: "Floor area divided by the number of storeys; where that is not known, the footprint",
  },
  streets: { nl: "Hartlijnen van straten", en: "Centre lines of streets" },
  places: {
    nl: "Plekken van het soort school, ziekenhuis of zorghuis",
    en: "Places of the kind school, hospital or care home",
  },
} as const satisfies Record<string, LocalisedText>;

export const ASSUMPTION = {
  groundFloor: {
    nl: "Aanname: alleen de begane grond telt, en de vloer ligt gelijk met de grond. Een drempel is niet bekend.",
    en: "Assumption: only the ground floor counts, and the floor lies level with the ground. A doorstep is not known.",
  },
  bridges: {
    nl: "Aanname: straat boven water (een brug) telt niet mee, want de hoogte van de brug is niet bekend.",
    en: "Assumption: street over water (a bridge) does not count, because the bridge's height is not known.",
  },
} as const satisfies Record<string, LocalisedText>;

export const CANNOT_TELL = {
  damage: {
    nl: "Wat een gezin echt kwijt is. Bedrijven, auto's, opruimen en gemiste inkomsten tellen niet mee. In Nederlands onderzoek kan de schade vier keer zo laag of zo hoog zijn (De Moel e.a. 2012, doi 10.5194/nhess-12-1045-2012).",
    en: "What a family really loses. Businesses, cars, cleaning up and lost income do not count. In Dutch research the damage can be four times lower or higher (De Moel et al. 2012, doi 10.5194/nhess-12-1045-2012).",
  },
  streets: {
    nl: "Of een hulpdienst met een hoge wagen er nog door kan, en of een tunnel volloopt.",
    en: "Whether rescue services in a high vehicle still get through, and whether a tunnel fills.",
  },
  places: {
    nl: "Of de ingang hoger ligt, en of er stroom en personeel blijft. Een plek is één punt op de kaart.",
    en: "Whether the entrance lies higher, and whether power and staff remain. A place is one point on the map.",
  },
} as const satisfies Record<string, LocalisedText>;

export const SOURCE = {
  priorityFlood: { text: "Barnes, Lehman & Mulla 2014, Priority-Flood", doi: "10.1016/j.cageo.2013.04.024" },
  fillSpillMerge: {
    text: "Barnes, Callaghan & Wickert 2021, Fill-Spill-Merge",
    doi: "10.5194/esurf-9-105-2021",
  },
  jrc: {
    text: "Huizinga, de Moel & Szewczyk 2017, Global flood depth-damage functions (JRC)",
    doi: "10.2760/16510",
  },
  waterSchadeSchatter: { text: "WaterSchadeSchatter (STOWA), prijspeil 2010" },
  danger: [
    { text: "Smith, Davey & Cox 2014, Flood hazard (WRL TR 2014/07)" },
    { text: "Australian Institute for Disaster Resilience 2017, guideline 7-3" },
  ],
  roads: { text: "Pregnolato, Ford, Wilkinson & Dawson 2017", doi: "10.1016/j.trd.2017.06.020" },
} as const;
