import type { FigureDefinition, MethodCard, MethodFigures } from "../../model/figure.ts";
import type { LocalisedText } from "../../model/localised-text.ts";
import { RAIN_LEGEND } from "./rain-depth-classes.ts";
import { ASSUMPTION, CANNOT_TELL, INPUT, SOURCE } from "./water-inputs.ts";
import { WATER_COLUMNS, WATER_HEADLINES, waterClasses, waterDefinitions } from "./water-words.ts";

const EXCESS: LocalisedText = {
  nl: "overschot = max(0, regen − berging − tempo × uren); verhard .3 mm en 20 mm/u, onverhard 20,8 mm/u",
  en: "excess = max(0, rain − stored − rate × hours); paved .3 mm and 20 mm/h, unpaved 20.8 mm/h",
};

/** @param metres the depth from which it counts */
const excessFrom = (metres: string): LocalisedText => ({
  nl: `${EXCESS.nl}; telt vanaf ${metres} m`,
  en: `${EXCESS.en}; counted from ${metres} m`,
});

const GAMMA = "γ 0 .1 .5 1 1 1.25 : 0 .01 .05 .15 .3 .4 m; + .25 / .1 m; 6.5 : 2.5 m";

const SEWER: LocalisedText = {
  nl: "Aanname: het riool neemt overal 20 mm per uur op, en onbekende grond telt als verhard.",
  en: "Assumption: the sewer takes 20 mm an hour everywhere, and unknown ground counts as paved.",
};

const REACHED: MethodCard = {
  method: {
    nl: "Van de regen gaat af wat bodem of riool opneemt; de rest stroomt naar kuilen, vult ze en loopt over. Een gebouw telt mee als er 5 cm of meer aan zijn voet staat.",
    en: "What soil or sewer takes is taken off the rain; the rest runs to hollows, fills them and spills over. A building counts when 5 cm or more stands at its foot.",
  },
  formula: excessFrom(".05"),
  inputs: [INPUT.heights, INPUT.landUse, INPUT.homes],
  assumptions: [SEWER],
  sources: [SOURCE.fillSpillMerge],
  cannotTell: {
    nl: "Of een put verstopt is, en of water door een drempel of kelderraam naar binnen komt.",
    en: "Whether a drain is blocked, and whether water comes in over a doorstep or through a cellar window.",
  },
  needs: ["heights", "height-file", "land-use", "dwellings"],
};

const DEEP: MethodCard = {
  ...REACHED,
  method: {
    nl: "De diepte bij een gebouw is het diepste water langs zijn rand, na de bui. Alle woningen in een gebouw met meer dan 50 cm tellen mee.",
    en: "The depth at a building is the deepest water along its edge, after the shower. All homes in a building with more than 50 cm count.",
  },
  formula: excessFrom(".5"),
};

const DAMAGE: MethodCard = {
  method: {
    nl: "De diepte bij elk gebouw met woningen geeft een bedrag per m², volgens de WaterSchadeSchatter. Dat bedrag maal het vloeroppervlak van de begane grond is de schade.",
    en: "The depth at each building with homes gives an amount per m², by WaterSchadeSchatter. That amount times the area of the ground floor is the damage.",
  },
  formula: {
    nl: `€ = Σ m² begane grond × 293 (176 tot 410) × γ(diepte); ${GAMMA}`,
    en: `€ = Σ ground floor m² × 293 (176 to 410) × γ(depth); ${GAMMA}`,
  },
  inputs: [INPUT.heights, INPUT.landUse, INPUT.homes, INPUT.groundFloors],
  assumptions: [
    {
      nl: "Aanname: onder 5 cm aan de voet is er geen schade; fijner rekent deze methode niet.",
      en: "Assumption: under 5 cm at the foot there is no damage; this method is no finer.",
    },
    SEWER,
    ASSUMPTION.groundFloor,
  ],
  sources: [SOURCE.waterSchadeSchatter, SOURCE.fillSpillMerge],
  cannotTell: CANNOT_TELL.damage,
  needs: ["heights", "height-file", "land-use", "dwellings", "floor-area"],
};

const STREETS: MethodCard = {
  method: {
    nl: "Elke straat is in stukjes verdeeld langs de cellen van het hoogteraster. Een stukje telt mee als de regen er dieper staat dan de grens.",
    en: "Every street is cut into pieces along the cells of the height grid. A piece counts when the rain on it is deeper than the limit.",
  },
  formula: {
    nl: "km = Σ lengte van stukjes met diepte > .15 m (auto's stoppen), ≥ .30 m (afgesloten)",
    en: "km = Σ length of pieces with depth > .15 m (cars stop), ≥ .30 m (closed)",
  },
  inputs: [INPUT.heights, INPUT.landUse, INPUT.streets],
  assumptions: [SEWER, ASSUMPTION.bridges],
  sources: [SOURCE.roads, SOURCE.fillSpillMerge],
  cannotTell: CANNOT_TELL.streets,
  needs: ["heights", "height-file", "land-use", "streets"],
};

const PLACES: MethodCard = {
  method: {
    nl: "Een school, ziekenhuis of zorghuis telt mee als er na de bui 5 cm of meer staat op zijn plek op de kaart. In een gebouw geldt de diepte ernaast.",
    en: "A school, hospital or care home counts when 5 cm or more stands at its place on the map after the shower. In a building the depth beside it holds.",
  },
  formula: excessFrom(".05"),
  inputs: [INPUT.heights, INPUT.landUse, INPUT.places],
  assumptions: [SEWER],
  sources: [SOURCE.fillSpillMerge],
  cannotTell: CANNOT_TELL.places,
  needs: ["heights", "height-file", "land-use", "places"],
};

const WET_GROUND: FigureDefinition = {
  id: "wet-ground",
  unit: "share",
  planner: {
    nl: "van de grond buiten ligt onder 5 cm of meer",
    en: "of the outdoor ground lies under 5 cm or more",
  },
  resident: { nl: "van straten en groen staat blank", en: "of streets and green is under water" },
  column: { nl: "Natte grond", en: "Wet ground" },
  isSum: false,
  card: {
    ...REACHED,
    method: {
      nl: "Van elke cel buiten is bekend hoeveel regen er blijft staan. Het deel met 5 cm of meer is de natte grond.",
      en: "Of every outdoor cell it is known how much rain stays. The share with 5 cm or more is the wet ground.",
    },
    inputs: [INPUT.heights, INPUT.landUse],
    needs: ["heights", "height-file", "land-use"],
  },
};

export const RAIN_FIGURES: MethodFigures = {
  definitions: [
    ...waterDefinitions({
      "homes-reached": REACHED,
      "buildings-reached": REACHED,
      "homes-over-50-cm": DEEP,
      "home-damage": DAMAGE,
      "streets-over-15-cm": STREETS,
      "streets-closed": STREETS,
      "places-reached": PLACES,
    }),
    WET_GROUND,
  ],
  headlines: WATER_HEADLINES,
  columns: [...WATER_COLUMNS, WET_GROUND.id],
  classes: waterClasses(RAIN_LEGEND),
  charts: [],
};
