import { memo } from "react";
import type { Legend } from "../../scenarios/model/legend.ts";
import { localised, useLanguage, useTexts } from "../texts/texts.tsx";
import "./LegendCard.css";

/** What the colours in the city mean: a swatch, its values and what they mean to a person. Nothing without a theme. */
export const LegendCard = memo(function LegendCard({ legends }: { readonly legends: readonly Legend[] }) {
  const texts = useTexts();
  if (legends.length === 0) return null;
  return (
    <section className="legend-card" data-over-city aria-label={texts.regions.legend}>
      {legends.map((legend) => (
        <LegendRow key={legend.title.en} legend={legend} />
      ))}
    </section>
  );
});

function LegendRow({ legend }: { readonly legend: Legend }) {
  const language = useLanguage();
  return (
    <div className="legend-card__legend">
      <h2 className="legend-card__title">{localised(legend.title, language)}</h2>
      <ul className="legend-card__classes">
        {legend.classes.map((step) => (
          <li key={step.from} className="legend-card__class">
            <span className="legend-card__swatch" style={{ background: step.colour }} aria-hidden="true" />
            <span className="legend-card__label">{localised(step.label, language)}</span>
            {step.meaning !== undefined && (
              <span className="legend-card__meaning">{localised(step.meaning, language)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
