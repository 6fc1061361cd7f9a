import { useEffect, useLayoutEffect, useState } from "react";
import type { CityAnswer } from "../../scenarios/model/catalog.ts";
import { createFiguresDesk } from "../data/figures/figures-desk.ts";
import type { ViewStore } from "../state/view-store.ts";
import { afterFrame } from "./after-frame.ts";
import { createFiguresBoard, type FiguresBoard } from "./figures-board.ts";
import { figuresRequests } from "./figures-requests.ts";
import type { ScenarioOn } from "./use-scenarios.ts";

/** The figures of all that is on, counted anew as the view changes: past every render, because a slider changes it sixty times a second. */
export function useFiguresBoard(
  store: ViewStore,
  city: CityAnswer | null,
  on: readonly ScenarioOn[],
  isDrawn: boolean,
): FiguresBoard {
  const [board] = useState(() => createFiguresBoard(createFiguresDesk(startWorker), untilDrawn));
  useLayoutEffect(() => {
    const show = (): void => board.show(city, figuresRequests(store.getState().view, on));
    show();
    return store.subscribe(({ view }, before) => {
      const isChanged =
        view.waterLevelsMetresNap !== before.view.waterLevelsMetresNap ||
        view.hoursUtc !== before.view.hoursUtc;
      if (isChanged) show();
    });
  }, [board, store, city, on]);
  useEffect(() => {
    if (isDrawn && city !== null) board.prepare(city);
  }, [board, city, isDrawn]);
  return board;
}

const untilDrawn = (): Promise<void> =>
  new Promise((resolve) => {
    afterFrame(resolve);
  });

const startWorker = (): Worker =>
  new Worker(new URL("../data/figures/figures-worker.ts", import.meta.url), { type: "module" });
