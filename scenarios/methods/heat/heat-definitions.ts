import type { FigureDefinition, MethodFigures } from "../../model/figure.ts";
import { COOL_PLACE_CARD, GROUND_SHADE_CARD, PET_CARD, STREET_SHADE_CARD } from "./heat-cards.ts";
import { PET_LEGEND } from "./pet-classes.ts";

const DEFINITIONS: readonly FigureDefinition[] = [
  {
    id: "homes-near-cool-place-share",
    unit: "share",
    planner: {
      nl: "van de woningen binnen 300 m van een koele plek",
      en: "of homes within 300 m of a cool place",
    },
    resident: {
      nl: "van de woningen heeft een koele plek op loopafstand",
      en: "of homes have a cool place within a walk",
    },
    column: { nl: "Koele plek ≤ 300 m", en: "Cool place ≤ 300 m" },
    isSum: false,
    card: COOL_PLACE_CARD,
  },
  {
    id: "extreme-ground-share",
    unit: "share",
    planner: {
      nl: "van de buitengrond voelt als 41 °C of meer",
      en: "of outdoor ground feels like 41 °C or more",
    },
    resident: {
      nl: "van de straten, pleinen en tuinen is te heet om lang te blijven",
      en: "of streets, squares and gardens is too hot to stay for long",
    },
    column: { nl: "≥\u00a041\u00a0°C", en: "≥\u00a041\u00a0°C" },
    isSum: false,
    card: PET_CARD,
  },
  {
    id: "mean-pet",
    unit: "celsius",
    planner: {
      nl: "gemiddelde gevoelstemperatuur (PET) van de buitengrond",
      en: "mean feels-like temperature (PET) of outdoor ground",
    },
    resident: { nl: "zo warm voelt het buiten gemiddeld", en: "is what it feels like outside on average" },
    column: { nl: "Voelt als", en: "Feels like" },
    isSum: false,
    card: PET_CARD,
  },
  {
    id: "street-shade-share",
    unit: "share",
    planner: {
      nl: "van de straatlengte in de schaduw (streven: 40 %)",
      en: "of street length in shade (aim: 40 %)",
    },
    resident: {
      nl: "van de straten ligt in de schaduw (streven: 40 %)",
      en: "of the streets lies in shade (aim: 40 %)",
    },
    column: { nl: "Schaduw op straat", en: "Street shade" },
    isSum: false,
    card: STREET_SHADE_CARD,
  },
  {
    id: "ground-shade-share",
    unit: "share",
    planner: {
      nl: "van de buitengrond in de schaduw (streven per buurt: 30 %)",
      en: "of outdoor ground in shade (aim for a neighbourhood: 30 %)",
    },
    resident: {
      nl: "van alle buitengrond ligt in de schaduw (streven per buurt: 30 %)",
      en: "of all outdoor ground lies in shade (aim for a neighbourhood: 30 %)",
    },
    column: { nl: "Schaduw", en: "Shade" },
    isSum: false,
    card: GROUND_SHADE_CARD,
  },
  {
    id: "homes-near-cool-place",
    unit: "homes",
    planner: { nl: "woningen binnen 300 m van een koele plek", en: "homes within 300 m of a cool place" },
    resident: {
      nl: "woningen met een koele plek op loopafstand",
      en: "homes with a cool place within a walk",
    },
    column: { nl: "Woningen bij een koele plek", en: "Homes near a cool place" },
    isSum: true,
    card: COOL_PLACE_CARD,
  },
  {
    id: "walk-to-cool-place",
    unit: "metres",
    planner: {
      nl: "mediane loopafstand van een woning naar een koele plek",
      en: "median walk from a home to a cool place",
    },
    resident: {
      nl: "zo ver is het hoogstens naar een koele plek, voor de helft van de woningen",
      en: "is at most how far a cool place is, for half of the homes",
    },
    column: { nl: "Naar koele plek", en: "To cool place" },
    isSum: false,
    card: COOL_PLACE_CARD,
  },
];

export const HEAT_FIGURES: MethodFigures = {
  definitions: DEFINITIONS,
  headlines: ["homes-near-cool-place-share", "extreme-ground-share", "street-shade-share"],
  columns: ["homes-near-cool-place-share", "mean-pet", "ground-shade-share", "extreme-ground-share"],
  classes: [
    {
      id: "ground-by-pet",
      unit: "share",
      title: { nl: "Buitengrond naar gevoelstemperatuur", en: "Outdoor ground by feels-like class" },
      legend: PET_LEGEND,
    },
  ],
  charts: [
    {
      kind: "line",
      seriesId: "pet-by-hour",
      title: { nl: "In de zon en in de schaduw, per uur", en: "In sun and in shade, by hour" },
      x: { title: { nl: "tijd", en: "time" }, unit: "hourUtc" },
      y: { title: { nl: "voelt als, °C", en: "feels like, °C" }, unit: "celsius" },
      lines: [
        { id: "sun", colour: "#C65B35", label: { nl: "in de zon", en: "in the sun" } },
        { id: "shade", colour: "#2E8C99", label: { nl: "in de schaduw", en: "in shade" } },
      ],
    },
  ],
};
