import { lazy, Suspense, useCallback, useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { Catalog, ScenarioSummary } from "../../scenarios/model/catalog.ts";
import type { Theme } from "../../scenarios/model/theme.ts";
import { readyValue } from "../data/loaded.ts";
import { OpenFileButton } from "../panels/OpenFileButton.tsx";
import { TopBar } from "../panels/TopBar.tsx";
import type { Picked } from "../state/scene-input.ts";
import type { ViewStore } from "../state/view-store.ts";
import { localised, useTexts, VerticalDatumProvider } from "../texts/texts.tsx";
import { CityView } from "./CityView.tsx";
import { FiguresSide } from "./FiguresSide.tsx";
import { LeafletSide } from "./LeafletSide.tsx";
import { Notices } from "./Notices.tsx";
import { scenariosAfterMove } from "./offered-scenarios.ts";
import { Presentation } from "./Presentation.tsx";
import { ScenarioSide } from "./ScenarioSide.tsx";
import { SearchTool } from "./SearchTool.tsx";
import { Sheet } from "./Sheet.tsx";
import { useAfterFrame } from "./use-after-frame.ts";
import { useChosen } from "./use-chosen.ts";
import { useCity } from "./use-city.ts";
import { useFiguresBoard } from "./use-figures-board.ts";
import { useIsDrawn } from "./use-is-drawn.ts";
import { useOwnFile } from "./use-own-file.ts";
import { usePicture } from "./use-picture.ts";
import { useRefusedLayers } from "./use-refused-layers.ts";
import { useSameList } from "./use-same-list.ts";
import { useScenarios } from "./use-scenarios.ts";

interface CityPageProps {
  readonly store: ViewStore;
  /** null while it loads: the panels stand at once. */
  readonly catalog: Catalog | null;
  readonly isServerAway: boolean;
}

const OwnFileSide = lazy(() => import("./OwnFileSide.tsx"));

/** What a file may be called; the reader says the rest in words. */
const OWN_FILE_ENDINGS = ".geojson,.json,.zip,.gpkg,.fgb,.kml,.csv,.tsv,.tif,.tiff,.gz";

const NO_THEMES: readonly Theme[] = [];
const NO_ERRORS: Catalog["issues"] = [];
const NO_CITIES: Catalog["cities"] = [];

/** One city: the bar, the panels and the city itself, each given its part of the same state. */
export function CityPage({ store, catalog, isServerAway }: CityPageProps) {
  const texts = useTexts();
  const cityId = useStore(store, (state) => state.view.cityId);
  const shown = useStore(store, (state) => state.view.scenarios);
  const shows = useStore(store, (state) => state.view.shows);
  const openId = useStore(store, (state) => state.openScenarioId);
  const language = useStore(store, (state) => state.language);
  const room = useStore(store, (state) => state.view.room);
  const isPresenting = useStore(store, (state) => state.isPresenting);
  const isDrawn = useIsDrawn(store, cityId);
  // Once the city stands, what the themes need is fetched ahead, so that a switch finds it there.
  const data = useCity(catalog, cityId, isDrawn || shown.length > 0);
  const scenarios = useScenarios(catalog, data.summary?.id ?? null, shown, shows);
  const buildings = readyValue(data.buildings);
  const chosen = useChosen(store, data);
  const city = readyValue(data.city);
  const { offered } = scenarios;
  const { own, isHeldOver, open: openFile, showBy, close: closeFile } = useOwnFile();
  const ownScenario = own.status === "open" ? own.file.scenario : null;
  const on = useMemo(
    () => (ownScenario === null ? scenarios.on : [...scenarios.on, ownScenario]),
    [scenarios.on, ownScenario],
  );

  const board = useFiguresBoard(store, city, scenarios.on, isDrawn);
  const { picture, values, colours, hours } = usePicture(store, data, scenarios.on, on);

  const layersDrawn = useRefusedLayers(picture.layers);
  const themes = useMemo(
    () => catalog?.themes.filter(({ id }) => offered.some(({ theme }) => theme === id)) ?? NO_THEMES,
    [catalog, offered],
  );
  // Warnings are for the one who asks: scenarios:check tells them, and the server's log.
  const errors = useMemo(
    () => catalog?.issues.filter(({ severity }) => severity === "error") ?? NO_ERRORS,
    [catalog],
  );
  const panels = useAfterFrame(
    useMemo(
      () => ({ data, scenarios, on, picture, values, chosen, openId }),
      [data, scenarios, on, picture, values, chosen, openId],
    ),
  );
  const themesOn = useSameList(scenarios.on.map(({ summary }) => summary.theme));

  const onCity = useCallback(
    (id: string) => {
      if (catalog === null) return;
      const { view, chooseCity } = store.getState();
      const shownHere = view.scenarios.flatMap(
        ({ scenarioId }) => offered.find((one) => one.id === scenarioId) ?? [],
      );
      chooseCity(id, scenariosAfterMove(catalog, shownHere, id));
    },
    [store, catalog, offered],
  );
  const onTheme = useCallback(
    (themeId: string, isOn: boolean) => {
      const actions = store.getState();
      const isShown = ({ id }: ScenarioSummary): boolean =>
        actions.view.scenarios.some(({ scenarioId }) => scenarioId === id);
      const ofTheme = offered.filter(({ theme }) => theme === themeId);
      const known = isOn ? ofTheme.at(0) : ofTheme.find(isShown);
      if (known === undefined) return;
      if (isOn) actions.showScenario(known.id);
      else actions.hideScenario(known.id);
    },
    [store, offered],
  );
  const onPick = useCallback(
    (picked: Picked) => {
      const actions = store.getState();
      if (picked.kind === "building") actions.chooseBuilding(buildings?.[picked.number]?.id ?? null);
      else actions.choosePoint(picked.kind === "ground" ? picked.place : null);
    },
    [store, buildings],
  );

  const search = useMemo(
    () => <SearchTool store={store} city={data.city} buildings={data.buildings} />,
    [store, data.city, data.buildings],
  );
  const onDark = useCallback(
    (isDark: boolean) => store.getState().chooseRoom(isDark ? "hall" : "light"),
    [store],
  );
  const onPresent = useCallback(() => store.getState().present(true), [store]);

  useEffect(() => {
    // Left open, the first city of a later catalog would take its place.
    if (cityId === null && data.summary !== null) store.getState().arriveIn(data.summary.id);
  }, [store, cityId, data.summary]);
  useEffect(() => {
    if (data.summary !== null) document.title = texts.page.title(localised(data.summary.name, language));
  }, [data.summary, language, texts]);
  useEffect(() => {
    document.documentElement.dataset.theme = room;
  }, [room]);

  return (
    <VerticalDatumProvider value={city?.verticalDatum === undefined ? "NAP" : city.verticalDatum}>
      <div className={isPresenting ? "page page--presenting" : "page"}>
        {!isPresenting && (
          <TopBar
            cities={catalog?.cities ?? NO_CITIES}
            cityId={data.summary?.id ?? null}
            onCity={onCity}
            themes={themes}
            themesOn={themesOn}
            onTheme={onTheme}
            search={search}
            language={language}
            onLanguage={store.getState().chooseLanguage}
            isDark={room === "hall"}
            onDark={onDark}
            onPresent={onPresent}
          />
        )}
        <Notices
          store={store}
          data={panels.data}
          scenarios={panels.scenarios}
          isServerAway={isServerAway}
          areHoursMissing={hours.hasFailed}
          refused={layersDrawn.refused}
          errors={errors}
          own={own}
        />
        <main className="page__main">
          <CityView
            store={store}
            data={data}
            scenarios={scenarios}
            legendsBy={panels.on}
            picture={picture}
            layersDrawn={layersDrawn}
            buildingColours={colours}
            chosen={chosen}
            isDrawn={isDrawn}
            isHourAwaited={hours.isAwaited}
            isPresenting={isPresenting}
            counted={board.counted}
            onPick={onPick}
          />
          {isHeldOver && <p className="drop-here">{texts.ownFile.drop}</p>}
          {isPresenting ? (
            <Presentation store={store} data={data} scenarios={scenarios} picture={picture} board={board} />
          ) : (
            <Sheet
              scenario={
                <>
                  {own.status === "open" && city !== null && (
                    <Suspense fallback={null}>
                      <OwnFileSide
                        store={store}
                        city={city}
                        file={own.file}
                        onProperty={showBy}
                        onClose={closeFile}
                      />
                    </Suspense>
                  )}
                  <ScenarioSide
                    store={store}
                    data={panels.data}
                    scenarios={panels.scenarios}
                    themes={themes}
                    openId={panels.openId}
                  />
                  <OpenFileButton accept={OWN_FILE_ENDINGS} onFile={openFile} />
                </>
              }
              figures={<FiguresSide store={store} board={board} {...panels} />}
              leaflet={<LeafletSide on={panels.scenarios.on} openId={panels.openId} />}
              chosenId={chosen.id}
            />
          )}
        </main>
      </div>
    </VerticalDatumProvider>
  );
}
