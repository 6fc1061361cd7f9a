import { useCallback, useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { depthAtFoot, wetBuildings } from "../../scenarios/methods/flooding/wet-buildings.ts";
import type { Catalog, ScenarioSummary } from "../../scenarios/model/catalog.ts";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import type { Theme } from "../../scenarios/model/theme.ts";
import { readyValue } from "../data/loaded.ts";
import { BuildingCard } from "../panels/BuildingCard.tsx";
import { BuildingSearch } from "../panels/BuildingSearch.tsx";
import { FiguresPanel } from "../panels/FiguresPanel.tsx";
import { ScenarioPanel } from "../panels/ScenarioPanel.tsx";
import { TopBar } from "../panels/TopBar.tsx";
import type { ViewStore } from "../state/view-store.ts";
import { localised, useTexts } from "../texts/texts.tsx";
import { CityView } from "./CityView.tsx";
import { poseOf, poseOnBuilding } from "./derive-scene-input.ts";
import { Notices } from "./Notices.tsx";
import { scenarioAfterMove } from "./offered-scenarios.ts";
import { Sheet } from "./Sheet.tsx";
import { useCity } from "./use-city.ts";
import { useScenario } from "./use-scenario.ts";

interface CityPageProps {
  readonly store: ViewStore;
  /** null while it loads: the panels stand at once. */
  readonly catalog: Catalog | null;
  readonly isServerAway: boolean;
}

const NO_THEMES: readonly Theme[] = [];
const NO_BUILDINGS: readonly BuildingRow[] = [];
const NO_SCENARIOS: readonly ScenarioSummary[] = [];

/** One city: the bar, the panels and the city itself, each given its part of the same state. */
export function CityPage({ store, catalog, isServerAway }: CityPageProps) {
  const texts = useTexts();
  const view = useStore(store, (state) => state.view);
  const language = useStore(store, (state) => state.language);
  const actions = store.getState();
  const data = useCity(catalog, view.cityId);
  const city = readyValue(data.city);
  const buildings = readyValue(data.buildings);
  const scenario = useScenario(catalog, data.summary?.id ?? null, view);
  const answer = readyValue(scenario.answer);

  const level = scenario.flood?.waterLevelMetresNap ?? null;
  const wet = useMemo(
    () => (level === null || buildings === null ? null : wetBuildings(level, buildings)),
    [level, buildings],
  );
  const building = useMemo(
    () => buildings?.find(({ id }) => id === view.buildingId) ?? null,
    [buildings, view.buildingId],
  );
  const section = useMemo(
    () => ({
      lowestMetresNap: city?.groundHeightMetresNap.lowest ?? 0,
      highestMetresNap: city?.groundHeightMetresNap.highest ?? 0,
    }),
    [city],
  );
  const { themes, themesOn, offeredInTheme } = useMemo(() => {
    const themes =
      catalog?.themes.filter(({ id }) => scenario.offered.some(({ theme }) => theme === id)) ?? NO_THEMES;
    const on = scenario.chosen?.theme ?? null;
    return {
      themes,
      themesOn: on === null ? [] : [on],
      offeredInTheme: on === null ? NO_SCENARIOS : scenario.offered.filter(({ theme }) => theme === on),
    };
  }, [catalog, scenario.offered, scenario.chosen]);

  const onCity = useCallback(
    (id: string) => {
      if (catalog !== null) store.getState().chooseCity(id, scenarioAfterMove(catalog, scenario.chosen, id));
    },
    [store, catalog, scenario.chosen],
  );
  const onTheme = useCallback(
    (id: string, isOn: boolean) => {
      const first = scenario.offered.find(({ theme }) => theme === id);
      store.getState().chooseScenario(isOn && first !== undefined ? first.id : null);
    },
    [store, scenario.offered],
  );
  const onBuilding = useCallback(
    (number: number | null) => {
      const found = number === null ? undefined : buildings?.[number];
      store.getState().chooseBuilding(found?.id ?? null);
    },
    [store, buildings],
  );
  const onSearched = useCallback(
    (number: number) => {
      const found = buildings?.[number];
      if (found === undefined || city === null) return;
      store.getState().chooseBuilding(found.id);
      store
        .getState()
        .goTo(poseOnBuilding(found, store.getState().view.camera ?? poseOf(city.viewpoints[0])));
    },
    [store, buildings, city],
  );
  const onCloseBuilding = useCallback(() => store.getState().chooseBuilding(null), [store]);

  useEffect(() => {
    // Left open, the first city of a later catalog would take its place.
    if (view.cityId === null && data.summary !== null) store.getState().arriveIn(data.summary.id);
  }, [store, view.cityId, data.summary]);
  useEffect(() => {
    if (data.summary !== null) document.title = texts.page.title(localised(data.summary.name, language));
  }, [data.summary, language, texts]);

  const scenarioPanel = (
    <ScenarioPanel
      scenarios={offeredInTheme}
      scenario={answer}
      hasFailed={scenario.answer.status === "failed"}
      scenarioId={scenario.chosen?.id ?? null}
      onScenario={actions.chooseScenario}
      caseId={scenario.caseId}
      onCase={actions.chooseCase}
      waterLevelMetresNap={scenario.flood === null ? null : scenario.waterLevelMetresNap}
      onWaterLevel={actions.setWaterLevel}
      section={section}
    />
  );
  const figures = (
    <div className="page__figures">
      <div className="page__search">
        <BuildingSearch buildings={buildings ?? NO_BUILDINGS} onChoose={onSearched} />
      </div>
      {building !== null && (
        <BuildingCard
          building={building}
          neighbourhoodName={
            building.neighbourhood === null ? null : (data.neighbourhoods.get(building.neighbourhood) ?? null)
          }
          depthMetres={level === null ? null : depthAtFoot(level, building)}
          waterLevelMetresNap={level}
          onClose={onCloseBuilding}
        />
      )}
      {city !== null && (
        <FiguresPanel
          city={city}
          buildings={buildings}
          wet={wet}
          waterLevelMetresNap={level}
          scenario={scenario.chosen === null ? null : answer}
        />
      )}
    </div>
  );

  return (
    <div className="page">
      <TopBar
        cities={catalog?.cities ?? []}
        cityId={data.summary?.id ?? null}
        onCity={onCity}
        themes={themes}
        themesOn={themesOn}
        onTheme={onTheme}
        language={language}
        onLanguage={actions.chooseLanguage}
      />
      <Notices store={store} data={data} scenario={scenario} isServerAway={isServerAway} />
      <main className="page__main">
        <CityView store={store} data={data} scenario={scenario} building={building} onPick={onBuilding} />
        <Sheet scenario={scenarioPanel} figures={figures} chosenBuildingId={building?.id ?? null} />
      </main>
    </div>
  );
}
