import type {
  ChartDefinition,
  FigureSeries,
  FigureUnit,
  NeighbourhoodFigureSet,
  SeriesChart,
} from "../../../scenarios/model/figure.ts";
import type { Language } from "../../../scenarios/model/localised-text.ts";
import { formatMetres, formatNumber, localised } from "../../texts/texts.tsx";
import { localHour, localHourOf } from "./local-hour.ts";

/** A chart with its numbers, one mark each: what is drawn and what its table says are the same. */
export interface DrawnChart {
  readonly kind: ChartDefinition["kind"];
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  /** What stands at a tick of a numeric axis. */
  readonly tick: (at: number) => string;
  readonly unit: FigureUnit;
  readonly lines: readonly { readonly id: string; readonly label: string; readonly colour: string }[];
  readonly marks: readonly ChartMark[];
  /** Each place on the axis, in words. */
  readonly places: readonly { readonly at: number | string; readonly words: string }[];
}

export interface ChartMark {
  readonly line: string;
  /** On the axis: a number, or a neighbourhood's name. */
  readonly at: number | string;
  readonly value: number;
}

/**
 * @param datum what the city's heights count from; null where its sources do not say
 * @returns null where the numbers are not there
 */
export function drawnChart(
  definition: ChartDefinition,
  series: FigureSeries | undefined,
  rows: readonly NeighbourhoodFigureSet[],
  language: Language,
  datum: string | null,
): DrawnChart | null {
  const lines = definition.lines.map(({ id, label, colour }) => ({
    id,
    label: localised(label, language),
    colour,
  }));
  const title = localised(definition.title, language);
  if (definition.kind === "dots") {
    if (rows.length === 0) return null;
    const marks = rows.flatMap(({ name, figures }) =>
      lines.flatMap(({ id }): ChartMark[] => {
        const value = figures[id];
        return typeof value === "number" ? [{ line: id, at: name, value }] : [];
      }),
    );
    const places = rows.map(({ name }) => ({ at: name, words: name }));
    return { kind: "dots", title, xTitle: "", yTitle: "", tick: String, unit: "share", lines, marks, places };
  }
  if (series === undefined) return null;
  return {
    kind: definition.kind,
    title,
    // The methods speak of NAP; a city elsewhere counts from something else.
    xTitle: localised(definition.x.title, language).replace(/ NAP$/, datum === null ? "" : ` ${datum}`),
    yTitle: localised(definition.y.title, language),
    unit: definition.y.unit,
    tick:
      definition.x.unit === "hourUtc"
        ? (at) => String(localHourOf(at))
        : (at) => formatNumber(at, language, 0),
    lines,
    marks: series.lines.flatMap(({ id, y }) =>
      y.flatMap((value, index): ChartMark[] =>
        value === null ? [] : [{ line: id, at: series.x[index], value }],
      ),
    ),
    places: series.x.map((at) => ({ at, words: wordsFor(at, definition.x.unit, language) })),
  };
}

export function wordsFor(at: number, unit: SeriesChart["x"]["unit"], language: Language): string {
  switch (unit) {
    case "metresNap":
      return formatMetres(at, language);
    case "hourUtc":
      return localHour(at, language);
  }
}
