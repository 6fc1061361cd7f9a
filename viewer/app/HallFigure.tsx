import { useStore } from "zustand";
import { FIGURES_OF_METHOD } from "../../scenarios/methods/figures/figures-of-method.ts";
import { wordsAsCounted } from "../../scenarios/methods/figures/words-as-counted.ts";
import { wordsWithIndicators } from "../../scenarios/methods/figures/words-with-indicators.ts";
import type { CityFigures, ComputedMethod } from "../../scenarios/model/figure.ts";
import { LOADING, readyValue } from "../data/loaded.ts";
import { useHeadlineWords } from "../panels/figures/use-headline-words.ts";
import type { FiguresBoard } from "./figures-board.ts";

interface HallFigureProps {
  readonly board: FiguresBoard;
  readonly scenarioId: string;
  readonly method: ComputedMethod;
  /** What the scenario's author wants to see first. */
  readonly indicators: readonly string[];
}

/** The one figure that a hall sees, in residents' words. Until it has been counted there is none. */
export default function HallFigure({ board, scenarioId, ...asked }: HallFigureProps) {
  const figures = readyValue(useStore(board.store, (all) => all[scenarioId]) ?? LOADING);
  return figures === null ? null : <Words {...asked} figures={figures} />;
}

function Words({
  method,
  indicators,
  figures,
}: Pick<HallFigureProps, "method" | "indicators"> & { readonly figures: CityFigures }) {
  const words = wordsWithIndicators(wordsAsCounted(FIGURES_OF_METHOD[method], figures), indicators);
  return <>{useHeadlineWords(words, figures, "resident")}</>;
}
