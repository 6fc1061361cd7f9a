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

  regions: {
    topBar: "Stad, thema’s en taal",
    city: "Stad",
    scenario: "Scenario",
    figures: "Cijfers",
    legend: "Legenda",
    building: "Gebouw",
    viewpoints: "Uitzichten",
    compass: "Kijkrichting",
  },

  page: {
    title: (city: string) => `${city} · Stadslens`,
    cityKeys:
      "De stad in 3D. Pijltjes verschuiven, plus en min brengen dichterbij en verder weg, Q en E draaien, R en F kantelen.",
    sheetTabs: "Delen van deze pagina",
    loadingCatalog: "De steden worden opgehaald…",
    loadingCity: "De stad wordt geladen…",
    loadingCityNamed: (city: string) => `${city} wordt geladen…`,
    loadingScenario: "Het scenario wordt geladen…",
  },

  failures: {
    catalog:
      "De lijst met steden kan niet worden opgehaald. Kijk of de server aan staat en probeer het opnieuw.",
    city: (city: string) =>
      `De stad “${city}” kan niet worden geladen. Kies een andere stad of probeer het opnieuw.`,
    scenario: (scenario: string) =>
      `Het scenario “${scenario}” kan niet worden geladen. Kies een ander scenario.`,
    layer: (layer: string) =>
      `De laag “${layer}” kan niet worden geladen en staat niet op de kaart. De rest klopt wel.`,
    inventory: "De lijst met gebouwen kan niet worden geladen. Cijfers en zoeken werken nu niet.",
    heights:
      "De hoogtes van deze stad kunnen niet worden geladen. Het water is nu niet te tonen. Laad de pagina opnieuw.",
    serverAway:
      "De server geeft geen antwoord. Wat u ziet blijft staan. Zodra de server terug is, gaat het vanzelf verder.",
    cityUnknown: (asked: string, shown: string) =>
      `De stad “${asked}” uit de link is hier niet bekend. U ziet nu ${shown}.`,
    scenarioUnknown: (asked: string) =>
      `Het scenario “${asked}” uit de link is hier niet bekend. Kies een ander scenario.`,
    buildingUnknown: (asked: string) => `Het gebouw “${asked}” uit de link is in deze stad niet bekend.`,
    tilesMissing: (count: string) =>
      `Van de stad ontbreken ${count} stukken. De cijfers zijn wel volledig. Laad de pagina opnieuw om het nog eens te proberen.`,
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
  },

  scenario: {
    choose: "Scenario kiezen",
    emptyTitle: "Wat wilt u zien?",
    emptyHint: "Zet hierboven een thema aan en zie wat het water hier doet.",
    emptyStays: "De stad zelf blijft zoals ze is.",
    waterLevel: "Waterstand",
    cases: "Bekende waterstanden",
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
    wholeCity: "Hele stad, zoals geïmporteerd",
    wholeCityAtLevel: (level: string) => `Hele stad, water op ${level}`,
    buildings: (count: number): string => (count === 1 ? "gebouw" : "gebouwen"),
    homes: (count: number): string => (count === 1 ? "woning" : "woningen"),
    noBuildings: "Geen gebouwen",
    reachedOf: (total: string) => `door water bereikt, van de ${total}`,
    reachedStatus: (headline: string, total: string, level: string) =>
      `${headline} door water bereikt, van de ${total}. Water op ${level}.`,
    byDepth: "Gebouwen naar waterdiepte aan de voet",
    buildingsColumn: "Gebouwen",
    reached: "Bereikt",
    dry: "Droog",
    byLevel: "Gebouwen bereikt, per waterstand",
    homesKnown: (count: string, known: string) => `${count} woningen in ${known} gebouwen`,
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
    method: "Methode",
    scenarioSource: "Bron van het scenario",
    citySources: "Bronnen van de stad",
    noSources: "Er zijn geen bronnen opgegeven: herkomst niet bekend.",
    crs: (crs: string) => `Oorspronkelijk stelsel: ${crs}.`,
    waterFromMapEdge:
      "Aanname: het water komt vanaf de rand van de kaart. Deze stad heeft geen water in het grondgebruik.",
    coarseGround:
      "Grove grond: er is geen hoogtebestand. De hoogte komt van de grond onder de gebouwen en is daartussen geschat.",
    noHeights: "Geen hoogtes ingelezen: overstroming niet te berekenen.",
    notCounted: "De gebouwen zijn nog niet geteld.",
  },

  viewpoints: {
    north: (heading: string) => `Noorden boven. U kijkt nu naar ${heading} graden.`,
    northLetter: "N",
    home: "Terug naar het begin",
    topDown: "Van boven kijken",
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
    neverWet: "geen enkele stand",
    neighbourhood: "Wijk",
    number: "Kenmerk",
    dry: "Droog",
    dryAt: (level: string) => `Aan de voet staat geen water bij ${level}.`,
    atDoor: (level: string) => `voor de deur, bij ${level}.`,
    tooDeepForCars: "Te diep voor auto’s.",
    noTheme: "Zet Overstroming aan om de waterdiepte te zien.",
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
  },

  empty: {
    noCitiesTitle: "Er is nog geen stad",
    noCities: "Lees een 3D-stadsmodel in. De stad komt hier vanzelf te staan; opnieuw laden is niet nodig.",
    failedTitle: "De server geeft geen antwoord",
  },
};

export type Texts = typeof nl;
