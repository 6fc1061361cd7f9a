import type { FigureDefinition, MethodCard, MethodFigures } from "../../model/figure.ts";
import type { LocalisedText } from "../../model/localised-text.ts";
import { RAIN_LEGEND } from "./rain-depth-classes.ts";
import { ASSUMPTION, CANNOT_TELL, INPUT, SOURCE } from "./water-inputs.ts";
import { WATER_COLUMNS, WATER_HEADLINES, waterClasses, waterDefinitions } from "./water-words.ts";

const EXCESS: LocalisedText = {
  nl: "overschot = max(0, regen − berging − tempo × uren); verhard 0,3 mm en 20 mm/u, onverhard 20,8 mm/u",
  en: "excess = max(0, rain − stored − rate × hours); paved 0.3 mm and 20 mm/h, unpaved 20.8 mm/h",
};

/** @param hundredths of a metre, the depth from which it counts */
const excessFrom = (hundredths: "05" | "50"): LocalisedText => ({
  nl: `${EXCESS.nl}; telt vanaf 0,${hundredths} m`,
  en: `${EXCESS.en}; counted from 0.${hundredths} m`,
});

const GAMMA: LocalisedText = {
  nl: "γ = 0; 0,1; 0,5; 1; 1; 1,25 bij 0; 0,01; 0,05; 0,15; 0,3; 0,4 m, dan + 0,25 per 0,1 m tot 6,5 bij 2,5 m",
  en: "γ = 0, 0.1, 0.5, 1, 1, 1.25 at 0, 0.01, 0.05, 0.15, 0.3, 0.4 m, then + 0.25 for each 0.1 m to 6.5 at 2.5 m",
};

const RUN_OFF: readonly LocalisedText[] = [
  {
    nl: "Aanname: het riool neemt overal 20 mm per uur op, en onbekende grond telt als verhard.",
    en: "Assumption: the sewer takes 20 mm an hour everywhere, and unknown ground counts as paved.",
  },
  {
    nl: "Aanname: onverharde grond neemt 20,8 mm per uur op, de laagste waarde van onze bron (20,8 tot 41).",
    en: "Assumption: unpaved ground takes 20.8 mm an hour, the lowest value of our source (20.8 to 41).",
  },
  {
    nl: "Aanname: regen op een dak loopt naar de grond ernaast, zoals op verharding. Grond van minder dan 100 m² tussen muren telt als dak.",
    en: "Assumption: rain on a roof runs to the ground beside it, as on paving. Ground under 100 m² that walls close in counts as roof.",
  },
  {
    nl: "Aanname: wat open water of de rand van de kaart bereikt, loopt weg.",
    en: "Assumption: what reaches open water or the edge of the map runs away.",
  },
];

const REACHED: MethodCard = {
  method: {
    nl: "Van de regen gaat af wat bodem of riool opneemt; de rest stroomt naar kuilen, vult ze en loopt over. Een gebouw telt mee als er 5 cm of meer aan zijn voet staat.",
    en: "What soil or sewer takes is taken off the rain; the rest runs to hollows, fills them and spills over. A building counts when 5 cm or more stands at its foot.",
  },
  formula: excessFrom("05"),
  inputs: [INPUT.heights, INPUT.landUse, INPUT.homes],
  assumptions: RUN_OFF,
  sources: [SOURCE.fillSpillMerge],
  cannotTell: {
    nl: "Of een put verstopt is, en of water door een drempel of kelderraam naar binnen komt.",
    en: "Whether a drain is blocked, and whether water comes in over a doorstep or through a cellar window.",
  },
  needs: ["heights", "height-file", "land-use", "dwellings", "some-dwellings", "neighbourhoods-cut"],
};

const DEEP: MethodCard = {
  ...REACHED,
  method: {
    nl: "De diepte bij een gebouw is het diepste water langs zijn rand, na de bui. Alle woningen in een gebouw met meer dan 50 cm tellen mee.",
    en: "The depth at a building is the deepest water along its edge, after the shower. All homes in a building with more than 50 cm count.",
  },
  formula: excessFrom("50"),
};

const DAMAGE: MethodCard = {
  method: {
    nl: "De diepte bij elk gebouw met woningen geeft een bedrag per m², volgens de WaterSchadeSchatter. Dat bedrag maal het vloeroppervlak van de begane grond is de schade.",
    en: "The depth at each building with homes gives an amount per m², by WaterSchadeSchatter. That amount times the area of the ground floor is the damage.",
  },
  formula: {
    nl: `€ = Σ m² begane grond × 293 (176 tot 410) × γ(diepte); ${GAMMA.nl}`,
    en: `€ = Σ ground floor m² × 293 (176 to 410) × γ(depth); ${GAMMA.en}`,
  },
  inputs: [INPUT.heights, INPUT.landUse, INPUT.homes, INPUT.groundFloors],
  assumptions: [
    {
      nl: "Aanname: onder 5 cm aan de voet is er geen schade; fijner rekent deze methode niet.",
      en: "Assumption: under 5 cm at the foot there is no damage; this method is no finer.",
    },
    ...RUN_OFF,
    ASSUMPTION.groundFloor,
  ],
  sources: [SOURCE.waterSchadeSchatter, SOURCE.fillSpillMerge],
  cannotTell: CANNOT_TELL.damage,
  needs: [
    "heights",
    "height-file",
    "land-use",
    "dwellings",
    "some-dwellings",
    "floor-area",
    "neighbourhoods-cut",
  ],
};

const STREETS: MethodCard = {
  method: {
    nl: "Elke straat is in stukjes verdeeld langs de cellen van het hoogteraster. Een stukje telt mee als de regen er dieper staat dan de grens.",
    en: "Every street is cut into pieces along the cells of the height grid. A piece counts when the rain on it is deeper than the limit.",
  },
  formula: {
    nl: "km = Σ lengte van stukjes met diepte > 0,15 m (auto's stoppen), ≥ 0,30 m (afgesloten)",
    en: "km = Σ length of pieces with depth > 0.15 m (cars stop), ≥ 0.30 m (closed)",
  },
  inputs: [INPUT.heights, INPUT.landUse, INPUT.streets],
  assumptions: [...RUN_OFF, ASSUMPTION.bridges],
  sources: [SOURCE.roads, SOURCE.fillSpillMerge],
  cannotTell: CANNOT_TELL.streets,
  needs: ["heights", "height-file", "land-use", "streets", "neighbourhoods-cut"],
};

const PLACES: MethodCard = {
  method: {
    nl: "Een school, ziekenhuis of zorghuis telt mee als er na de bui 5 cm of meer staat op zijn plek op de kaart. In een gebouw geldt de diepte ernaast.",
    en: "A school, hospital or care home counts when 5 cm or more stands at its place on the map after the shower. In a building the depth beside it holds.",
  },
  formula: excessFrom("05"),
  inputs: [INPUT.heights, INPUT.landUse, INPUT.places],
  assumptions: RUN_OFF,
  sources: [SOURCE.fillSpillMerge],
  cannotTell: CANNOT_TELL.places,
  needs: ["heights", "height-file", "land-use", "places", "neighbourhoods-cut"],
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
    needs: ["heights", "height-file", "land-use", "neighbourhoods-cut"],
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
  classes: waterClasses(RAIN_LEGEND, REACHED),
  charts: [],
};
