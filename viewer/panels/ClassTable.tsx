import type { Legend } from "../../scenarios/model/legend.ts";
import { localised, useLanguage } from "../texts/texts.tsx";

interface ClassTableProps {
  readonly caption: string;
  readonly legend: Legend;
  /** One for each class of the legend. */
  readonly values: readonly number[];
  /** What is counted. */
  readonly column: string;
  readonly write: (value: number) => string;
  /** The name a script finds its figures by, with the number of the class behind it. */
  readonly figure: string;
  /** Under the classes: sums, and what falls in none. */
  readonly feet?: readonly { readonly name: string; readonly figure: string; readonly value: number }[];
}

/** How much falls in each class of a legend: the map's own colours as a table. */
export function ClassTable({ caption, legend, values, column, write, figure, feet = [] }: ClassTableProps) {
  const language = useLanguage();
  return (
    <table className="panel-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{localised(legend.title, language)}</th>
          <th scope="col" className="panel-table__number">
            {column}
          </th>
        </tr>
      </thead>
      <tbody>
        {legend.classes.map(({ from, colour, label }, index) => (
          <tr key={from} className={values[index] === 0 ? "panel-table__zero" : undefined}>
            <th scope="row">
              <span className="figures-panel__swatch" style={{ background: colour }} aria-hidden="true" />
              {localised(label, language)}
            </th>
            <td
              className="panel-table__number"
              data-figure={`${figure}-class-${index}`}
              data-value={values[index]}
            >
              {write(values[index])}
            </td>
          </tr>
        ))}
      </tbody>
      {feet.length > 0 && (
        <tfoot>
          {feet.map((foot, index) => (
            <tr key={foot.figure} className={index > 0 ? "figures-panel__dry" : undefined}>
              <th scope="row">{foot.name}</th>
              <td className="panel-table__number" data-figure={foot.figure} data-value={foot.value}>
                {write(foot.value)}
              </td>
            </tr>
          ))}
        </tfoot>
      )}
    </table>
  );
}
