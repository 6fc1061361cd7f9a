import type { MissingInput } from "../../scenarios/model/figure.ts";

/** Words around figures, in Dutch; what a figure itself is called stands with its method. */
export const figureWordsNl = {
  audience: "Woorden voor",
  audiences: { planner: "Planner", resident: "Bewoner" },
  byNeighbourhood: (scenario: string) => `${scenario}, per buurt`,
  allFigures: "Alle cijfers per buurt",
  outside: "Buiten de buurten",
  sortBy: (column: string) => `Sorteer op ${column}`,
  save: "Bewaar deze tabel",
  asTable: "Als tabel",
  nowAt: (value: string) => `nu: ${value}`,
  counting: "De cijfers worden geteld…",
  failed: (detail: string) => `De cijfers kunnen niet worden geteld. ${detail} Laad de pagina opnieuw.`,
  howDoYouKnow: "Hoe weten we dat?",
  howDoYouKnowOf: (figure: string) => `Hoe weten we dat? ${figure}`,
  formula: "Formule",
  inputs: "Gebruikt",
  countedInCells: (side: string) => `Gerekend in cellen van ${side}.`,
  missing: "Wat ontbreekt",
  nothingMissing: "Niets: alles wat deze methode nodig heeft, is er.",
  assumptions: "Aannamen",
  sources: "Bron",
  cannotTell: "Wat het niet vertelt",
  million: (value: string) => `${value} miljoen`,
  thousand: (value: string) => `${value} duizend`,
  range: (low: string, high: string) => `${low}–${high}`,
  hour: (hour: string) => `${hour} uur`,
  missingInput: {
    trees: "Geen bomen ingelezen: kroonbedekking en schaduw van bomen zijn niet bekend.",
    "tree-sizes":
      "Aanname: van sommige bomen noemt de bron geen hoogte of kroon. Die zijn 8 m hoog gerekend, met een kroon van 0,6 keer de hoogte.",
    "some-dwellings":
      "Van sommige gebouwen is niet bekend hoeveel woningen ze hebben: die zijn gerekend als geen woning.",
    "neighbourhoods-cut":
      "Van een of meer buurten ligt een deel buiten de kaart: de cijfers gaan over het deel op de kaart.",
    dwellings: "Geen woningen ingelezen: gebouwen zijn geteld in plaats van woningen.",
    heights: "Geen hoogtes ingelezen: het water kan niet worden uitgerekend.",
    "height-file":
      "Grove grond: hoogtes komen alleen van de grond onder de gebouwen. Kuilen en dijken daartussen zijn niet bekend: waar het water staat, is een ruwe schatting.",
    water:
      "Aanname: het water komt van de rand van de kaart. Deze stad heeft geen water in haar landgebruik.",
    streets: "Geen straten ingelezen: lengtes van straten en looproutes zijn niet bekend.",
    places: "Geen plekken ingelezen: scholen en zorg zijn niet bekend.",
    "land-use": "Geen landgebruik ingelezen: groen en verharding zijn niet bekend.",
    neighbourhoods: "Geen buurten ingelezen: wat per buurt wordt geteld, is niet bekend.",
    "beyond-map":
      "Groen buiten de kaart is niet bekend: wie minder dan 300 m van de rand woont, heeft misschien groen dat hier niet telt.",
    "some-heat": "Van een deel van de buitengrond is niet bekend hoe warm het voelt: dat deel telt niet mee.",
    "floor-area": "Geen vloeroppervlak ingelezen: er is gerekend met de plattegrond.",
  } satisfies Record<MissingInput, string> as Record<MissingInput, string>,
};

export type FigureWords = typeof figureWordsNl;
