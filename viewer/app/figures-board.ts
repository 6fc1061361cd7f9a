import { createStore, type StoreApi } from "zustand/vanilla";
import type { CityAnswer } from "../../scenarios/model/catalog.ts";
import type { CityFigures, FiguresRequest } from "../../scenarios/model/figure.ts";
import type { FiguresDesk } from "../data/figures/figures-desk.ts";
import type { Loaded } from "../data/loaded.ts";

/** What stands on it, by scenario. */
export type FiguresByScenario = Readonly<Record<string, Loaded<CityFigures>>>;

/** Where the figures of all that is on stand, as the worker brings them. The last ones stay until the next are there. */
export interface FiguresBoard {
  readonly store: StoreApi<FiguresByScenario>;
  /** The city stands: what only depends on it may be worked out. */
  prepare(city: CityAnswer): void;
  /** Asks for what is not there yet; what is not named goes. */
  show(city: CityAnswer | null, requests: ReadonlyMap<string, FiguresRequest>): void;
  /** Resolves when nothing is being counted. */
  counted(): Promise<void>;
}

/** @param untilDrawn resolves when the next frame has been drawn: the picture comes first, and counting beside it would hold it up */
export function createFiguresBoard(desk: FiguresDesk, untilDrawn: () => Promise<void>): FiguresBoard {
  const store = createStore<FiguresByScenario>()(() => ({}));
  const asked = new Map<string, string>();
  const pending = new Set<Promise<unknown>>();
  let countedFor: CityAnswer["tilesUrl"] | undefined;

  function put(scenarioId: string, figures: Loaded<CityFigures>): void {
    store.setState({ [scenarioId]: figures });
  }

  /** With the panel it stands in, which follows the picture too. */
  function takeDown(scenarioId: string): void {
    untilDrawn().then(() => {
      const { [scenarioId]: _gone, ...rest } = store.getState();
      if (!asked.has(scenarioId)) store.setState(rest, true);
    });
  }

  function ask(scenarioId: string, city: CityAnswer, request: FiguresRequest, question: string): void {
    const isWanted = (): boolean => asked.get(scenarioId) === question;
    const askNow = (): Promise<CityFigures | null> | null =>
      isWanted() ? desk.ask(scenarioId, city, request) : null;
    const answer = untilDrawn()
      .then(askNow)
      .then(
        (figures) => {
          if (figures === null || !isWanted()) return;
          put(scenarioId, {
            status: "ready",
            value: keepingWhatIsTheSame(figures, store.getState()[scenarioId]),
          });
        },
        (cause: Error) => {
          if (isWanted()) put(scenarioId, { status: "failed", detail: cause.message });
        },
      );
    pending.add(answer);
    answer.finally(() => pending.delete(answer));
  }

  return {
    store,
    prepare: desk.prepare,
    show(city, requests) {
      if (city?.tilesUrl !== countedFor) {
        // Another city's figures under this one's name would be false for as long as they stood.
        countedFor = city?.tilesUrl;
        asked.clear();
        store.setState({}, true);
      }
      for (const scenarioId of asked.keys()) {
        if (requests.has(scenarioId)) continue;
        asked.delete(scenarioId);
        takeDown(scenarioId);
      }
      if (city === null) return;
      for (const [scenarioId, request] of requests) {
        const question = JSON.stringify(request);
        if (asked.get(scenarioId) === question) continue;
        asked.set(scenarioId, question);
        ask(scenarioId, city, request, question);
      }
    },
    async counted() {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}

/** What comes from a worker is a copy each time: a chart or a line whose numbers are the same must not be drawn anew at a slider's every step. */
function keepingWhatIsTheSame(figures: CityFigures, before: Loaded<CityFigures> | undefined): CityFigures {
  if (before?.status !== "ready") return figures;
  return {
    ...figures,
    series: sameOr(before.value.series, figures.series),
    missing: sameOr(before.value.missing, figures.missing),
  };
}

const sameOr = <T>(before: T, now: T): T => (JSON.stringify(before) === JSON.stringify(now) ? before : now);
