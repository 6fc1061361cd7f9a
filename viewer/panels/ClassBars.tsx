import { useId } from "react";
import type { Legend } from "../../scenarios/model/legend.ts";
import { formatPercent, localised, useLanguage } from "../texts/texts.tsx";
import "./ClassBars.css";

/** A bar for each class of a legend, in its colour, with its label before it and its share behind it; no axis. */
export function ClassBars({
  title,
  legend,
  shares,
  figure,
}: {
  readonly title: string;
  readonly legend: Legend;
  /** One for each class, 0 to 1. */
  readonly shares: readonly number[];
  /** The name a script finds its figures by, with the number of the class behind it. */
  readonly figure: string;
}) {
  const language = useLanguage();
  const titleId = useId();
  const most = Math.max(...shares);
  return (
    <section>
      <h4 id={titleId} className="class-bars__title">
        {title}
      </h4>
      <ul className="class-bars__bars" aria-labelledby={titleId}>
        {legend.classes.map(({ from, colour, label }, index) => {
          const share = shares[index] ?? 0;
          return (
            <li key={from} className="class-bars__row">
              <span>{localised(label, language)}</span>{" "}
              <span className="class-bars__bar">
                {share > 0 && (
                  <span
                    className="class-bars__part"
                    style={{ inlineSize: `${(share / most) * 78}%`, background: colour }}
                  />
                )}
                <span className="class-bars__share" data-figure={`${figure}-${index}`} data-value={share}>
                  {formatPercent(share, language)}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
