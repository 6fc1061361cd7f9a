import type { Texts } from "./nl.ts";

/** Every text of the page in English, at B1 level. */
export const en: Texts = {
  appName: "Stadslens",
  about: (count) => `About ${count}`,
  close: "Close",
  tryAgain: "Try again",
  unknown: "not known",

  regions: {
    topBar: "City, themes and language",
    city: "City",
    scenario: "Scenario",
    figures: "Figures",
    legend: "Legend",
    building: "Building",
    viewpoints: "Viewpoints",
    compass: "Direction of view",
  },

  page: {
    title: (city) => `${city} · Stadslens`,
    cityKeys:
      "The city in 3D. Arrow keys move, plus and minus come nearer and go back, Q and E turn, R and F tilt.",
    sheetTabs: "Parts of this page",
    loadingCatalog: "Loading the cities…",
    loadingCity: "Loading the city…",
    loadingCityNamed: (city) => `Loading ${city}…`,
    loadingScenario: "Loading the scenario…",
  },

  failures: {
    catalog: "The list of cities could not be loaded. Check that the server is running and try again.",
    city: (city) => `The city “${city}” could not be loaded. Choose another city or try again.`,
    scenario: (scenario) => `The scenario “${scenario}” could not be loaded. Choose another scenario.`,
    layer: (layer) =>
      `The layer “${layer}” could not be loaded and is missing from the map. The rest is right.`,
    inventory: "The list of buildings could not be loaded. Figures and search do not work now.",
    heights:
      "The heights of this city could not be loaded. The water cannot be shown now. Load the page again.",
    serverAway:
      "The server does not answer. What you see stays. As soon as the server is back, the page goes on by itself.",
    cityUnknown: (asked, shown) =>
      `The city “${asked}” from the link is not known here. You are looking at ${shown}.`,
    scenarioUnknown: (asked) => `The scenario “${asked}” from the link is not known here. Choose another.`,
    buildingUnknown: (asked) => `The building “${asked}” from the link is not known in this city.`,
    tilesMissing: (count) =>
      `${count} pieces of the city are missing. The figures are complete. Load the page again to try once more.`,
    tileset: (what) =>
      what === "buildings"
        ? "The buildings could not be drawn. Load the page again, or choose another city."
        : "The ground could not be drawn. Load the page again, or choose another city.",
    scene: "The 3D map has stopped. The figures are still right. Load the page again to bring the map back.",
    noWebgl:
      "This browser cannot draw in 3D (WebGL 2 is off or missing). The figures and the list of buildings do work. For the map, use a recent Firefox, Chrome, Edge or Safari.",
    noWebglTitle: "No 3D in this browser",
    sceneTitle: "The map is not there",
  },

  topBar: {
    city: "Choose a city",
    inventedCity: "Invented city",
    themes: "Themes",
    language: "Language",
  },

  scenario: {
    choose: "Choose a scenario",
    emptyTitle: "What would you like to see?",
    emptyHint: "Switch on a theme above to see what water does here.",
    emptyStays: "The city itself stays as it is.",
    waterLevel: "Water level",
    cases: "Known water levels",
    leaflet: "About this scenario",
    shows: "What it shows",
    standardEvent: "Standard event",
    cannotTell: "What it cannot tell",
    source: "Source",
  },

  section: {
    schematic: "Sketch, not to scale",
    openWater: "water",
    quay: "quay",
    dike: "dike",
    streets: "streets",
    described: (level) => `Sketch of water, quay, dike and streets, with the water at ${level}.`,
    describedPlain: (level) => `Sketch of water and rising ground, with the water at ${level}.`,
  },

  figures: {
    wholeCity: "Whole city, as imported",
    wholeCityAtLevel: (level) => `Whole city, water at ${level}`,
    buildings: (count) => (count === 1 ? "building" : "buildings"),
    homes: (count) => (count === 1 ? "home" : "homes"),
    noBuildings: "No buildings",
    reachedOf: (total) => `reached by water, of ${total}`,
    reachedStatus: (headline, total, level) =>
      `${headline} reached by water, of ${total}. Water at ${level}.`,
    byDepth: "Buildings by water depth at their foot",
    buildingsColumn: "Buildings",
    reached: "Reached",
    dry: "Dry",
    byLevel: "Buildings reached, by level",
    homesKnown: (count, known) => `${count} homes in ${known} buildings`,
    homesUnknown: "No homes imported: number of homes unknown",
    tallest: "tallest building",
    metres: "m",
    ground: "Ground",
    groundRange: (lowest, highest) => `${lowest} to ${highest}`,
    yearBuilt: "Year built",
    yearRange: (oldest, newest) => `${oldest} to ${newest}`,
    functionKnown: "Use known of",
    ofBuildings: (known, total) => `${known} of ${total}`,
    neighbourhoods: "Neighbourhoods",
    imported: "imported",
    sourceAndMethod: "Source and method",
    method: "Method",
    scenarioSource: "Source of the scenario",
    citySources: "Sources of the city",
    noSources: "No sources were given: origin unknown.",
    crs: (crs) => `Original coordinate system: ${crs}.`,
    waterFromMapEdge:
      "Assumption: water comes from the edge of the map. This city has no water in its land use.",
    coarseGround:
      "Coarse ground: there is no height file. Heights come from the ground under the buildings and are estimated in between.",
    noHeights: "No heights imported: flooding cannot be worked out.",
    notCounted: "The buildings have not been counted yet.",
  },

  viewpoints: {
    north: (heading) => `North up. You now look towards ${heading} degrees.`,
    northLetter: "N",
    home: "Back to the start",
    topDown: "Look from above",
  },

  building: {
    noName: (id) => `Building ${id}`,
    function: "Use",
    homes: (count) => (count === "1" ? "1 home" : `${count} homes`),
    yearBuilt: "Year built",
    ground: "Ground",
    roof: "Roof",
    roofAbove: (metres) => `${metres} m above the street`,
    storeys: "Storeys",
    footprint: "Footprint",
    squareMetres: (value) => `${value} m²`,
    wetFrom: "Water at its foot from",
    neverWet: "no level at all",
    neighbourhood: "Neighbourhood",
    number: "Number",
    dry: "Dry",
    dryAt: (level) => `No water stands at its foot at ${level}.`,
    atDoor: (level) => `at the door, at ${level}.`,
    tooDeepForCars: "Too deep for cars.",
    noTheme: "Switch on Flooding to see the water depth.",
    figureDescribed: (depth) => `A person beside a staff gauge, with ${depth} of water.`,
    figureDescribedDry: "A person beside a staff gauge, without water.",
  },

  functions: {
    // The words of the Dutch register of buildings (BAG).
    woonfunctie: "Living",
    winkelfunctie: "Shop",
    kantoorfunctie: "Office",
    industriefunctie: "Business",
    bijeenkomstfunctie: "Meeting place",
    onderwijsfunctie: "Education",
    gezondheidszorgfunctie: "Care",
    logiesfunctie: "Lodging",
    sportfunctie: "Sport",
    "overige gebruiksfunctie": "Other",
    residential: "Homes",
    office: "Offices",
    industry: "Industry",
    shop: "Shop",
    school: "School",
    education: "Education",
    hospital: "Hospital",
    healthcare: "Care",
    care: "Care",
    "care-home": "Care home",
    church: "Church",
    station: "Station",
    public: "Public building",
    warehouse: "Warehouse",
    shed: "Shed",
    mixed: "Homes and work",
  },

  search: {
    label: "Find a building",
    hint: "Address, name or number",
    showAll: "Show buildings",
    nothing: "No building found. Try another part of the name.",
    more: (count) => `And ${count} more. Type more letters to choose.`,
    results: "Buildings found",
  },

  attribution: {
    invented: (city) => `${city} is an invented city.`,
    sources: "Sources:",
  },

  empty: {
    noCitiesTitle: "There is no city yet",
    noCities: "Import a 3D city model. The city will appear here by itself; no need to load the page again.",
    failedTitle: "The server does not answer",
  },
};
