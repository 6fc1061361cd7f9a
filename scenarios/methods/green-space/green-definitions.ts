import type { ClassDefinition, FigureDefinition, MethodFigures } from "../../model/figure.ts";
import { DISTANCE_LEGEND } from "./distance-classes.ts";
import { ALL_RULES, CANOPY, LAND_COVER, TREES, WALK } from "./green-cards.ts";
import { GREEN_LEGEND } from "./rules-3-30-300.ts";

const HOMES: readonly FigureDefinition[] = [
  {
    id: "homes-all-rules",
    unit: "homes",
    planner: { nl: "woningen halen 3, 30 én 300", en: "homes meet 3, 30 and 300" },
    resident: {
      nl: "woningen hebben genoeg groen dichtbij",
      en: "homes have enough green close by",
    },
    column: { nl: "Alle drie", en: "All three" },
    isSum: true,
    card: ALL_RULES,
  },
  {
    id: "homes-with-trees",
    unit: "homes",
    planner: { nl: "woningen met 3 bomen of meer binnen 15 m", en: "homes with 3 trees or more within 15 m" },
    resident: { nl: "woningen met drie bomen vlak bij huis", en: "homes with three trees close to the door" },
    column: { nl: "Woningen met 3 bomen", en: "Homes with 3 trees" },
    isSum: true,
    card: TREES,
  },
  {
    id: "homes-under-canopy",
    unit: "homes",
    planner: {
      nl: "woningen in een buurt met 30 % kroonbedekking of meer",
      en: "homes in a neighbourhood with 30 % crown cover or more",
    },
    resident: {
      nl: "woningen in een buurt met veel schaduw van bomen",
      en: "homes in a leafy neighbourhood",
    },
    column: { nl: "Woningen bij 30 % kronen", en: "Homes at 30 % crowns" },
    isSum: true,
    card: CANOPY,
  },
  {
    id: "homes-near-green",
    unit: "homes",
    planner: {
      nl: "woningen binnen 300 m lopen van groen van een halve hectare of meer",
      en: "homes within a 300 m walk of green of half a hectare or more",
    },
    resident: {
      nl: "woningen met een park of veld op een paar minuten lopen",
      en: "homes with a park or field a few minutes away",
    },
    column: { nl: "Woningen op 300 m van groen", en: "Homes at 300 m from green" },
    isSum: true,
    card: WALK,
  },
  {
    id: "homes-in-straight-line",
    unit: "homes",
    planner: {
      nl: "woningen waarvan de afstand tot groen een rechte lijn is: langs de straten is geen weg bekend",
      en: "homes whose distance to green is a straight line: no way along the streets is known",
    },
    resident: {
      nl: "woningen waarvan wij de looproute niet kennen",
      en: "homes whose walking route we do not know",
    },
    column: { nl: "In een rechte lijn", en: "In a straight line" },
    isSum: true,
    card: WALK,
  },
];

const SHARES: readonly FigureDefinition[] = [
  {
    id: "trees-share",
    unit: "share",
    planner: { nl: "van de woningen haalt de regel van 3 bomen", en: "of homes meet the rule of 3 trees" },
    resident: {
      nl: "van de woningen heeft drie bomen vlak bij huis",
      en: "of homes have three trees close to the door",
    },
    column: { nl: "3 bomen", en: "3 trees" },
    isSum: false,
    card: TREES,
  },
  {
    id: "canopy-share",
    unit: "share",
    planner: {
      nl: "van het land onder boomkronen; het doel is 30\u00a0% per buurt, het Nederlandse gemiddelde 11,1\u00a0%",
      en: "of the land under tree crowns; the aim is 30\u00a0% in each neighbourhood, the Dutch mean 11.1\u00a0%",
    },
    resident: { nl: "van de grond ligt onder bomen", en: "of the ground lies under trees" },
    column: { nl: "Kronen", en: "Crowns" },
    isSum: false,
    card: CANOPY,
  },
  {
    id: "near-green-share",
    unit: "share",
    planner: {
      nl: "van de woningen op 300\u00a0m lopen of minder van groen",
      en: "of homes a 300\u00a0m walk or less from green",
    },
    resident: {
      nl: "van de woningen heeft groen op een paar minuten lopen",
      en: "of homes have green a few minutes away",
    },
    column: { nl: "300\u00a0m", en: "300\u00a0m" },
    isSum: false,
    card: WALK,
  },
  {
    id: "all-rules-share",
    unit: "share",
    planner: { nl: "van de woningen haalt alle drie de regels", en: "of homes meet all three rules" },
    resident: {
      nl: "van de woningen heeft genoeg groen dichtbij",
      en: "of homes have enough green close by",
    },
    column: { nl: "Alle drie, aandeel", en: "All three, share" },
    isSum: false,
    card: ALL_RULES,
  },
];

