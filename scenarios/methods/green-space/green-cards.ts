import type { FigureSource, MethodCard } from "../../model/figure.ts";
import type { LocalisedText } from "../../model/localised-text.ts";

/** How each figure of green space is known. */

const RULE: FigureSource = { text: "Konijnendijk 2023, 3-30-300", doi: "10.1007/s11676-022-01523-z" };
const IN_PRACTICE: FigureSource = {
  text: "Browning et al. 2024, measuring 3-30-300",
  doi: "10.1016/j.scitotenv.2023.167739",
};

const TREE_LIST: LocalisedText = { nl: "Bomen met plaats en kroon", en: "Trees with their place and crown" };
const FOOTPRINTS: LocalisedText = {
  nl: "Gebouwen, met hun aantal woningen",
  en: "Buildings, with their number of homes",
};
const LAND_USE: LocalisedText = { nl: "Landgebruik, in cellen van 2 m", en: "Land use, in cells of 2 m" };
const AREAS: LocalisedText = { nl: "Grenzen van de buurten", en: "Boundaries of the neighbourhoods" };

export const TREES: MethodCard = {
  method: {
    nl: "Geteld zijn de bomen waarvan de stam binnen 15 m van de gevel staat. Drie of meer staan voor drie bomen in zicht.",
    en: "Counted are trees whose stem stands within 15 m of the wall. Three or more stand for three trees in view.",
  },
  formula: {
    nl: "bomen binnen 15 m van het grondvlak ≥ 3",
    en: "trees within 15 m of the footprint ≥ 3",
  },
  inputs: [TREE_LIST, FOOTPRINTS],
  assumptions: [
    {
      nl: "Aanname: 15 m staat voor zichtbaar; met 30 m zouden meer woningen de regel halen. Of u de boom echt ziet, hangt af van uw raam.",
      en: "Assumption: 15 m stands for in view; with 30 m more homes would meet the rule. Whether you see the tree depends on your window.",
    },
  ],
  sources: [
    RULE,
    { text: "Nieuwenhuijsen et al. 2022, the 15 m stand-in", doi: "10.1016/j.envres.2022.114387" },
  ],
  cannotTell: {
    nl: "Hoe oud en gezond de boom is, en bomen die niet in de lijst staan, zoals in privétuinen.",
    en: "How old and healthy the tree is, and trees that are not in the list, such as in private gardens.",
  },
  needs: ["trees", "tree-sizes", "dwellings", "some-dwellings", "neighbourhoods-cut"],
};

export const CANOPY: MethodCard = {
  method: {
    nl: "Van alle grond die geen water is, is geteld wat onder een boomkroon ligt. Een buurt haalt de regel vanaf 30 %.",
    en: "Of all ground that is not water, what lies under a tree crown is counted. A neighbourhood meets the rule from 30 %.",
  },
  formula: {
    nl: "kronen = cellen onder een kroon ÷ cellen die geen water zijn ≥ 0,30",
    en: "canopy = cells under a crown ÷ cells that are not water ≥ 0.30",
  },
  inputs: [TREE_LIST, LAND_USE, AREAS],
  assumptions: [
    {
      nl: "Aanname: elke kroon is rond en zo breed als de bomenlijst zegt.",
      en: "Assumption: every crown is round, and as wide as the list of trees says.",
    },
    {
      nl: "Aanname: het Nederlandse gemiddelde (11,1 %, in de bebouwde kom 12,3 %) komt uit één bron en is niet nagegaan.",
      en: "Assumption: the Dutch mean (11.1 %; 12.3 % in built-up areas) comes from one source and was not checked.",
    },
  ],
  sources: [RULE, IN_PRACTICE],
  cannotTell: {
    nl: "Hoe dicht de kroon is, en hoe hij over tien jaar is.",
    en: "How dense the crown is, and what it will be in ten years.",
  },
  needs: [
    "trees",
    "tree-sizes",
    "land-use",
    "neighbourhoods",
    "dwellings",
    "some-dwellings",
    "neighbourhoods-cut",
  ],
};

