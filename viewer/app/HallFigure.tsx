import { useMemo } from "react";
import { useStore } from "zustand";
import type { CityFigures, ComputedMethod } from "../../scenarios/model/figure.ts";
import { LOADING, readyValue } from "../data/loaded.ts";
import { useHeadlineWords } from "../panels/figures/use-headline-words.ts";
import type { FiguresBoard } from "./figures-board.ts";
import { figuresInWords } from "./figures-in-words.ts";

interface HallFigureProps {
  readonly board: FiguresBoard;
  readonly scenarioId: string;
  readonly method: ComputedMethod;
  readonly indicators: readonly string[];
}

/** The one figure that a hall sees, in residents' words. Until it has been counted there is none. */
export default function HallFigure({ board, scenarioId, ...how }: HallFigureProps) {
  const figures = readyValue(useStore(board.store, (all) => all[scenarioId]) ?? LOADING);
  return figures === null ? null : <Words {...how} figures={figures} />;
}

function Words({
  method,
  indicators,
  figures,
}: Pick<HallFigureProps, "method" | "indicators"> & { readonly figures: CityFigures }) {
  const words = useMemo(
    () => figuresInWords(method, figures.missing, indicators),
    [method, figures.missing, indicators],
  );
  return <>{useHeadlineWords(words, figures, "resident")}</>;
}
