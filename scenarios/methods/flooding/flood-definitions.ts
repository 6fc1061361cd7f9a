import type { MethodCard, MethodFigures } from "../../model/figure.ts";
import { DEPTH_LEGEND } from "./depth-classes.ts";
import { ASSUMPTION, CANNOT_TELL, INPUT, SOURCE } from "./water-inputs.ts";
import { WATER_COLUMNS, WATER_HEADLINES, waterClasses, waterDefinitions } from "./water-words.ts";

const FACTORS = {
  nl: "factor = 0; 0,25; 0,40; 0,50; 0,60; 0,75; 0,85; 0,95; 1 bij 0; 0,5; 1; 1,5; 2; 3; 4; 5; 6 m",
  en: "factor = 0, 0.25, 0.40, 0.50, 0.60, 0.75, 0.85, 0.95, 1 at 0, 0.5, 1, 1.5, 2, 3, 4, 5, 6 m",
};
const SAFE_SPEED = {
  nl: "v = 0,0009 w² − 0,5529 w + 86,9448 km/u (w in mm)",
  en: "v = 0.0009 w² − 0.5529 w + 86.9448 km/h (w in mm)",
};

const REACHED: MethodCard = {
  method: {
    nl: "Water verspreidt zich vanaf het open water naar elke aangrenzende plek waar de grond lager is dan de waterstand. Een gebouw telt mee als het water bij zijn voet komt.",
    en: "Water spreads from open water to every adjoining place whose ground is below the level. A building counts when the water comes to its foot.",
  },
  formula: {
    nl: "nat: waterstand > drempelpeil; diepte = waterstand − grond aan de voet",
    en: "wet: level > spill level; depth = level − ground at the foot",
  },
  inputs: [INPUT.heights, INPUT.water, INPUT.homes],
  assumptions: [],
  sources: [SOURCE.priorityFlood],
  cannotTell: {
    nl: "Hoe lang het duurt, of een dijk breekt, en wat wind en golven doen. Het is een bovengrens.",
    en: "How long it takes, whether a dike breaks, and what wind and waves do. It is an upper bound.",
  },
  needs: ["heights", "height-file", "water", "dwellings", "some-dwellings", "neighbourhoods-cut"],
};

const DAMAGE: MethodCard = {
  method: {
    nl: "De diepte bij elk gebouw met woningen geeft een deel van de hoogste schade, volgens de Europese kromme voor woningen. Dat deel maal het vloeroppervlak van de begane grond is de schade.",
    en: "The depth at each building with homes gives a share of the highest damage, by the European curve for homes. That share times the area of the ground floor is the damage.",
  },
  formula: {
    nl: `€ = Σ m² begane grond × 817 × factor(diepte); ${FACTORS.nl}; marge × 176/293 tot × 410/293`,
    en: `€ = Σ ground floor m² × 817 × factor(depth); ${FACTORS.en}; range × 176/293 to × 410/293`,
  },
  inputs: [INPUT.heights, INPUT.water, INPUT.homes, INPUT.groundFloors],
  assumptions: [
    {
      nl: "Aanname: de hoogste schade in Nederland is € 817 per m², met inboedel (prijzen van 2010). Wij vonden dit op één plek.",
      en: "Assumption: the highest damage in the Netherlands is € 817 per m² with contents (prices of 2010). We found this in one place.",
    },
    {
      nl: "Aanname: de marge is die van de WaterSchadeSchatter voor regen, 176 tot 410 rond 293. Voor hoogwater noemt onze bron geen marge.",
      en: "Assumption: the range is that of WaterSchadeSchatter for rain, 176 to 410 around 293. For high water our source gives none.",
    },
    ASSUMPTION.groundFloor,
  ],
  sources: [SOURCE.jrc, SOURCE.waterSchadeSchatter, SOURCE.priorityFlood],
  cannotTell: CANNOT_TELL.damage,
  needs: [
    "heights",
    "height-file",
    "water",
    "dwellings",
    "some-dwellings",
    "floor-area",
    "neighbourhoods-cut",
  ],
};

const STREETS: MethodCard = {
  method: {
    nl: "Elke straat is in stukjes verdeeld langs de cellen van het hoogteraster. Een stukje telt mee als het water er dieper staat dan de grens.",
    en: "Every street is cut into pieces along the cells of the height grid. A piece counts when the water on it is deeper than the limit.",
  },
  formula: {
    nl: `km = Σ lengte van stukjes met diepte > 0,15 m (auto's stoppen), ≥ 0,30 m (afgesloten); ${SAFE_SPEED.nl}`,
    en: `km = Σ length of pieces with depth > 0.15 m (cars stop), ≥ 0.30 m (closed); ${SAFE_SPEED.en}`,
  },
  inputs: [INPUT.heights, INPUT.water, INPUT.streets],
  assumptions: [ASSUMPTION.bridges],
  sources: [SOURCE.roads, { text: "Gemeente Rotterdam: boven 15 cm onbegaanbaar" }, SOURCE.priorityFlood],
  cannotTell: CANNOT_TELL.streets,
  needs: ["heights", "height-file", "water", "streets", "neighbourhoods-cut"],
};

const PLACES: MethodCard = {
  method: {
    nl: "Een school, ziekenhuis of zorghuis telt mee als het water de plek op de kaart bereikt. De hoogte is die van de grond op dat punt.",
    en: "A school, hospital or care home counts when the water reaches its place on the map. The height is that of the ground at that point.",
  },
  formula: {
    nl: "bereikt: waterstand > drempelpeil van de cel en waterstand > grond",
    en: "reached: level > spill level of the cell and level > ground",
  },
  inputs: [INPUT.heights, INPUT.water, INPUT.places],
  assumptions: [],
  sources: [SOURCE.priorityFlood],
  cannotTell: CANNOT_TELL.places,
  needs: ["heights", "height-file", "water", "places", "neighbourhoods-cut"],
};

const DEEP: MethodCard = {
  ...REACHED,
  method: {
    nl: "De diepte bij een gebouw is de waterstand min de hoogte van de grond aan zijn voet. Alle woningen in een gebouw met meer dan 50 cm tellen mee, ook die op hogere verdiepingen.",
    en: "The depth at a building is the level less the height of the ground at its foot. All homes in a building with more than 50 cm count, those on higher floors too.",
  },
};

export const FLOOD_FIGURES: MethodFigures = {
  definitions: waterDefinitions({
    "homes-reached": REACHED,
    "buildings-reached": REACHED,
    "homes-over-50-cm": DEEP,
    "home-damage": DAMAGE,
    "streets-over-15-cm": STREETS,
    "streets-closed": STREETS,
    "places-reached": PLACES,
  }),
  headlines: WATER_HEADLINES,
  columns: WATER_COLUMNS,
  classes: waterClasses(DEPTH_LEGEND, REACHED),
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
