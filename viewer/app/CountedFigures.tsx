import { useCallback, useMemo } from "react";
import { useStore } from "zustand";
import { FIGURES_OF_METHOD } from "../../scenarios/methods/figures/figures-of-method.ts";
import { wordsAsCounted } from "../../scenarios/methods/figures/words-as-counted.ts";
import { wordsWithIndicators } from "../../scenarios/methods/figures/words-with-indicators.ts";
import type { CityAnswer, ScenarioSummary } from "../../scenarios/model/catalog.ts";
import type { CityFigures, ComputedMethod } from "../../scenarios/model/figure.ts";
import { csvOf, geoJsonOf } from "../data/figures/save-figures.ts";
import { LOADING, readyValue } from "../data/loaded.ts";
import type { SaveFigures } from "../panels/figures/FigureTools.tsx";
import { MethodFigures } from "../panels/figures/MethodFigures.tsx";
import type { Live } from "../state/live.ts";
import { pictureShown } from "../state/pictures.ts";
import type { ViewStore } from "../state/view-store.ts";
import { localised, useLanguage, useTexts } from "../texts/texts.tsx";
import type { FiguresBoard } from "./figures-board.ts";
import { saveAs } from "./save-as.ts";
import type { Neighbourhoods } from "./use-city.ts";

const NOTHING: CityFigures["missing"] = [];

interface CountedFiguresProps {
  readonly store: ViewStore;
  readonly board: FiguresBoard;
  readonly city: CityAnswer;
  readonly summary: ScenarioSummary;
  readonly method: ComputedMethod;
  /** What the scenario's author wants to see first. */
  readonly indicators: readonly string[];
  readonly neighbourhoods: Neighbourhoods;
  /** Where on a chart's axis the city now is. */
  readonly now: Live<number | null>;
}

/** The figures of one scenario that is worked out, as the worker counted them. */
export default function CountedFigures({
  store,
  board,
  city,
  summary,
  method,
  indicators,
  neighbourhoods,
  now,
}: CountedFiguresProps) {
  const texts = useTexts();
  const language = useLanguage();
  const audience = useStore(store, ({ view }) => view.audience);
  const show = useStore(store, ({ view }) => view.shows[summary.id]);
  const counted = useStore(board.store, (figures) => figures[summary.id]);
  const missing = counted?.status === "ready" ? counted.value.missing : NOTHING;
  const ofMethod = useMemo(
    () => wordsWithIndicators(wordsAsCounted(FIGURES_OF_METHOD[method], { missing }), indicators),
    [method, missing, indicators],
  );
  const { areas } = neighbourhoods;
  const onSave: SaveFigures = useCallback(
    (kind) => {
      // Those that stand there when the button is pressed.
      const figures = readyValue(board.store.getState()[summary.id] ?? LOADING);
      if (figures === null) return;
      const definitions = ofMethod.definitions;
      const name = `${city.id}-${summary.id}.${kind}`;
      if (kind === "csv") {
        const csv = csvOf(figures, definitions, texts.figures.wholeCity);
        saveAs(new Blob([csv], { type: "text/csv;charset=utf-8" }), name);
        return;
      }
      const geoJson = geoJsonOf(figures, definitions, areas ?? { type: "FeatureCollection", features: [] });
      saveAs(new Blob([JSON.stringify(geoJson)], { type: "application/geo+json" }), name);
    },
    [board, ofMethod, city.id, summary.id, areas, texts],
  );
  if (counted?.status === "failed") {
    return <p className="figures-panel__scope">{texts.figureWords.failed(counted.detail)}</p>;
  }
  if (counted?.status !== "ready")
    return <p className="figures-panel__scope">{texts.figureWords.counting}</p>;
  return (
    <MethodFigures
      scenario={localised(summary.title, language)}
      method={ofMethod}
      figures={counted.value}
      audience={audience}
      picture={pictureShown(method, show)}
      now={now}
      onSave={onSave}
    />
  );
}
