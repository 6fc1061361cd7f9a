import type { FigureDefinition, MethodCard, MethodFigures } from "../../model/figure.ts";
import { DEPTH_LEGEND } from "./depth-classes.ts";

const REACHED: MethodCard = {
  method: {
    nl: "Water verspreidt zich vanaf het open water naar elke aangrenzende plek waar de grond lager is dan de waterstand. Een gebouw telt mee als het water bij zijn voet komt.",
    en: "Water spreads from open water to every adjoining place whose ground is below the level. A building counts when the water comes to its foot.",
  },
  formula: {
    nl: "nat: waterstand > drempelpeil; diepte = waterstand − grond aan de voet",
    en: "wet: level > spill level; depth = level − ground at the foot",
  },
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
  classes: [
    {
      id: "buildings-by-depth",
      unit: "buildings",
      title: { nl: "Gebouwen naar waterdiepte aan hun voet", en: "Buildings by water depth at their foot" },
      legend: DEPTH_LEGEND,
    },
  ],
  charts: [
    {
      kind: "area",
      seriesId: "buildings-by-level",
      title: { nl: "Gebouwen bereikt, per waterstand", en: "Buildings reached, by water level" },
      x: { title: { nl: "waterstand, m NAP", en: "water level, m NAP" }, unit: "metresNap" },
      y: { title: { nl: "gebouwen", en: "buildings" }, unit: "buildings" },
      lines: DEPTH_LEGEND.classes.map(({ colour, label }, index) => ({
        id: `class-${index}`,
        colour,
        label: { nl: `${label.nl} cm`, en: `${label.en} cm` },
      })),
    },
  ],
};
