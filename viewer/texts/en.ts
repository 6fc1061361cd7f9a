import { figureWordsEn } from "./figure-words.en.ts";
import type { Texts } from "./nl.ts";

/** Every text of the page in English, at B1 level. */
export const en: Texts = {
  appName: "Stadslens",
  about: (count) => `About ${count}`,
  close: "Close",
  tryAgain: "Try again",
  unknown: "not known",
  percent: (value) => `${value} %`,

  regions: {
    topBar: "City, themes and language",
    city: "City",
    scenario: "Scenario",
    figures: "Figures",
    legend: "Legend",
    building: "Building",
    viewpoints: "Viewpoints",
    compass: "Direction of view",
    point: "Place",
  },

  page: {
    title: (city) => `${city} · Stadslens`,
    cityKeys:
      "The city in 3D. Arrow keys move, plus and minus come nearer and go back, Q and E turn, R and F tilt.",
    sheetTabs: "Parts of this page",
    leafletTab: "Leaflet",
    loadingCatalog: "Loading the cities…",
    loadingCity: "Loading the city…",
    loadingCityNamed: (city) => `Loading ${city}…`,
    loadingScenario: "Loading the scenario…",
  },

  ownFile: {
    region: "Your file",
    open: "Show a file of your own",
    openHint: "Or drop it on the map. It stays on this computer.",
    drop: "Let go to show the file. It stays on this computer.",
    reading: (name) => `${name} is being read…`,
    failed: (name) => `${name} cannot be read. Most likely it is too large for this computer.`,
    count: {
      features: (count) => (count === "1" ? "1 shape" : `${count} shapes`),
      grid: (count) => (count === "1" ? "1 cell" : `${count} cells`),
      table: (count) => (count === "1" ? "1 row" : `${count} rows`),
    },
    property: "Colour by",
    oneColour: "All in one colour",
    elsewhere: "This file does not lie in this city. It is drawn by itself: go there to see it.",
    goThere: "Go there",
    save: "Save as a scenario (zip)",
    stays: "This file is on this computer only. When you close the page it is gone.",
  },

  fileIssues: {
    count: (written, count) => `${written} ${count === 1 ? "mistake" : "mistakes"} in scenario or city files`,
    lastGood: "The last good version stays.",
  },

  failures: {
    catalog: "The list of cities could not be loaded. Check that the server is running and try again.",
    city: (city) => `The city “${city}” could not be loaded. Choose another city or try again.`,
    elsewhere: (scenario) => `“${scenario}” does not lie in this city and is drawn by itself.`,
    scenario: (scenario) => `The scenario “${scenario}” could not be loaded. Choose another scenario.`,
    layer: (layer) =>
      `The layer “${layer}” could not be loaded and is missing from the map. The rest is right.`,
    layerRefused: (layer) =>
      `The layer “${layer}” could not be drawn and is missing from the map. The rest is right. Who makes the layer: look at the shapes in its file, and save it again.`,
    inventory: "The list of buildings could not be loaded. Figures and search do not work now.",
    heights:
      "The heights of this city could not be loaded. The water cannot be shown now. Load the page again.",
    fields: "The map of heat or rain could not be loaded. The rest is right. Load the page again.",
    serverAway:
      "The server does not answer. What you see stays. As soon as the server is back, the page goes on by itself.",
    cityUnknown: (asked, shown) =>
      `The city “${asked}” from the link is not known here. You are looking at ${shown}.`,
    scenarioUnknown: (asked) => `The scenario “${asked}” from the link is not known here. Choose another.`,
    buildingUnknown: (asked) => `The building “${asked}” from the link is not known in this city.`,
    contextLost:
      "The graphics card has let go of the map. Most often it comes back by itself; if not, load the page again. The figures are still right.",
    tilesMissing: (written, count) =>
      `${written} ${count === 1 ? "piece of the city is" : "pieces of the city are"} missing. The figures are complete. Load the page again to try once more.`,
    tilesetNotAllowed: (origin) =>
      `Part of the city comes from ${origin}, and this server does not load from there. The figures are complete. Whoever runs it can allow that address.`,
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
    darkRoom: "Dark hall",
    present: "Present",
    more: "Present, light and language",
  },

  scenario: {
    choose: "Choose a scenario",
    emptyTitle: "What would you like to see?",
    emptyHint: "Switch on a theme above, or start here. The city itself stays as it is.",
    waterLevel: "Water level",
    timeOfDay: "Time of day",
    afternoonMean: "12 to 18 h, mean",
    cases: "Cases",
    show: "Show",
    pictures: {
      depth: "Depth",
      danger: "Danger",
      roads: "Streets",
      rules: "Rules",
      canopy: "Crowns",
      distance: "Distance",
    },
    themesOn: "Themes that are on",
    opacity: "Cover of the ground",
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
    wholeCity: "Whole city",
    asImported: "Whole city, as imported",
    notCountable: "The buildings cannot be counted: their list could not be loaded.",
    noneForScenario: "This scenario has no figures of its own. See the map and the leaflet.",
    methodOf: (scenario) => `Method: ${scenario}`,
    buildings: (count) => (count === 1 ? "building" : "buildings"),
    homes: (count) => (count === 1 ? "home" : "homes"),
    buildingsColumn: "Buildings",
    homesKnown: (count, known) => `${count} homes in ${known} buildings`,
    cityAsItIs:
      "Worked out by Stadslens for the city as it now is. The layers of this scenario do not count in it.",
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
    scenarioSource: "Source of the scenario",
    citySources: "Sources of the city",
    noSources: "No sources were given: origin unknown.",
    crs: (crs) => `Original coordinate system: ${crs}.`,
    coarseGround:
      "Coarse ground: there is no height file. Heights come from the ground under the buildings and are estimated in between.",
    heightsAsGiven: (datum) =>
      datum === null
        ? "Heights are as the source gives them; which sea level they count from is not known."
        : `Heights are as the source gives them, in metres ${datum}.`,
    noHeights: "No heights imported: flooding cannot be worked out.",
    notCounted: "The buildings have not been counted yet.",
  },

  figureWords: figureWordsEn,

  presentation: {
    region: "Presentation",
    riverAt: (level) => `Water at ${level}`,
    stepOf: (step, count) => `${step} of ${count}`,
    next: "Next",
    previous: "Previous",
    leave: "Leave the presentation",
    blank: "The screen is black. Press B to go on.",
  },

  layers: {
    hectares: (value) => `${value} ha`,
    metres: (value) => `${value} m`,
    places: (count) => `${count} places`,
    trees: (count, hectares) => `${count} trees, together ${hectares} ha of crowns`,
    hectaresColumn: "Hectares",
    underClasses: "Below the lowest class",
    unknown: "Not known",
  },

  viewpoints: {
    north: (heading) => `North up. You now look towards ${heading} degrees.`,
    northLetter: "N",
    home: "Back to the start",
    topDown: "Look from above",
    choose: "Choose a viewpoint",
    northUp: "North up",
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
    coolPlace: "To a cool place",
    neverWet: "no level at all",
    neighbourhood: "Neighbourhood",
    number: "Number",
    dry: "Dry",
    dryAt: (level) => `No water stands at its foot at ${level}.`,
    atDoor: (level) => `at the door, at ${level}.`,
    tooDeepForCars: "Too deep for cars.",
    noTheme: "Switch on a theme to see what it means for this building.",
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
    about: "About the data",
  },

  empty: {
    noCitiesTitle: "There is no city yet",
    noCities: "Import a 3D city model. The city will appear here by itself; no need to load the page again.",
    failedTitle: "The server does not answer",
  },

  point: {
    cover: {
      paved: "Paved ground",
      green: "Green ground",
      water: "Water",
      building: "Built-on ground",
      unknown: "Ground of unknown kind",
    },
    waterDepth: "Water depth",
    rainDepth: "Rainwater",
    feelsLike: "Feels like",
    withMeaning: (value, meaning) => `${value}, ${meaning}`,
    atLevel: (words, level) => `${words}, at ${level}`,
    dry: "dry",
    openWater: "open water",
    centimetres: (range) => `${range}\u00a0cm`,
    lessThan5Centimetres: "less than 5\u00a0cm",
    publicGreen: "To public green",
    alongStreets: (metres) => `${metres}\u00a0m along the streets`,
    straightLine: (metres) => `${metres}\u00a0m in a straight line`,
    lessThan10Metres: "less than 10\u00a0m",
    underCrown: "Under a tree crown",
    yes: "yes",
    no: "no",
    everydayLevel: "Everyday water level",
    wetFrom: "Water comes here from",
    coordinates: "Place on Earth",
    degrees: (latitude, longitude) => `${latitude}°\u00a0N, ${longitude}°\u00a0E`,
  },
};
