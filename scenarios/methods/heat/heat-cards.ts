import type { FigureSource, MethodCard } from "../../model/figure.ts";
import type { LocalisedText } from "../../model/localised-text.ts";

/** "How do you know?" of the figures of heat. */

const KOOPMANS: FigureSource = {
  text: "Koopmans, Heusinkveld & Steeneveld 2020, Building and Environment; De Nijs e.a. 2019, RIVM: Standaard Stresstest Hitte",
  doi: "10.1016/j.buildenv.2020.106984",
};
const THEEUWES: FigureSource = {
  text: "Theeuwes e.a. 2017, warmte-eiland / heat island",
  doi: "10.1002/joc.4717",
};
const STULL: FigureSource = {
  text: "Stull 2011, natteboltemperatuur / wet bulb",
  doi: "10.1175/JAMC-D-11-0143.1",
};
const MACDONALD: FigureSource = { text: "Macdonald 2000, wind", doi: "10.1023/A:1002785830512" };
const DIRKSEN: FigureSource = {
  text: "Dirksen 2019, raster / grid size",
  doi: "10.1016/j.uclim.2019.100498",
};
const MATZARAKIS: FigureSource = {
  text: "Matzarakis, Mayer & Iziomon 1999, klassen / classes",
  doi: "10.1007/s004840050119",
};
const WEERWOORD: FigureSource = { text: "Rotterdams WeerWoord, koele plek / cool place" };

const CITY_INPUTS: readonly LocalisedText[] = [
  { nl: "Gebouwen en bomen met hun hoogte", en: "Buildings and trees with their heights" },
  { nl: "Landgebruik: groen, verharding en water", en: "Land use: green, paving and water" },
  {
    nl: "Het weer van 1 juli 2015 in De Bilt, 12 tot 18 uur; voor later KNMI'23",
    en: "The weather of 1 July 2015 in De Bilt, 12 to 18 h; for later KNMI'23",
  },
];

const SKY_ASSUMPTION: LocalisedText = {
  nl: "Aanname: zicht op de hemel = 1 − gemiddelde van sin² van de horizon, in 16 richtingen tot 110 m. Buiten de kaart staat niets. Onder een kroon telt de hemel die de gebouwen vrijlaten; de kroon zelf telt als schaduw.",
  en: "Assumption: sky view = 1 − mean of sin² of the horizon, in 16 directions to 110 m. Beyond the map nothing stands. Under a crown it is the sky that buildings leave; the crown itself counts as shade.",
};
const SUN_ASSUMPTION: LocalisedText = {
  nl: "Aanname: de zon staat overal zo hoog als in De Bilt op 1 juli.",
  en: "Assumption: the sun stands everywhere as high as in De Bilt on 1 July.",
};
const PET_ASSUMPTIONS: readonly LocalisedText[] = [
  {
    nl: "Aanname: het weer van de dag telt in het warmte-eiland als 3,35. Dat getal is niet nagerekend.",
    en: "Assumption: the day's weather counts in the heat island as 3.35. That number was not checked.",
  },
  SKY_ASSUMPTION,
  SUN_ASSUMPTION,
  {
    nl: "Aanname: in de toekomst is alleen de lucht warmer. Zon, wind, luchtvochtigheid en de stad blijven zoals zij nu zijn.",
    en: "Assumption: in the future only the air is warmer. Sun, wind, humidity and the city stay as they are today.",
  },
  {
    nl: "Aanname: het warmte-eiland hangt af van hemel en groen in een vierkant van 700 m rond de plek. De methode kijkt alleen aan de kant waar de wind vandaan komt; die is hier niet bekend.",
    en: "Assumption: the heat island depends on sky and green in a square of 700 m round the place. The method looks only to where the wind comes from; that is not known here.",
  },
  {
    nl: "Aanname: de wind hangt af van de muren en daken binnen 50 m, en komt van alle kanten even vaak. Daken boven 60 m tellen daarbij als 60 m.",
    en: "Assumption: the wind depends on the walls and roofs within 50 m, and comes as often from every side. Roofs above 60 m count there as 60 m.",
  },
  {
    nl: "Aanname: de cellen van dit raster zijn fijn genoeg. Grovere cellen geven een koelere stad: een raster van 3 m geeft een warmte-eiland dat ongeveer 0,6 °C lager is dan een raster van 1 m.",
    en: "Assumption: the cells of this grid are fine enough. Coarser cells give a cooler city: a 3 m grid gives a heat island about 0.6 °C lower than a 1 m grid.",
  },
];
const INDICATION: LocalisedText = {
  nl: "Hoe warm het binnen is, en hoe warm het op een andere dag wordt. Het is een indicatie, geen voorspelling en geen norm.",
  en: "How warm it is indoors, and how warm another day will be. It is an indication, not a forecast and not a standard.",
};

export const PET_CARD: MethodCard = {
  method: {
    nl: "Voor elke cel buiten is uitgerekend hoe warm het voelt, met lucht, zon of schaduw, wind, groen en zicht op de hemel. Zonder gekozen uur is het het gemiddelde van 12 tot 18 uur.",
    en: "For each outdoor cell it is worked out how warm it feels, from air, sun or shade, wind, green and sky. Without an hour chosen it is the mean of 12 to 18 h.",
  },
  formula: {
    nl: "zon: PET = −13,26 + 1,25 Ta + 0,011 Q − 3,37 ln u + 0,078 Tw + 0,0055 Q ln u + 5,56 sin φ − 0,0103 Q ln u sin φ + 0,546 Bb + 1,94 Svf; schaduw: PET = −12,14 + 1,25 Ta − 1,47 ln u + 0,060 Tw + 0,015 Svf Qd + 0,0060 (1 − Svf) σ (Ta + 273,15)⁴",
    en: "sun: PET = −13.26 + 1.25 Ta + 0.011 Q − 3.37 ln u + 0.078 Tw + 0.0055 Q ln u + 5.56 sin φ − 0.0103 Q ln u sin φ + 0.546 Bb + 1.94 Svf; shade: PET = −12.14 + 1.25 Ta − 1.47 ln u + 0.060 Tw + 0.015 Svf Qd + 0.0060 (1 − Svf) σ (Ta + 273.15)⁴",
  },
  inputs: CITY_INPUTS,
  assumptions: PET_ASSUMPTIONS,
  sources: [KOOPMANS, THEEUWES, STULL, MACDONALD, MATZARAKIS, DIRKSEN],
  cannotTell: INDICATION,
  needs: ["trees", "tree-sizes", "land-use", "some-heat", "neighbourhoods-cut"],
};

