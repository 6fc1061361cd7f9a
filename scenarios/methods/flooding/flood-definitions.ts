import type { FigureDefinition, MethodCard, MethodFigures } from "../../model/figure.ts";

const REACHED: MethodCard = {
  method: {
    nl: "Water verspreidt zich vanaf het open water naar elke aangrenzende plek waar de grond lager is dan de waterstand. Een gebouw telt mee als het water bij zijn voet komt.",
    en: "Water spreads from open water to every adjoining place whose ground is below the level. A building counts when the water comes to its foot.",
  },
  formula: "wet: level > spill level; depth = level − ground at the foot",
  inputs: [
    { nl: "Hoogteraster van de grond, in m NAP", en: "Height grid of the ground, in m NAP" },
    { nl: "Water in het landgebruik", en: "Water in the land use" },
    { nl: "Gebouwen, met hun aantal woningen", en: "Buildings, with their number of homes" },
  ],
  assumptions: [],
  sources: [{ text: "Barnes, Lehman & Mulla 2014, Priority-Flood", doi: "10.1016/j.cageo.2013.04.024" }],
  cannotTell: {
    nl: "Hoe lang het duurt, of een dijk breekt, en wat wind en golven doen. Het is een bovengrens.",
    en: "How long it takes, whether a dike breaks, and what wind and waves do. It is an upper bound.",
  },
  needs: ["heights", "height-file", "water", "dwellings"],
};

const DEFINITIONS: readonly FigureDefinition[] = [
  {
    id: "homes-reached",
    unit: "homes",
    planner: {
      nl: "woningen in gebouwen die het water bereikt",
      en: "homes in buildings that the water reaches",
    },
    resident: { nl: "woningen krijgen water bij de deur", en: "homes get water at the door" },
    column: { nl: "Woningen", en: "Homes" },
    isSum: true,
    card: REACHED,
  },
  {
    id: "buildings-reached",
    unit: "buildings",
    planner: { nl: "gebouwen door water bereikt", en: "buildings reached by water" },
    resident: { nl: "gebouwen krijgen water bij de deur", en: "buildings get water at the door" },
    column: { nl: "Gebouwen", en: "Buildings" },
    isSum: true,
    card: REACHED,
  },
];

export const FLOOD_FIGURES: MethodFigures = {
  definitions: DEFINITIONS,
  headlines: ["homes-reached", "buildings-reached"],
  columns: ["homes-reached", "buildings-reached"],
};
