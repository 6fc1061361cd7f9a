import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DEPTH_LEGEND } from "../../scenarios/methods/flooding/depth-classes.ts";
import { FLOOD_FIGURES } from "../../scenarios/methods/flooding/flood-definitions.ts";
import type { CityAnswer, ScenarioAnswer } from "../../scenarios/model/catalog.ts";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import { COMPUTED_FLOODING } from "../../scenarios/model/computed-flooding.ts";
import type { CityFigures as FiguresOfCity, MissingInput } from "../../scenarios/model/figure.ts";
import type { Language } from "../../scenarios/model/localised-text.ts";
import { TextsProvider, VerticalDatumProvider } from "../texts/texts.tsx";
import { BuildingCard } from "./BuildingCard.tsx";
import { buildingRow } from "./building-row.fixture.ts";
import { CaseList } from "./CaseList.tsx";
import { CityFigures } from "./CityFigures.tsx";
import { FiguresPanel } from "./FiguresPanel.tsx";
import { MethodFigures } from "./figures/MethodFigures.tsx";
import { LegendCard } from "./LegendCard.tsx";
import { wordsOf } from "./panel-markup.fixture.tsx";
import { ScenarioPanel } from "./ScenarioPanel.tsx";
import { StaffGauge } from "./StaffGauge.tsx";
import { TopBar } from "./TopBar.tsx";

/** What the panels say, read from their markup: names that tests and screen readers rely on, and what is never left out. */

const inLanguage = (language: Language, panel: ReactNode): string =>
  renderToStaticMarkup(<TextsProvider language={language}>{panel}</TextsProvider>);

const nothing = (): void => undefined;

const city: CityAnswer = {
  formatVersion: 1,
  id: "block",
  name: { nl: "Blok", en: "Block" },
  invented: true,
  crsOfOrigin: "EPSG:7415",
  extent: { west: 4.46, south: 51.9, east: 4.47, north: 51.91 },
  origin: { longitude: 4.465, latitude: 51.905, napAboveEllipsoidMetres: 43.5 },
  groundHeightMetresNap: { lowest: -1, highest: 6.2 },
  zMeaning: "nap",
  hosted: [],
  heightsFrom: "height-file",
  waterFrom: "land-use",
  buildingCount: 1200,
  viewpoints: [],
  sources: [],
  files: { buildings: "b", inventory: "i", heightGrid: "h" },
  tilesUrl: "/tiles/block/",
};

const flooding: ScenarioAnswer = {
  ...COMPUTED_FLOODING,
  theme: "flooding",
  origin: "computed",
  layerUrls: {},
};
const counted: FiguresOfCity = {
  method: "flood-depth",
  city: { "buildings-reached": 1147, "homes-reached": 3210 },
  neighbourhoods: [
    { id: "quay", name: "Kade", figures: { "buildings-reached": 1147, "homes-reached": null } },
  ],
  byClass: { "buildings-by-depth": [10, 0, 1100, 37] },
  series: [],
  missing: ["dwellings"],
};

const figures = (language: Language, missing: readonly MissingInput[] = counted.missing): string =>
  inLanguage(
    language,
    <FiguresPanel city={city} scenarios={[flooding]} audience="planner" onAudience={nothing}>
      <MethodFigures
        scenario="High water"
        method={FLOOD_FIGURES}
        figures={{ ...counted, missing }}
        audience="planner"
        picture="depth"
        now={{ get: () => 3.6, listen: () => nothing }}
        onSave={nothing}
      />
    </FiguresPanel>,
  );

