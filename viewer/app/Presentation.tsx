import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { readyValue } from "../data/loaded.ts";
import { PresentationStrip } from "../panels/PresentationStrip.tsx";
import type { ViewStore } from "../state/view-store.ts";
import { localised, useLanguage, useLevelFormat, useTexts } from "../texts/texts.tsx";
import type { Picture } from "./derive-picture.ts";
import type { FiguresBoard } from "./figures-board.ts";
import { legendsOf } from "./legends-of.ts";
import { openOf } from "./open-scenario.ts";
import { poseOf } from "./poses.ts";
import { type PresentationWish, stepsOf, wishOf } from "./presentation-steps.ts";
import type { CityData } from "./use-city.ts";
import type { Scenarios } from "./use-scenarios.ts";
import { WithWaterLevel } from "./water-level.tsx";

interface PresentationProps {
  readonly store: ViewStore;
  readonly data: CityData;
  readonly scenarios: Scenarios;
  readonly picture: Picture;
  readonly board: FiguresBoard;
}

// The words of all figures come with the first theme, not with the page.
const HallFigure = lazy(() => import("./HallFigure.tsx"));

/** A hall's page: the city, the legend and one line. What was chosen before stays chosen, here and afterwards. */
export function Presentation({ store, data, scenarios, picture, board }: PresentationProps) {
  const texts = useTexts();
  const language = useLanguage();
  const levelWords = useLevelFormat();
  const [isBlank, setBlank] = useState(false);
  const [isHidden, setHidden] = useState(false);
  const city = readyValue(data.city);
  const openId = useStore(store, (state) => state.openScenarioId);
  const viewpointId = useStore(store, (state) => state.viewpointId);
  const open = openOf(scenarios.on, openId);
  const answer = open === null ? null : readyValue(open.answer);
  const isFree = useStore(
    store,
    ({ view }) => view.waterLevelsMetresNap[open?.summary.id ?? ""] !== undefined,
  );
  const steps = useMemo(() => {
    const [first, ...others] = city?.viewpoints.map(({ id }) => id) ?? [];
    return first === undefined ? [] : stepsOf([first, ...others], answer?.cases ?? []);
  }, [city, answer]);
  const caseId = isFree ? null : (open?.present?.id ?? null);
  const home = city?.viewpoints[0].id ?? null;
  const at = steps.findIndex((step) => step.caseId === caseId && step.viewpointId === (viewpointId ?? home));

  const stand = useCallback(
    (index: number) => {
      const step = steps[index];
      if (step === undefined || city === null) return;
      const { chooseCase, goTo } = store.getState();
      if (step.caseId !== null && open !== null && step.caseId !== caseId)
        chooseCase(open.summary.id, step.caseId);
      const viewpoint = city.viewpoints.find(({ id }) => id === step.viewpointId);
      if (viewpoint !== undefined && store.getState().viewpointId !== viewpoint.id) {
        goTo(poseOf(viewpoint), viewpoint.id);
      }
    },
    [steps, city, store, open, caseId],
  );
  const onWish = useCallback(
    (wish: PresentationWish) => {
      switch (wish) {
        case "next":
          return stand(Math.min(steps.length - 1, at + 1));
        case "previous":
          return stand(Math.max(0, at - 1));
        case "blank":
          return setBlank((was) => !was);
        case "hide":
          return setHidden((was) => !was);
        case "leave":
          return store.getState().present(false);
      }
    },
    [stand, steps, at, store],
  );
  useKeys(onWish);
  useFullScreen(useCallback(() => store.getState().present(false), [store]));

  const legends = useMemo(
    () => legendsOf(scenarios.on, readyValue(data.fields.land), picture.heatHourUtc),
    [scenarios.on, data.fields.land, picture.heatHourUtc],
  );
  if (isBlank) return <div className="page__blank" role="status" aria-label={texts.presentation.blank} />;
  if (isHidden || city === null) return null;
  const present = isFree ? null : (open?.present ?? null);
  const method = open?.computed.at(-1)?.method;
  const figure = open !== null && method !== undefined && (
    <Suspense fallback={null}>
      <HallFigure board={board} scenarioId={open.summary.id} method={method} />
    </Suspense>
  );
  return (
    <WithWaterLevel store={store} scenario={picture.floodBy}>
      {(level) => (
        <PresentationStrip
          cityName={localised(city.name, language)}
          line={
            answer === null
              ? localised(city.summary ?? city.name, language)
              : present === null
                ? localised(answer.title, language)
                : `${localised(answer.title, language)}: ${localised(present.label, language)}`
          }
          figure={figure}
          level={level === null ? null : texts.presentation.riverAt(levelWords(level))}
          legends={legends}
          step={at}
          stepCount={steps.length}
          onWish={onWish}
        />
      )}
    </WithWaterLevel>
  );
}

/** Before the map and the controls hear them: in a hall the arrows turn pages. */
function useKeys(onWish: (wish: PresentationWish) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const wish = wishOf(event.key);
      if (wish === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      onWish(wish);
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [onWish]);
}

/** The whole screen where the browser lets us have it; leaving it by the browser's own way leaves the presentation too. */
function useFullScreen(onLeft: () => void): void {
  useEffect(() => {
    // Refused, for instance in a frame: the presentation then fills the page.
    document.documentElement.requestFullscreen?.().catch(() => undefined);
    const onChange = (): void => {
      if (document.fullscreenElement === null) onLeft();
    };
    document.addEventListener("fullscreenchange", onChange);
    return () => {
      document.removeEventListener("fullscreenchange", onChange);
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
    };
  }, [onLeft]);
}
