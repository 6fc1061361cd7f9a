import type { FigureDefinition } from "../../model/figure.ts";
import type { LocalisedText } from "../../model/localised-text.ts";

/**
 * What a figure is called in a city whose dwellings nobody knows: every building counts there as one, and the words say so. By the id of
 * the figure that counts homes.
 */
export const BUILDING_WORDS: Readonly<
  Record<string, Pick<FigureDefinition, "planner" | "resident" | "column">>
> = {
  "homes-over-50-cm": {
    planner: {
      nl: "gebouwen met meer dan 50 cm water aan de voet",
      en: "buildings with more than 50 cm of water at the foot",
    },
    resident: {
      nl: "gebouwen waar het water boven de knie komt",
      en: "buildings where the water is above the knee",
    },
    column: { nl: "Boven 50 cm", en: "Over 50 cm" },
  },
  "home-damage": {
    planner: {
      nl: "schade met inboedel als elk gebouw een woning was, prijzen van 2010",
      en: "damage with contents if every building were a home, prices of 2010",
    },
    resident: {
      nl: "schade aan gebouwen en spullen, als in elk gebouw iemand woonde",
      en: "damage to buildings and belongings, if people lived in each of them",
    },
    column: { nl: "Schade", en: "Damage" },
  },
  "homes-near-cool-place-share": {
    planner: {
      nl: "van de gebouwen binnen 300 m van een koele plek",
      en: "of buildings within 300 m of a cool place",
    },
    resident: {
      nl: "van de gebouwen heeft een koele plek op loopafstand",
      en: "of buildings have a cool place within a walk",
    },
    column: { nl: "Koele plek ≤ 300 m", en: "Cool place ≤ 300 m" },
  },
  "homes-near-cool-place": {
    planner: { nl: "gebouwen binnen 300 m van een koele plek", en: "buildings within 300 m of a cool place" },
    resident: {
      nl: "gebouwen met een koele plek op loopafstand",
      en: "buildings with a cool place within a walk",
    },
    column: { nl: "Gebouwen bij een koele plek", en: "Buildings near a cool place" },
  },
  "walk-to-cool-place": {
    planner: {
      nl: "mediane loopafstand van een gebouw naar een koele plek",
      en: "median walk from a building to a cool place",
    },
    resident: {
      nl: "zo ver is het hoogstens naar een koele plek, voor de helft van de gebouwen",
      en: "is at most how far a cool place is, for half of the buildings",
    },
    column: { nl: "Naar koele plek", en: "To cool place" },
  },
  "homes-all-rules": {
    planner: { nl: "gebouwen halen 3, 30 én 300", en: "buildings meet 3, 30 and 300" },
    resident: {
      nl: "gebouwen hebben genoeg groen dichtbij",
      en: "buildings have enough green close by",
    },
    column: { nl: "Alle drie", en: "All three" },
  },
  "homes-with-trees": {
    planner: {
      nl: "gebouwen met 3 bomen of meer binnen 15 m",
      en: "buildings with 3 trees or more within 15 m",
    },
    resident: { nl: "gebouwen met drie bomen voor de deur", en: "buildings with three trees at the door" },
    column: { nl: "Gebouwen met 3 bomen", en: "Buildings with 3 trees" },
  },
  "homes-under-canopy": {
    planner: {
      nl: "gebouwen in een buurt met 30 % kroonbedekking of meer",
      en: "buildings in a neighbourhood with 30 % crown cover or more",
    },
    resident: {
      nl: "gebouwen in een buurt met veel schaduw van bomen",
      en: "buildings in a leafy neighbourhood",
    },
    column: { nl: "Gebouwen bij 30 % kronen", en: "Buildings at 30 % crowns" },
  },
  "homes-near-green": {
    planner: {
      nl: "gebouwen binnen 300 m lopen van groen van een halve hectare of meer",
      en: "buildings within a 300 m walk of green of half a hectare or more",
    },
    resident: {
      nl: "gebouwen met een park of veld op een paar minuten lopen",
      en: "buildings with a park or field a few minutes away",
    },
    column: { nl: "Gebouwen op 300 m van groen", en: "Buildings at 300 m from green" },
  },
  "homes-in-straight-line": {
    planner: {
      nl: "gebouwen waarvan de afstand tot groen een rechte lijn is: langs de straten is geen weg bekend",
      en: "buildings whose distance to green is a straight line: no way along the streets is known",
    },
    resident: {
      nl: "gebouwen waarvan wij de looproute niet kennen",
      en: "buildings whose walking route we do not know",
    },
    column: { nl: "In een rechte lijn", en: "In a straight line" },
  },
  "trees-share": {
    planner: {
      nl: "van de gebouwen haalt de regel van 3 bomen",
      en: "of buildings meet the rule of 3 trees",
    },
    resident: {
      nl: "van de gebouwen heeft drie bomen voor de deur",
      en: "of buildings have three trees at the door",
    },
    column: { nl: "3 bomen", en: "3 trees" },
  },
  "near-green-share": {
    planner: {
      nl: "van de gebouwen op 300\u00a0m lopen of minder van groen",
      en: "of buildings a 300\u00a0m walk or less from green",
    },
    resident: {
      nl: "van de gebouwen heeft groen op een paar minuten lopen",
      en: "of buildings have green a few minutes away",
    },
    column: { nl: "300\u00a0m", en: "300\u00a0m" },
  },
  "all-rules-share": {
    planner: { nl: "van de gebouwen haalt alle drie de regels", en: "of buildings meet all three rules" },
    resident: {
      nl: "van de gebouwen heeft genoeg groen dichtbij",
      en: "of buildings have enough green close by",
    },
    column: { nl: "Alle drie, aandeel", en: "All three, share" },
  },
  "trees-per-100-homes": {
    planner: { nl: "bomen per 100 gebouwen", en: "trees per 100 buildings" },
    resident: { nl: "bomen per 100 gebouwen", en: "trees per 100 buildings" },
    column: { nl: "Bomen per 100 gebouwen", en: "Trees per 100 buildings" },
  },
};

const BUILDINGS: LocalisedText = { nl: "Gebouwen", en: "Buildings" };

/** Titles of charts and classes, and what a card says was used, by the words for homes. */
export const BUILDING_TEXTS: Readonly<Record<string, LocalisedText>> = {
  "Buildings, with their number of homes": BUILDINGS,
  "Homes in each building": BUILDINGS,
  "Homes by rules met": { nl: "Gebouwen naar aantal regels gehaald", en: "Buildings by rules met" },
  "Homes by distance to green": {
    nl: "Gebouwen naar afstand tot groen",
    en: "Buildings by distance to green",
  },
  "Homes meeting 3 and 300, and land under crowns": {
    nl: "Gebouwen die 3 en 300 halen, en het land onder kronen",
    en: "Buildings meeting 3 and 300, and land under crowns",
  },
};