const GROUND: readonly FigureDefinition[] = [
  {
    id: "paved-share",
    unit: "share",
    planner: { nl: "van het land is verhard", en: "of the land is paved" },
    resident: { nl: "van de grond is steen of asfalt", en: "of the ground is stone or asphalt" },
    column: { nl: "Verhard", en: "Paved" },
    isSum: false,
    card: LAND_COVER,
  },
  {
    id: "green-share",
    unit: "share",
    planner: { nl: "van het land is groen", en: "of the land is green" },
    resident: { nl: "van de grond is gras, tuin of park", en: "of the ground is grass, garden or park" },
    column: { nl: "Groen", en: "Green" },
    isSum: false,
    card: LAND_COVER,
  },
  {
    id: "water-share",
    unit: "share",
    planner: { nl: "van het hele gebied is water", en: "of the whole area is water" },
    resident: { nl: "van het gebied is water", en: "of the area is water" },
    column: { nl: "Water", en: "Water" },
    isSum: false,
    card: LAND_COVER,
  },
  {
    id: "trees-per-100-homes",
    unit: "trees",
    planner: { nl: "bomen per 100 woningen", en: "trees per 100 homes" },
    resident: { nl: "bomen per 100 woningen", en: "trees per 100 homes" },
    column: { nl: "Bomen per 100 woningen", en: "Trees per 100 homes" },
    isSum: false,
    card: TREES,
  },
];

const CLASSES: readonly ClassDefinition[] = [
  {
    id: "homes-by-rules",
    unit: "homes",
    title: { nl: "Woningen naar aantal regels gehaald", en: "Homes by rules met" },
    legend: GREEN_LEGEND,
    picture: "rules",
  },
  {
    id: "homes-by-distance",
    unit: "homes",
    title: { nl: "Woningen naar afstand tot groen", en: "Homes by distance to green" },
    legend: DISTANCE_LEGEND,
    picture: "distance",
  },
];

export const GREEN_FIGURES: MethodFigures = {
  definitions: [...HOMES, ...SHARES, ...GROUND],
  headlines: ["homes-all-rules", "canopy-share", "near-green-share"],
  columns: [
    "trees-share",
    "canopy-share",
    "near-green-share",
    "homes-all-rules",
    "paved-share",
    "green-share",
    "water-share",
    "trees-per-100-homes",
  ],
  classes: CLASSES,
  charts: [
    {
      kind: "dots",
      title: {
        nl: "Woningen die 3 en 300 halen, en het land onder kronen",
        en: "Homes meeting 3 and 300, and land under crowns",
      },
      lines: [
        { id: "trees-share", colour: "#7A8F2A", label: { nl: "3 bomen", en: "3 trees" } },
        {
          id: "canopy-share",
          colour: "#17664F",
          label: { nl: "kronen (doel 30 %)", en: "crowns (aim 30 %)" },
        },
        { id: "near-green-share", colour: "#3D7FA6", label: { nl: "300 m tot groen", en: "300 m to green" } },
      ],
    },
  ],
};
