import { memo } from "react";
import { formatFigure } from "../../texts/format-figure.ts";
import { useLanguage, useTexts } from "../../texts/texts.tsx";
import type { DrawnChart } from "./drawn-chart.ts";

/** A chart's numbers in rows; of a fine axis every half metre, as a person reads a staff gauge. */
export const ChartTable = memo(function ChartTable({
  chart: { title, xTitle, unit, lines, marks, places },
}: {
  readonly chart: DrawnChart;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const shown = places.filter(({ at }) => typeof at === "string" || Number.isInteger(at * 2));
  const valueAt = (at: number | string, line: string): number | null =>
    marks.find((mark) => mark.at === at && mark.line === line)?.value ?? null;
  return (
    <table className="panel-table neighbourhood-table">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{xTitle === "" ? texts.building.neighbourhood : xTitle}</th>
          {lines.map(({ id, label }) => (
            <th key={id} scope="col" className="panel-table__number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ at, words }) => (
          <tr key={at}>
            <th scope="row">{words}</th>
            {lines.map(({ id }) => (
              <td key={id} className="panel-table__number">
                {formatFigure(valueAt(at, id), unit, language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