export const COOL_PLACE_CARD: MethodCard = {
  method: {
    nl: "Een koele plek is openbare buitengrond van minstens 200 m² aaneen waar het vandaag gemiddeld niet warmer voelt dan 38 °C. Een woning telt mee als er een binnen 300 m lopen ligt, langs de straten; waar geen straat bekend is, in een rechte lijn.",
    en: "A cool place is public outdoor ground of at least 200 m² in one piece where it feels no warmer than 38 °C on average today. A home counts when one lies within a 300 m walk along the streets; where no street is known, in a straight line.",
  },
  formula: {
    nl: "koele plek: PET ≤ 38 °C over ≥ 200 m²; telt mee: loopafstand ≤ 300 m; afstand: mediaan over woningen",
    en: "cool place: PET ≤ 38 °C over ≥ 200 m²; counts: walk ≤ 300 m; distance: median over homes",
  },
  inputs: [
    ...CITY_INPUTS,
    { nl: "Straten waarlangs men loopt", en: "Streets along which one walks" },
    { nl: "Woningen per gebouw", en: "Homes in each building" },
  ],
  assumptions: [
    {
      nl: "Aanname: tuinen, akkers en sporen in het landgebruik zijn niet openbaar, alle andere buitengrond wel. Waar het landgebruik niet bekend is, telt alle buitengrond.",
      en: "Assumption: yards, farmland and railways in the land use are not public, all other outdoor ground is. Where land use is not known, all outdoor ground counts.",
    },
    ...PET_ASSUMPTIONS,
  ],
  sources: [WEERWOORD, KOOPMANS],
  cannotTell: {
    nl: "Of er een bank staat, en of een hek dichtgaat: een strook schaduw langs gevels van 200 m² telt ook. Het uur en de toekomst veranderen dit cijfer niet: het gaat om de koele plekken van nu.",
    en: "Whether there is a bench, and whether a gate closes: a strip of shade of 200 m² along walls counts too. The hour and the future do not change this figure: it is about the cool places of today.",
  },
  needs: ["trees", "tree-sizes", "land-use", "streets", "dwellings", "some-dwellings", "neighbourhoods-cut"],
};

const SHADE_METHOD = {
  formula: {
    nl: "schaduw: een straal van 1,2 m hoogte naar de zon raakt een dak of een kroon",
    en: "shade: a ray from 1.2 m above the ground to the sun meets a roof or a crown",
  },
  assumptions: [
    SUN_ASSUMPTION,
    {
      nl: "Aanname: een kroon die hoger reikt dan 2 m geeft volle schaduw, van 2 m tot haar top.",
      en: "Assumption: a crown that reaches above 2 m gives full shade, from 2 m to its top.",
    },
  ],
  sources: [{ text: "suncalc (Meeus, Astronomical Algorithms)" }, KOOPMANS],
} as const;

export const STREET_SHADE_CARD: MethodCard = {
  ...SHADE_METHOD,
  method: {
    nl: "Langs de middellijn van elke straat is gekeken welk deel in de schaduw ligt. Zonder gekozen uur is het het gemiddelde van 12 tot 18 uur; het streven is 40 %.",
    en: "Along the centre line of each street it is looked at which part lies in shade. Without an hour chosen it is the mean of 12 to 18 h; the aim is 40 %.",
  },
  inputs: [...CITY_INPUTS.slice(0, 1), { nl: "Middellijnen van straten", en: "Centre lines of streets" }],
  assumptions: [
    ...SHADE_METHOD.assumptions,
    {
      nl: "Aanname: alle straten tellen mee. Welke daarvan de belangrijkste looproutes zijn, is niet bekend.",
      en: "Assumption: all streets count. Which of them are the main walking routes is not known.",
    },
  ],
  cannotTell: {
    nl: "Of de stoep aan de schaduwkant ligt: er is gekeken in het midden van de straat.",
    en: "Whether the pavement lies on the shaded side: it was looked at in the middle of the street.",
  },
  needs: ["trees", "tree-sizes", "streets", "some-heat", "neighbourhoods-cut"],
};

export const GROUND_SHADE_CARD: MethodCard = {
  ...SHADE_METHOD,
  method: {
    nl: "Van alle buitengrond is geteld welk deel in de schaduw van een gebouw of boom ligt. Zonder gekozen uur is het het gemiddelde van 12 tot 18 uur; het streven is 30 % van een buurt.",
    en: "Of all outdoor ground it is counted which part lies in the shade of a building or tree. Without an hour chosen it is the mean of 12 to 18 h; the aim is 30 % of a neighbourhood.",
  },
  inputs: CITY_INPUTS.slice(0, 2),
  cannotTell: {
    nl: "Of men er kan zitten: een smalle strook langs een gevel telt even zwaar als een plein.",
    en: "Whether one can sit there: a narrow strip along a wall counts as much as a square.",
  },
  needs: ["trees", "tree-sizes", "some-heat", "neighbourhoods-cut"],
};
