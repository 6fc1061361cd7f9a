import { type CSSProperties, memo } from "react";
import type { Legend } from "../../scenarios/model/legend.ts";
import type { LocalisedText } from "../../scenarios/model/localised-text.ts";
import { localised, useLanguage, useTexts } from "../texts/texts.tsx";
import { useIsPhone } from "./use-is-phone.ts";
import "./LegendCard.css";

/** A layer of one colour. */
export interface LegendKey {
  readonly id: string;
  readonly colour: string;
  /** The line round its areas. */
  readonly outline?: string | undefined;
  readonly title: LocalisedText;
}

export interface LegendCardProps {
  readonly legends: readonly Legend[];
  readonly keys?: readonly LegendKey[];
}

/** What the colours in the city mean: a swatch, its values and what they mean to a person. Nothing without a theme. */
export const LegendCard = memo(function LegendCard({ legends, keys = NO_KEYS }: LegendCardProps) {
  const texts = useTexts();
  const language = useLanguage();
  const isPhone = useIsPhone();
  const isSeveral = legends.length > 1;
  if (legends.length === 0 && keys.length === 0) return null;
  return (
    <section
      className={isSeveral ? "legend-card legend-card--several" : "legend-card"}
      // On a low screen several of them scroll, and the keyboard must get there to do it.
      tabIndex={isPhone && isSeveral ? 0 : undefined}
      data-over-city
      aria-label={texts.regions.legend}
      style={{ "--classes": mostClasses(legends) } as CSSProperties}
    >
      {legends.map((legend) => (
        <LegendRow key={legend.title.en} legend={legend} />
      ))}
      {keys.length > 0 && (
        <ul className="legend-card__keys">
          {keys.map(({ id, colour, outline, title }) => (
            <li key={id} className="legend-card__key">
              <span
                className="legend-card__key-swatch"
                style={{ background: colour, borderColor: outline }}
                aria-hidden="true"
              />
              {localised(title, language)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
});

/** The widest row sets the card's width. */
const mostClasses = (legends: readonly Legend[]): number =>
  Math.max(FEWEST_CLASSES, ...legends.map(({ classes }) => classes.length));

/** Narrower than this a title would be broken. */
const FEWEST_CLASSES = 3;

const NO_KEYS: readonly LegendKey[] = [];

function LegendRow({ legend }: { readonly legend: Legend }) {
  const language = useLanguage();
  return (
    <div className="legend-card__legend">
      <h2 className="legend-card__title">{localised(legend.title, language)}</h2>
      <ul className="legend-card__classes">
        {legend.classes.map((step, index) => (
          <li key={step.from} className="legend-card__class">
            <span
              className="legend-card__swatch"
              style={{ background: fillOf(legend, index) }}
              aria-hidden="true"
            />
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

/** In a ramp a swatch flows into the next one, as the colours on the map do. */
function fillOf({ classes, ramp }: Legend, index: number): string {
  const [{ colour }, next] = [classes[index], classes[index + 1]];
  return ramp === true && next !== undefined
    ? `linear-gradient(to right, ${colour}, ${next.colour})`
    : colour;
}