export const WALK: MethodCard = {
  method: {
    nl: "De kortste weg langs de straten, van de gevel tot de rand van gras of park van een halve hectare of meer. Waar geen straat bekend is, is het een rechte lijn.",
    en: "The shortest way along the streets, from the wall to the edge of grass or park of half a hectare or more. Where no street is known it is a straight line.",
  },
  formula: {
    nl: "weg naar de straat + weg langs de straten + weg naar het groen ≤ 300 m",
    en: "way to the street + way along the streets + way to the green ≤ 300 m",
  },
  inputs: [
    {
      nl: "Straten als lijnen; lijnen van water tellen niet",
      en: "Streets as lines; lines of water do not count",
    },
    LAND_USE,
    FOOTPRINTS,
  ],
  assumptions: [
    {
      nl: "Aanname: een gebouw heeft overal langs zijn gevels een deur. Welke de voordeur is, is niet bekend.",
      en: "Assumption: a building has a door anywhere along its walls. Which is the front door is not known.",
    },
    {
      nl: "Aanname: naast de straten loopt niemand verder dan 50 m, en nooit over water. Wat binnen 50 m ligt, is in een rechte lijn bereikbaar.",
      en: "Assumption: beside the streets no one walks more than 50 m, and never over water. What lies within 50 m is reached in a straight line.",
    },
    {
      nl: "Aanname: straten sluiten op elkaar aan waar ze kruisen of op 1 m van elkaar eindigen. Een viaduct telt dus als kruising.",
      en: "Assumption: streets join where they cross or end within 1 m of each other. A viaduct therefore counts as a crossing.",
    },
    {
      nl: "Aanname: al het gras en elk park in het landgebruik is openbaar; tuinen en akkers zijn dat niet.",
      en: "Assumption: all grass and every park in the land use is public; yards and farmland are not.",
    },
  ],
  sources: [RULE, IN_PRACTICE, { text: "Dijkstra 1959, shortest paths", doi: "10.1007/BF01386390" }],
  cannotTell: {
    nl: "Hekken, trappen en drukke wegen, en of het groen fijn is om in te zijn.",
    en: "Gates, stairs and busy roads, and whether the green is pleasant to be in.",
  },
  needs: ["land-use", "streets", "dwellings", "some-dwellings", "beyond-map", "neighbourhoods-cut"],
};

export const ALL_RULES: MethodCard = {
  method: {
    nl: "Een woning telt mee als zij alle drie de regels haalt: 3 bomen bij huis, 30 % kronen in de buurt, 300 m tot groen. Van een woning waarvan één regel niet bekend is, wordt niets gezegd.",
    en: "A home counts when it meets all three rules: 3 trees by the home, 30 % crowns in the neighbourhood, 300 m to green. Of a home of which one rule is not known, nothing is said.",
  },
  formula: {
    nl: "bomen ≥ 3 en kronen ≥ 0,30 en weg naar groen ≤ 300 m",
    en: "trees ≥ 3 and canopy ≥ 0.30 and way to green ≤ 300 m",
  },
  inputs: [...new Set([...TREES.inputs, ...CANOPY.inputs, ...WALK.inputs])],
  assumptions: [...TREES.assumptions, ...CANOPY.assumptions, ...WALK.assumptions],
  sources: [
    RULE,
    IN_PRACTICE,
    { text: "Nieuwenhuijsen et al. 2022, the 15 m stand-in", doi: "10.1016/j.envres.2022.114387" },
  ],
  cannotTell: {
    nl: "Of bewoners het groen gebruiken. De regel is een vuistregel: in Barcelona haalt 4,7 % van de woningen alle drie.",
    en: "Whether residents use the green. The rule is a rule of thumb: in Barcelona 4.7 % of homes meet all three.",
  },
  needs: [
    "trees",
    "tree-sizes",
    "land-use",
    "neighbourhoods",
    "streets",
    "dwellings",
    "some-dwellings",
    "beyond-map",
    "neighbourhoods-cut",
  ],
};

export const LAND_COVER: MethodCard = {
  method: {
    nl: "Elke cel van 2 m is verhard, groen, bebouwd of water, naar het landgebruik en de plattegronden. De aandelen zijn geteld per buurt; van gebouwen is dat wat overblijft.",
    en: "Every cell of 2 m is paved, green, built or water, by the land use and the footprints. The shares are counted in each neighbourhood; what is left is built.",
  },
  formula: {
    nl: "deel = cellen van een soort ÷ cellen land; water ÷ alle cellen",
    en: "share = cells of a kind ÷ cells of land; water ÷ all cells",
  },
  inputs: [LAND_USE, FOOTPRINTS, AREAS],
  assumptions: [
    {
      nl: "Aanname: wat geen vlak van het landgebruik bedekt, is verhard; een tuin is groen.",
      en: "Assumption: what no area of the land use covers is paved; a yard is green.",
    },
  ],
  sources: [{ text: "Stadslens, docs/city-package.md: the land field" }],
  cannotTell: {
    nl: "Of een tuin is betegeld, en of verharding water doorlaat.",
    en: "Whether a garden is tiled, and whether paving lets water through.",
  },
  needs: ["land-use", "neighbourhoods", "neighbourhoods-cut"],
};
