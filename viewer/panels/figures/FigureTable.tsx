import { memo, useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import {
  type CityFigures,
  type FigureDefinition,
  type FigureValue,
  OUTSIDE_NEIGHBOURHOODS,
} from "../../../scenarios/model/figure.ts";
import { formatFigure } from "../../texts/format-figure.ts";
import { localised, useLanguage, useTexts } from "../../texts/texts.tsx";
import { SortIcon } from "../icons.tsx";
import { scriptValue } from "./FigureHeadline.tsx";
import { BY_NAME, nextSort, type Sort, sortRows } from "./sort-rows.ts";

interface FigureTableProps {
  readonly caption: string;
  readonly columns: readonly FigureDefinition[];
  readonly figures: Pick<CityFigures, "city" | "neighbourhoods">;
}

/** A row a neighbourhood, sorted by any column, and the whole city under them. */
export const FigureTable = memo(function FigureTable({ caption, columns, figures }: FigureTableProps) {
  const texts = useTexts();
  const language = useLanguage();
  const [sort, setSort] = useState<Sort>(BY_NAME);
  const rows = useMemo(
    () =>
      sortRows(
        figures.neighbourhoods.map((row) =>
          row.id === OUTSIDE_NEIGHBOURHOODS ? { ...row, name: texts.figureWords.outside } : row,
        ),
        sort,
        language,
      ),
    [figures.neighbourhoods, sort, language, texts],
  );
  return (
    <table className="panel-table neighbourhood-table figure-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <SortHead columnId={null} title={texts.building.neighbourhood} sort={sort} onSort={setSort} />
          {columns.map(({ id, column }) => (
            <SortHead
              key={id}
              columnId={id}
              title={localised(column, language)}
              sort={sort}
              onSort={setSort}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, figures: values }) => (
          <tr key={id} data-neighbourhood={id}>
            <th scope="row">{name}</th>
            {columns.map((column) => (
              <FigureCell
                key={column.id}
                name={`${column.id}-${id}`}
                unit={column.unit}
                value={values[column.id] ?? null}
              />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{texts.figures.wholeCity}</th>
          {columns.map((column) => (
            <FigureCell
              key={column.id}
              name={`${column.id}-city`}
              unit={column.unit}
              value={figures.city[column.id] ?? null}
            />
          ))}
        </tr>
      </tfoot>
    </table>
  );
});

/** A column's name, which sorts the rows by it. */
const SortHead = memo(function SortHead({
  columnId,
  title,
  sort,
  onSort,
}: {
  readonly columnId: string | null;
  readonly title: string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}) {
  const texts = useTexts().figureWords;
  const isSorted = sort.columnId === columnId;
  const direction = sort.isDescending ? "descending" : "ascending";
  return (
    <th
      scope="col"
      className={columnId === null ? undefined : "panel-table__number"}
      aria-sort={isSorted ? direction : undefined}
    >
      <Button
        className="figure-table__sort"
        aria-label={texts.sortBy(title)}
        onPress={() => onSort(nextSort(sort, columnId))}
      >
        <span>{title}</span>
        {isSorted && <SortIcon isDescending={sort.isDescending} />}
      </Button>
    </th>
  );
});

/** One cell; a step of a slider changes few of them. */
const FigureCell = memo(function FigureCell({
  name,
  unit,
  value,
}: {
  readonly name: string;
  readonly unit: FigureDefinition["unit"];
  readonly value: FigureValue;
}) {
  const language = useLanguage();
  return (
    <td
      className={
        value === null || value === 0 ? "panel-table__number panel-table__zero" : "panel-table__number"
      }
      data-figure={name}
      data-value={scriptValue(value)}
    >
      {formatFigure(value, unit, language)}
    </td>
  );
});
