import type { FigureWords } from "./figure-words.nl.ts";

/** Words around figures, in English. */
export const figureWordsEn: FigureWords = {
  audience: "Words for",
  audiences: { planner: "Planner", resident: "Resident" },
  byNeighbourhood: (scenario) => `${scenario}, per neighbourhood`,
  allFigures: "All figures per neighbourhood",
  outside: "Outside the neighbourhoods",
  sortBy: (column) => `Sort by ${column}`,
  save: "Save this table",
  asTable: "As a table",
  nowAt: (value) => `now: ${value}`,
  counting: "The figures are being counted…",
  failed: (detail) => `The figures cannot be counted. ${detail} Load the page again.`,
  howDoYouKnow: "How do we know?",
  howDoYouKnowOf: (figure) => `How do we know? ${figure}`,
  formula: "Formula",
  inputs: "Used",
  countedInCells: (side) => `Counted in cells of ${side}.`,
  missing: "What is missing",
  nothingMissing: "Nothing: all that this method needs is there.",
  assumptions: "Assumptions",
  sources: "Source",
  cannotTell: "What it cannot tell",
  million: (value) => `${value} million`,
  thousand: (value) => `${value} thousand`,
  range: (low, high) => `${low}–${high}`,
  hour: (hour) => `${hour} h`,
  missingInput: {
    trees: "No trees imported: crown cover and tree shade are unknown.",
    "tree-sizes":
      "Assumption: of some trees the source gives no height or crown. They are taken to be 8 m high, with a crown of 0.6 times the height.",
    "some-dwellings": "Of some buildings it is not known how many homes they have: they count as no home.",
    "neighbourhoods-cut":
      "Part of one neighbourhood or more lies beyond the map: the figures are of the part on the map.",
    dwellings: "No homes imported: buildings are counted instead of homes.",
    heights: "No heights imported: flooding cannot be worked out.",
    "height-file":
      "Coarse ground: heights come only from the ground under the buildings. Hollows and dikes in between are not known: where water stands is a rough guess.",
    water: "Assumption: water comes from the edge of the map. This city has no water in its land use.",
    streets: "No streets imported: street lengths and walking routes are unknown.",
    places: "No places imported: schools and care are unknown.",
    "land-use": "No land use imported: green and paving are unknown.",
    neighbourhoods: "No neighbourhoods imported: what is counted per neighbourhood is unknown.",
    "beyond-map":
      "Green beyond the map is not known: who lives less than 300 m from its edge may have green that does not count here.",
    "some-heat": "Of part of the outdoor ground it is not known how warm it feels: that part does not count.",
    "floor-area": "No floor areas imported: the footprint is used instead.",
  },
};