describe("FiguresPanel", () => {
  it("is a region of its name, rounded in the headline and exact in the table", () => {
    expect(figures("nl")).toContain('aria-label="Cijfers"');
    expect(wordsOf(figures("nl"))).toContain("Ongeveer 3.200 woningen");
    expect(figures("en")).toContain('aria-label="Figures"');
    expect(figures("en")).toMatch(/data-figure="homes-reached-city" data-value="3210">3,210</);
    expect(figures("en")).toMatch(/data-figure="homes-reached-quay">not known</);
    expect(figures("nl")).toMatch(/data-figure="buildings-by-depth-2" data-value="1100">/);
  });

  it("answers how each figure is known, and the classes of danger too: no figure's card says that", () => {
    expect(figures("nl")).toMatch(/<button[^>]*>Gebouwen naar gevaar aan hun voet, alleen naar diepte</);
    expect(figures("en")).toMatch(/<button[^>]*>Damage</);
    expect(figures("en")).not.toMatch(/<button[^>]*>Buildings by water depth/);
  });

  it("says what a method lacks and assumes, and only that", () => {
    expect(figures("en")).toContain("buildings are counted instead of homes");
    expect(figures("en")).not.toContain("Assumption");
    expect(figures("en", ["water"])).toContain("Assumption: water comes from the edge of the map");
  });

  it("offers a planner's and a resident's words where there are such words, and not beside an author's layers alone", () => {
    const beside = (scenario: ScenarioAnswer): string =>
      inLanguage(
        "en",
        <FiguresPanel city={city} scenarios={[scenario]} audience="planner" onAudience={nothing}>
          {null}
        </FiguresPanel>,
      );
    const layer = {
      type: "geojson",
      id: "a",
      title: COMPUTED_FLOODING.title,
      source: "a.geojson",
      role: "area",
      opacity: 1,
    } as const;
    expect(wordsOf(beside(flooding))).toContain("Resident");
    const own = { ...flooding, layers: [layer] };
    expect(wordsOf(beside({ ...own, indicators: ["homes-reached"] }))).toContain("Resident");
    expect(wordsOf(beside(own))).not.toContain("Resident");
  });

  it("says coarse ground and missing heights of the bare city", () => {
    const bare = (changed: Partial<CityAnswer>): string =>
      inLanguage(
        "en",
        <FiguresPanel city={{ ...city, ...changed }} scenarios={[]} audience="planner" onAudience={nothing}>
          {null}
        </FiguresPanel>,
      );
    expect(bare({ heightsFrom: "buildings" })).toContain("Coarse ground");
    expect(bare({ files: { buildings: "b", inventory: "i" } })).toContain("No heights imported");
    expect(bare({ verticalDatum: null })).toContain("which sea level they count from is not known");
    expect(bare({ verticalDatum: "DNG" })).toContain("as the source gives them, in metres DNG");
    expect(bare({ verticalDatum: "NAP" })).not.toContain("as the source gives them");
    expect(bare({ verticalDatum: undefined })).not.toContain("as the source gives them");
  });

  it("says what the bare city does not know", () => {
    const bare = inLanguage(
      "en",
      <FiguresPanel city={city} scenarios={[]} audience="planner" onAudience={nothing}>
        <CityFigures city={city} buildings={[buildingRow({})]} hasFailed={false} />
      </FiguresPanel>,
    );
    expect(bare).toContain("number of homes unknown");
    expect(bare).toContain("not known");
  });

  it("does not promise a count that will not come", () => {
    const failed = inLanguage("en", <CityFigures city={city} buildings={null} hasFailed={true} />);
    expect(failed).toContain("cannot be counted");
  });
});

describe("LegendCard", () => {
  it("shows every class with its words, and nothing without a theme", () => {
    const legend = inLanguage("nl", <LegendCard legends={[DEPTH_LEGEND]} />);
    expect(legend).toContain('aria-label="Legenda"');
    for (const step of DEPTH_LEGEND.classes) expect(legend).toContain(step.meaning?.nl);
    expect(inLanguage("nl", <LegendCard legends={[]} />)).toBe("");
  });

  it("names a layer of one colour, so that no colour stands alone", () => {
    const keys = [
      { id: "hot-day/cool", colour: "#CBE4E1", title: { nl: "Koele plekken", en: "Cool places" } },
    ];
    expect(inLanguage("nl", <LegendCard legends={[]} keys={keys} />)).toContain("Koele plekken");
  });
});

