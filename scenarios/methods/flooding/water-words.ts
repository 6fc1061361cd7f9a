import type { ClassDefinition, FigureDefinition, MethodCard } from "../../model/figure.ts";
import type { Legend } from "../../model/legend.ts";
import { DANGER_LEGEND } from "./danger.ts";
import { ROADS_LEGEND } from "./roads.ts";
import { SOURCE } from "./water-inputs.ts";

/** What is counted of any water: river, sea and rain have the same words, and cards of their own. */
export const WATER_WORDS = {
  "homes-reached": {
    unit: "homes",
    planner: {
      nl: "woningen in gebouwen die het water bereikt",
      en: "homes in buildings that the water reaches",
    },
    resident: { nl: "woningen krijgen water bij de deur", en: "homes get water at the door" },
    column: { nl: "Woningen", en: "Homes" },
  },
  "buildings-reached": {
    unit: "buildings",
    planner: { nl: "gebouwen door water bereikt", en: "buildings reached by water" },
    resident: { nl: "gebouwen krijgen water bij de deur", en: "buildings get water at the door" },
    column: { nl: "Gebouwen", en: "Buildings" },
  },
  "homes-over-50-cm": {
    unit: "homes",
    planner: {
      nl: "woningen met meer dan 50 cm water aan de voet",
      en: "homes with more than 50 cm of water at the foot",
    },
    resident: {
      nl: "woningen waar het water boven de knie komt",
      en: "homes where the water is above the knee",
    },
    column: { nl: "Boven 50 cm", en: "Over 50 cm" },
  },
  "home-damage": {
    unit: "euro",
    planner: {
      nl: "schade aan woningen met inboedel, prijzen van 2010",
      en: "damage to homes and contents, prices of 2010",
    },
    resident: { nl: "schade aan huizen en spullen", en: "damage to homes and belongings" },
    column: { nl: "Schade", en: "Damage" },
  },
  "streets-over-15-cm": {
    unit: "kilometres",
    planner: { nl: "straat onder meer dan 15 cm water", en: "of street under more than 15 cm of water" },
    resident: { nl: "straat waar u niet met de auto door kunt", en: "of street that a car cannot pass" },
    column: { nl: "Straat > 15 cm", en: "Street > 15 cm" },
  },
  "streets-closed": {
    unit: "kilometres",
    planner: { nl: "straat onder 30 cm water of meer", en: "of street under 30 cm of water or more" },
    resident: { nl: "straat is afgesloten", en: "of street is closed" },
    column: { nl: "Straat ≥ 30 cm", en: "Street ≥ 30 cm" },
  },
  "places-reached": {
    unit: "places",
    planner: {
      nl: "scholen, ziekenhuizen en zorghuizen door water bereikt",
      en: "schools, hospitals and care homes reached by water",
    },
    resident: {
      nl: "scholen, ziekenhuizen en zorghuizen krijgen water",
      en: "schools, hospitals and care homes get water",
    },
    column: { nl: "Kwetsbare plekken", en: "Sensitive places" },
  },
} as const satisfies Record<string, Pick<FigureDefinition, "unit" | "planner" | "resident" | "column">>;

export type WaterFigure = keyof typeof WATER_WORDS;

export function waterDefinitions(
  cards: Readonly<Record<WaterFigure, FigureDefinition["card"]>>,
): readonly FigureDefinition[] {
  return (Object.keys(WATER_WORDS) as WaterFigure[]).map((id) => ({
    id,
    ...WATER_WORDS[id],
    isSum: true,
    card: cards[id],
  }));
}

/** Most telling first. */
export const WATER_HEADLINES: readonly WaterFigure[] = ["homes-reached", "home-damage", "streets-over-15-cm"];

export const WATER_COLUMNS: readonly WaterFigure[] = [
  "homes-reached",
  "homes-over-50-cm",
  "streets-over-15-cm",
  "home-damage",
  "places-reached",
  "buildings-reached",
];

/** How the depth at a building is known: the figure's card that danger is read from. */
type DepthsOf = Pick<MethodCard, "inputs" | "assumptions" | "sources" | "needs">;

/** What falls in each class of the three pictures of water: depth, danger, roads. */
export const waterClasses = (depthLegend: Legend, depths: DepthsOf): readonly ClassDefinition[] => [
  {
    id: "buildings-by-depth",
    unit: "buildings",
    title: { nl: "Gebouwen naar waterdiepte aan hun voet", en: "Buildings by water depth at their foot" },
    legend: depthLegend,
    picture: "depth",
  },
  {
    id: "buildings-by-danger",
    unit: "buildings",
    title: {
      nl: "Gebouwen naar gevaar aan hun voet, alleen naar diepte",
      en: "Buildings by danger at their foot, by depth only",
    },
    legend: DANGER_LEGEND,
    picture: "danger",
    card: {
      ...depths,
      method: {
        nl: "De diepte aan de voet van een gebouw geeft een gevarenklasse, H1 tot H6. De snelheid van het water is niet bekend, dus alleen de grenzen voor diepte zijn gebruikt.",
        en: "The depth at the foot of a building gives a class of danger, H1 to H6. The speed of the water is not known, so only the limits on depth are used.",
      },
      formula: {
        nl: "H1 tot 0,3 m; H2 tot 0,5 m; H3 tot 1,2 m; H4 tot 2 m; H5 tot 4 m; H6 dieper",
        en: "H1 to 0.3 m; H2 to 0.5 m; H3 to 1.2 m; H4 to 2 m; H5 to 4 m; H6 deeper",
      },
      assumptions: [
        {
          nl: "Aanname: het water stroomt niet. Waar het wel stroomt, is het gevaarlijker: dit is de laagste klasse die het kan zijn.",
          en: "Assumption: the water does not flow. Where it does it is more dangerous: this is the lowest class it can be.",
        },
        ...depths.assumptions,
      ],
      sources: [...SOURCE.danger, ...depths.sources],
      cannotTell: {
        nl: "Hoe gevaarlijk het in het donker is, bij kou, of door wat in het water drijft.",
        en: "How dangerous it is in the dark, in the cold, or by what floats in the water.",
      },
    },
  },
  {
    id: "street-kilometres-by-state",
    unit: "kilometres",
    title: { nl: "Straten: komt een auto erdoor?", en: "Streets: does a car get through?" },
    legend: ROADS_LEGEND,
    picture: "roads",
  },
];
