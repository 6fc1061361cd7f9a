import { memo } from "react";
import type { ClassDefinition } from "../../../scenarios/model/figure.ts";
import { formatFigure } from "../../texts/format-figure.ts";
import { localised, useLanguage, useTexts } from "../../texts/texts.tsx";

/** How much falls in each class of the map's legend: its colours, its words, a bar and a number. */
export const FigureClasses = memo(function FigureClasses({
  definition: { id, unit, title, legend },
  values,
}: {
  readonly definition: ClassDefinition;
  /** One for each class; null: not known. */
  readonly values: readonly number[] | null;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const most = Math.max(...(values ?? []), Number.MIN_VALUE);
  return (
    <table className="figure-classes">
      <caption className="figure-charts__title">{localised(title, language)}</caption>
      {values === null ? (
        <tbody>
          <tr>
            <td>{texts.unknown}</td>
          </tr>
        </tbody>
      ) : (
        <tbody>
          {legend.classes.map(({ from, colour, label, meaning }, index) => (
            <tr key={from}>
              <th scope="row" className="figure-classes__label">
                {localised(label, language)}
                {meaning !== undefined && (
                  <span className="figures-panel__class-meaning">{localised(meaning, language)}</span>
                )}
              </th>
              <td className="figure-classes__value" data-figure={`${id}-${index}`} data-value={values[index]}>
                <span
                  className="figure-classes__bar"
                  style={{ inlineSize: `${(values[index] / most) * 100}%`, background: colour }}
                />
                {formatFigure(values[index], unit, language)}
              </td>
            </tr>
          ))}
        </tbody>
      )}
    </table>
  );
});
