import { useStore } from "zustand";
import { FIGURES_OF_METHOD } from "../../scenarios/methods/figures/figures-of-method.ts";
import type { CityFigures, ComputedMethod } from "../../scenarios/model/figure.ts";
import { LOADING, readyValue } from "../data/loaded.ts";
import { useHeadlineWords } from "../panels/figures/use-headline-words.ts";
import type { FiguresBoard } from "./figures-board.ts";

interface HallFigureProps {
  readonly board: FiguresBoard;
  readonly scenarioId: string;
  readonly method: ComputedMethod;
}

/** The one figure that a hall sees, in residents' words. Until it has been counted there is none. */
export default function HallFigure({ board, scenarioId, method }: HallFigureProps) {
  const figures = readyValue(useStore(board.store, (all) => all[scenarioId]) ?? LOADING);
  return figures === null ? null : <Words method={method} figures={figures} />;
}

function Words({ method, figures }: Pick<HallFigureProps, "method"> & { readonly figures: CityFigures }) {
  return <>{useHeadlineWords(FIGURES_OF_METHOD[method], figures, "resident")}</>;
}
