import { memo } from "react";
import type { Legend } from "../../scenarios/model/legend.ts";
import { localised, useLanguage, useTexts } from "../texts/texts.tsx";
import "./LegendCard.css";

/** What the colours in the city mean: a swatch, its values and what they mean to a person. Nothing without a theme. */
export const LegendCard = memo(function LegendCard({ legend }: { readonly legend: Legend | null }) {
  const texts = useTexts();
  const language = useLanguage();
  if (legend === null) return null;
  return (
    <section className="legend-card" aria-label={texts.regions.legend}>
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
    </section>
  );
});
