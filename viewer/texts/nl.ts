import type { PictureId } from "../state/pictures.ts";
import { figureWordsNl } from "./figure-words.nl.ts";

/**
 * Every text of the page in Dutch, at B1 level. The Dutch catalogue is the source of the type: a text that is missing
 * in English is a type error. Numbers come in already written (format.ts), so that a text never formats.
 */
export const nl = {
  appName: "Stadslens",
  about: (count: string) => `Ongeveer ${count}`,
  close: "Sluiten",
  tryAgain: "Probeer opnieuw",
  unknown: "niet bekend",
  percent: (value: string) => `${value} %`,

  regions: {
    topBar: "Stad, thema’s en taal",
    city: "Stad",
    scenario: "Scenario",
    figures: "Cijfers",
    legend: "Legenda",
    building: "Gebouw",
    viewpoints: "Uitzichten",
    compass: "Kijkrichting",
    point: "Plek",
  },

  page: {
    title: (city: string) => `${city} · Stadslens`,
    cityKeys:
      "De stad in 3D. Pijltjes verschuiven, plus en min brengen dichterbij en verder weg, Q en E draaien, R en F kantelen.",
    sheetTabs: "Delen van deze pagina",
    leafletTab: "Bijsluiter",
    loadingCatalog: "De steden worden opgehaald…",
    loadingCity: "De stad wordt geladen…",
    loadingCityNamed: (city: string) => `${city} wordt geladen…`,
    loadingScenario: "Het scenario wordt geladen…",
  },

  ownFile: {
    region: "Uw bestand",
    open: "Eigen bestand tonen",
    openHint: "Of sleep het op de kaart. Het blijft op deze computer.",
    drop: "Laat los om het bestand te tonen. Het blijft op deze computer.",
    reading: (name: string) => `${name} wordt gelezen…`,
    failed: (name: string) =>
      `${name} kan niet worden gelezen. Waarschijnlijk is het te groot voor deze computer.`,
    count: {
      features: (count: string) => (count === "1" ? "1 vorm" : `${count} vormen`),
      grid: (count: string) => (count === "1" ? "1 cel" : `${count} cellen`),
      table: (count: string) => (count === "1" ? "1 rij" : `${count} rijen`),
    },
    property: "Kleur naar",
    oneColour: "Alles in één kleur",
    elsewhere: "Dit bestand ligt niet in deze stad. Het wordt los getekend: ga erheen om het te zien.",
    goThere: "Ga erheen",
    save: "Bewaar als scenario (zip)",
    stays: "Dit bestand is alleen op deze computer. Sluit u de pagina, dan is het weg.",
  },

  fileIssues: {
    count: (written: string, count: number) =>
      `${written} ${count === 1 ? "fout" : "fouten"} in scenario- of stadsbestanden`,
    lastGood: "De laatste goede versie blijft staan.",
  },

  failures: {
    catalog:
      "De lijst met steden kan niet worden opgehaald. Kijk of de server aan staat en probeer het opnieuw.",
    city: (city: string) =>
      `De stad “${city}” kan niet worden geladen. Kies een andere stad of probeer het opnieuw.`,
    elsewhere: (scenario: string) => `“${scenario}” ligt niet in deze stad en wordt los getekend.`,
    scenario: (scenario: string) =>
      `Het scenario “${scenario}” kan niet worden geladen. Kies een ander scenario.`,
    layer: (layer: string) =>
      `De laag “${layer}” kan niet worden geladen en staat niet op de kaart. De rest klopt wel.`,
    layerRefused: (layer: string) =>
      `De laag “${layer}” kan niet worden getekend en staat niet op de kaart. De rest klopt wel. Wie de laag maakt: kijk naar de vormen in het bestand, en bewaar het opnieuw.`,
    inventory: "De lijst met gebouwen kan niet worden geladen. Cijfers en zoeken werken nu niet.",
    heights:
      "De hoogtes van deze stad kunnen niet worden geladen. Het water is nu niet te tonen. Laad de pagina opnieuw.",
    fields: "De kaart van hitte of regen kan niet worden geladen. De rest klopt wel. Laad de pagina opnieuw.",
    serverAway:
      "De server geeft geen antwoord. Wat u ziet blijft staan. Zodra de server terug is, gaat het vanzelf verder.",
    cityUnknown: (asked: string, shown: string) =>
      `De stad “${asked}” uit de link is hier niet bekend. U ziet nu ${shown}.`,
    scenarioUnknown: (asked: string) =>
      `Het scenario “${asked}” uit de link is hier niet bekend. Kies een ander scenario.`,
    buildingUnknown: (asked: string) => `Het gebouw “${asked}” uit de link is in deze stad niet bekend.`,
    contextLost:
      "De grafische kaart heeft de kaart losgelaten. Meestal komt de kaart vanzelf terug; laad anders de pagina opnieuw. De cijfers kloppen nog.",
    tilesMissing: (written: string, count: number) =>
      `Van de stad ${count === 1 ? `ontbreekt ${written} stuk` : `ontbreken ${written} stukken`}. De cijfers zijn wel volledig. Laad de pagina opnieuw om het nog eens te proberen.`,
    tilesetNotAllowed: (origin: string) =>
      `Een deel van de stad komt van ${origin}, en daar haalt deze server niets op. De cijfers zijn wel volledig. De beheerder kan dat adres toestaan.`,
    tileset: (what: "buildings" | "ground"): string =>
      what === "buildings"
        ? "De gebouwen kunnen niet worden getekend. Laad de pagina opnieuw, of kies een andere stad."
        : "De grond kan niet worden getekend. Laad de pagina opnieuw, of kies een andere stad.",
    scene:
      "De 3D-kaart werkt niet meer. De cijfers kloppen nog. Laad de pagina opnieuw om de kaart terug te krijgen.",
    noWebgl:
      "Deze browser kan geen 3D tekenen (WebGL 2 staat uit of ontbreekt). De cijfers en de gebouwenlijst werken wel. Gebruik voor de kaart een recente versie van Firefox, Chrome, Edge of Safari.",
    noWebglTitle: "Geen 3D in deze browser",
    sceneTitle: "De kaart is er niet",
  },

  topBar: {
    city: "Stad kiezen",
    inventedCity: "Bedachte stad",
    themes: "Thema’s",
    language: "Taal",
    darkRoom: "Donkere zaal",
    present: "Presenteren",
    more: "Presenteren, licht en taal",
  },

  scenario: {
    choose: "Scenario kiezen",
    emptyTitle: "Wat wilt u zien?",
    emptyHint: "Zet hierboven een thema aan, of begin hier. De stad zelf blijft zoals ze is.",
    waterLevel: "Waterstand",
    timeOfDay: "Tijd van de dag",
    afternoonMean: "12 tot 18 uur, gemiddeld",
    cases: "Gevallen",
    show: "Toon",
    pictures: {
      depth: "Diepte",
      danger: "Gevaar",
      roads: "Straten",
      rules: "Regels",
      canopy: "Kronen",
      distance: "Afstand",
    } satisfies Record<PictureId, string> as Record<PictureId, string>,
    themesOn: "Thema’s die aan staan",
    opacity: "Dekking op de grond",
    leaflet: "Bijsluiter",
    shows: "Wat u ziet",
    standardEvent: "Standaardgebeurtenis",
    cannotTell: "Wat het niet vertelt",
    source: "Bron",
  },

  section: {
    schematic: "Schets, niet op maat",
    openWater: "water",
    quay: "kade",
    dike: "dijk",
    streets: "straten",
    described: (level: string) => `Schets van water, kade, dijk en straten, met het water op ${level}.`,
    describedPlain: (level: string) => `Schets van water en oplopende grond, met het water op ${level}.`,
  },

  figures: {
    wholeCity: "Hele stad",
    asImported: "Hele stad, zoals ingelezen",
    notCountable: "De gebouwen zijn niet te tellen: hun lijst kon niet worden geladen.",
    noneForScenario: "Dit scenario heeft geen eigen cijfers. Kijk op de kaart en in de toelichting.",
    methodOf: (scenario: string) => `Methode: ${scenario}`,
    buildings: (count: number): string => (count === 1 ? "gebouw" : "gebouwen"),
    homes: (count: number): string => (count === 1 ? "woning" : "woningen"),
    buildingsColumn: "Gebouwen",
    homesKnown: (count: string, known: string) => `${count} woningen in ${known} gebouwen`,
    cityAsItIs:
      "Uitgerekend door Stadslens voor de stad zoals zij nu is. De lagen van dit scenario tellen niet mee.",
    homesUnknown: "Geen woningen ingelezen: aantal woningen niet bekend",
    tallest: "hoogste gebouw",
    metres: "m",
    ground: "Maaiveld",
    groundRange: (lowest: string, highest: string) => `${lowest} tot ${highest}`,
    yearBuilt: "Bouwjaar",
    yearRange: (oldest: string, newest: string) => `${oldest} tot ${newest}`,
    functionKnown: "Functie bekend van",
    ofBuildings: (known: string, total: string) => `${known} van ${total}`,
    neighbourhoods: "Wijken",
    imported: "ingelezen",
    sourceAndMethod: "Bron en methode",
    scenarioSource: "Bron van het scenario",
    citySources: "Bronnen van de stad",
    noSources: "Er zijn geen bronnen opgegeven: herkomst niet bekend.",
    crs: (crs: string) => `Oorspronkelijk stelsel: ${crs}.`,
    coarseGround:
      "Grove grond: er is geen hoogtebestand. De hoogte komt van de grond onder de gebouwen en is daartussen geschat.",
    heightsAsGiven: (datum: string | null) =>
      datum === null
        ? "De hoogtes zijn die van de bron; vanaf welk zeeniveau ze tellen, is niet bekend."
        : `De hoogtes zijn die van de bron, in meters ${datum}.`,
    noHeights: "Geen hoogtes ingelezen: overstroming niet te berekenen.",
    notCounted: "De gebouwen zijn nog niet geteld.",
  },

  figureWords: figureWordsNl,

  presentation: {
    region: "Presentatie",
    riverAt: (level: string) => `Water op ${level}`,
    stepOf: (step: string, count: string) => `${step} van ${count}`,
    next: "Volgende",
    previous: "Vorige",
    leave: "Presentatie verlaten",
    blank: "Het scherm is zwart. Druk op B om verder te gaan.",
  },

  layers: {
    hectares: (value: string) => `${value} ha`,
    metres: (value: string) => `${value} m`,
    places: (count: string) => `${count} plekken`,
    trees: (count: string, hectares: string) => `${count} bomen, samen ${hectares} ha kroon`,
    hectaresColumn: "Hectare",
    underClasses: "Onder de laagste klasse",
    unknown: "Niet bekend",
  },

  viewpoints: {
    north: (heading: string) => `Noorden boven. U kijkt nu naar ${heading} graden.`,
    northLetter: "N",
    home: "Terug naar het begin",
    topDown: "Van boven kijken",
    choose: "Kies een uitzicht",
    northUp: "Noorden boven",
  },

  building: {
    noName: (id: string) => `Gebouw ${id}`,
    function: "Functie",
    homes: (count: string) => (count === "1" ? "1 woning" : `${count} woningen`),
    yearBuilt: "Bouwjaar",
    ground: "Maaiveld",
    roof: "Dak",
    roofAbove: (metres: string) => `${metres} m boven de straat`,
    storeys: "Bouwlagen",
    footprint: "Grondvlak",
    squareMetres: (value: string) => `${value} m²`,
    wetFrom: "Water aan de voet vanaf",
    coolPlace: "Naar een koele plek",
    neverWet: "geen enkele stand",
    neighbourhood: "Wijk",
    number: "Kenmerk",
    dry: "Droog",
    dryAt: (level: string) => `Aan de voet staat geen water bij ${level}.`,
    atDoor: (level: string) => `voor de deur, bij ${level}.`,
    tooDeepForCars: "Te diep voor auto’s.",
    noTheme: "Zet een thema aan om te zien wat het voor dit gebouw betekent.",
    figureDescribed: (depth: string) => `Een persoon naast een peilschaal, met ${depth} water.`,
    figureDescribedDry: "Een persoon naast een peilschaal, zonder water.",
  },

  functions: {
    // The words of the Dutch register of buildings (BAG).
    woonfunctie: "Wonen",
    winkelfunctie: "Winkel",
    kantoorfunctie: "Kantoor",
    industriefunctie: "Bedrijf",
    bijeenkomstfunctie: "Bijeenkomst",
    onderwijsfunctie: "Onderwijs",
    gezondheidszorgfunctie: "Zorg",
    logiesfunctie: "Logies",
    sportfunctie: "Sport",
    "overige gebruiksfunctie": "Overig",
    residential: "Wonen",
    office: "Kantoor",
    industry: "Bedrijf",
    shop: "Winkel",
    school: "School",
    education: "Onderwijs",
    hospital: "Ziekenhuis",
    healthcare: "Zorg",
    care: "Zorg",
    "care-home": "Zorghuis",
    church: "Kerk",
    station: "Station",
    public: "Publiek gebouw",
    warehouse: "Pakhuis",
    shed: "Schuur",
    mixed: "Wonen en werken",
  } as Readonly<Record<string, string>>,

  search: {
    label: "Zoek een gebouw",
    hint: "Adres, naam of nummer",
    showAll: "Toon gebouwen",
    nothing: "Geen gebouw gevonden. Probeer een ander deel van de naam.",
    more: (count: string) => `En nog ${count}. Typ meer letters om te kiezen.`,
    results: "Gevonden gebouwen",
  },

  attribution: {
    invented: (city: string) => `${city} is een bedachte stad.`,
    sources: "Bronnen:",
    about: "Over de gegevens",
  },

  empty: {
    noCitiesTitle: "Er is nog geen stad",
    noCities: "Lees een 3D-stadsmodel in. De stad komt hier vanzelf te staan; opnieuw laden is niet nodig.",
    failedTitle: "De server geeft geen antwoord",
  },

  point: {
    cover: {
      paved: "Verharde grond",
      green: "Groene grond",
      water: "Water",
      building: "Bebouwde grond",
      unknown: "Grond van onbekende soort",
    },
    waterDepth: "Waterdiepte",
    rainDepth: "Regenwater",
    feelsLike: "Gevoelstemperatuur",
    withMeaning: (value: string, meaning: string) => `${value}, ${meaning}`,
    atLevel: (words: string, level: string) => `${words}, bij ${level}`,
    dry: "droog",
    openWater: "open water",
    centimetres: (range: string) => `${range}\u00a0cm`,
    lessThan5Centimetres: "minder dan 5\u00a0cm",
    publicGreen: "Naar openbaar groen",
    alongStreets: (metres: string) => `${metres}\u00a0m langs de straten`,
    straightLine: (metres: string) => `${metres}\u00a0m in een rechte lijn`,
    lessThan10Metres: "minder dan 10\u00a0m",
    underCrown: "Onder een boomkroon",
    yes: "ja",
    no: "nee",
    everydayLevel: "Gewone waterstand",
    wetFrom: "Water komt hier vanaf",
    coordinates: "Plaats op aarde",
    degrees: (latitude: string, longitude: string) => `${latitude}°\u00a0NB, ${longitude}°\u00a0OL`,
  },
};

export type Texts = typeof nl;