describe("BuildingCard", () => {
  const card = (depthMetres: number | null, known: Partial<BuildingRow> = {}): string =>
    inLanguage(
      "nl",
      <BuildingCard
        building={buildingRow({ id: "WW-7", spillLevelMetresNap: 2.6, ...known })}
        neighbourhoodName={null}
        depthMetres={depthMetres}
        waterLevelMetresNap={depthMetres === null ? null : 3.6}
        value={null}
        onClose={nothing}
      />,
    );

  it("names a nameless building by its id and says what is unknown", () => {
    expect(card(null)).toContain('aria-label="Gebouw"');
    expect(card(null)).toContain("Gebouw WW-7");
    expect(card(null)).toContain("niet bekend");
    expect(card(null)).toContain("2,60 m NAP");
  });

  it("says depth against the body, and cars only where they stop", () => {
    expect(card(0.45)).toContain("knie tot heup");
    expect(card(0.45)).toContain("Te diep voor auto’s");
    expect(card(0.1)).not.toContain("auto’s");
  });

  it("says how far green and a cool place are, and how that was measured", () => {
    const walked = card(null, { metresToGreen: 120, walkMetresToGreen: 243, metresToCoolPlace: 88 });
    expect(walked.replaceAll("\u00a0", " ")).toContain("240 m langs de straten");
    expect(walked.replaceAll("\u00a0", " ")).toContain("90 m in een rechte lijn");
    expect(card(null)).not.toContain("koele plek");
  });

  it("calls dry ground dry", () => {
    expect(card(0)).toContain("Droog");
  });
});

describe("ScenarioPanel", () => {
  const panel = (on: boolean): string =>
    inLanguage(
      "en",
      <ScenarioPanel
        tabs={[]}
        onOpen={nothing}
        opacity={1}
        onOpacity={nothing}
        scenarios={
          on ? [{ ...flooding, id: flooding.id, url: "/api/v1/scenarios/computed-flooding", city: "*" }] : []
        }
        scenario={on ? flooding : null}
        hasFailed={false}
        scenarioId={on ? flooding.id : null}
        onScenario={nothing}
        cases={on && <CaseList cases={flooding.cases} caseId={null} onCase={nothing} />}
        start="Start here"
        time={null}
        show={null}
        staff={
          on && (
            <StaffGauge
              waterLevelMetresNap={2.35}
              onWaterLevel={nothing}
              section={{ lowestMetresNap: -1, highestMetresNap: 6.2 }}
            />
          )
        }
      />,
    );

  it("counts from what the city counts from, and from nothing where its sources do not say", () => {
    const gauge = (datum: string | null): string =>
      inLanguage(
        "en",
        <VerticalDatumProvider value={datum}>
          <StaffGauge
            waterLevelMetresNap={2.35}
            onWaterLevel={nothing}
            section={{ lowestMetresNap: -1, highestMetresNap: 6.2 }}
          />
        </VerticalDatumProvider>,
      );
    expect(gauge("DNG")).toContain("2.35 m DNG");
    expect(gauge(null)).toContain("2.35 m");
    expect(gauge(null)).not.toContain("NAP");
  });

  it("shows level, named cases with their values, and the leaflet", () => {
    expect(panel(true)).toContain("2.35 m NAP");
    expect(panel(true)).toContain("First quays wet");
    expect(panel(true)).toContain("2.60 m");
    expect(panel(true)).toContain(flooding.leaflet.cannotTell.en);
  });

  it("gives its place to the start where no theme is on", () => {
    expect(panel(false)).toContain("Start here");
    expect(panel(true)).not.toContain("Start here");
  });
});

describe("TopBar", () => {
  it("has a switch a theme, on or off, and each language in its own name", () => {
    const bar = inLanguage(
      "nl",
      <TopBar
        cities={[]}
        cityId={null}
        onCity={nothing}
        themes={[
          { id: "flooding", name: { nl: "Overstroming", en: "Flooding" }, order: 1, colour: "#1F5F9E" },
        ]}
        themesOn={["flooding"]}
        onTheme={nothing}
        search={null}
        language="nl"
        onLanguage={nothing}
        isDark={false}
        onDark={nothing}
        onPresent={nothing}
      />,
    );
    expect(bar).toMatch(/role="switch"[^>]*checked/);
    expect(bar).toContain("Overstroming");
    expect(bar).toContain("Nederlands");
    expect(bar).toContain("English");
  });
});
