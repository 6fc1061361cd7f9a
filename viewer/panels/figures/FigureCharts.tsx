import { lazy, memo, Suspense, useMemo } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import type { ChartDefinition, CityFigures } from "../../../scenarios/model/figure.ts";
import type { Live } from "../../state/live.ts";
import { localised, useLanguage, useTexts, useVerticalDatum } from "../../texts/texts.tsx";
import { ChevronDownIcon } from "../icons.tsx";
import { ChartTable } from "./ChartTable.tsx";
import { type DrawnChart, drawnChart } from "./drawn-chart.ts";
import "./FigureCharts.css";

// The charting library is as large as half the panels: it comes when there is a chart to draw.
const PlotChart = lazy(() => import("./PlotChart.tsx"));

const NO_ROWS: CityFigures["neighbourhoods"] = [];

interface FigureChartsProps {
  readonly charts: readonly ChartDefinition[];
  readonly figures: CityFigures;
  /** Where on the axis the city now is: a water level, an hour; null: nowhere on it. */
  readonly now: Live<number | null>;
}

/** A picture of numbers, its colours in words beside it, and the same numbers as a table. */
export const FigureCharts = memo(function FigureCharts({ charts, figures, now }: FigureChartsProps) {
  return charts.map((definition) => (
    <FigureChart
      key={definition.title.en}
      definition={definition}
      series={figures.series}
      // A list that is new at a slider's every step is given to the chart that draws it, and to no other.
      neighbourhoods={definition.kind === "dots" ? figures.neighbourhoods : NO_ROWS}
      now={now}
    />
  ));
});

const FigureChart = memo(function FigureChart({
  definition,
  series,
  neighbourhoods,
  now,
}: {
  readonly definition: ChartDefinition;
  readonly now: Live<number | null>;
} & Pick<CityFigures, "series" | "neighbourhoods">) {
  const texts = useTexts().figureWords;
  const language = useLanguage();
  const datum = useVerticalDatum();
  // A slider's steps change where the needle stands, and not the chart: it is drawn once a city.
  const ownSeries =
    "seriesId" in definition ? series.find(({ id }) => id === definition.seriesId) : undefined;
  const chart: DrawnChart | null = useMemo(
    () => drawnChart(definition, ownSeries, neighbourhoods, language, datum),
    [definition, ownSeries, neighbourhoods, language, datum],
  );
  if (chart === null) return null;
  return (
    <section className="figure-chart">
      <h4 className="figure-charts__title">{localised(definition.title, language)}</h4>
      <Suspense fallback={<div className="figure-chart__place" />}>
        <PlotChart chart={chart} now={now} />
      </Suspense>
      <ul className="figure-chart__key">
        {definition.lines.map(({ id, label, colour }) => (
          <li key={id}>
            <span className="figure-chart__swatch" style={{ background: colour }} aria-hidden="true" />
            {localised(label, language)}
          </li>
        ))}
      </ul>
      <Disclosure className="figure-chart__table">
        <Button slot="trigger" className="figure-tools__link">
          {texts.asTable}
          <ChevronDownIcon size={16} />
        </Button>
        <DisclosurePanel>
          <ChartTable chart={chart} />
        </DisclosurePanel>
      </Disclosure>
    </section>
  );
});
