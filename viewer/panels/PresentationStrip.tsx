import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import type { Legend } from "../../scenarios/model/legend.ts";
import { localised, useLanguage, useTexts } from "../texts/texts.tsx";
import { CityLensMark, CloseIcon, NextIcon, PreviousIcon } from "./icons.tsx";
import "./PresentationStrip.css";

export interface PresentationStripProps {
  readonly cityName: string;
  /** The one line that the hall reads. */
  readonly line: string;
  /** The scenario's most telling figure, where there is one. */
  readonly figure: ReactNode;
  /** In words with its datum; null: no water level. */
  readonly level: string | null;
  readonly legends: readonly Legend[];
  /** -1: between the steps. */
  readonly step: number;
  readonly stepCount: number;
  readonly onWish: (wish: "next" | "previous" | "leave") => void;
}

/** Place and level in the haze above; under the city the line, how far we are, and the legend. Nothing under 28 px. */
export function PresentationStrip(props: PresentationStripProps) {
  const texts = useTexts().presentation;
  const language = useLanguage();
  const legend = props.legends.at(0);
  return (
    <>
      <div className="presentation__haze">
        <h1 className="presentation__place">
          <CityLensMark size={36} />
          {props.cityName}
        </h1>
        {props.level !== null && <span className="presentation__level">{props.level}</span>}
      </div>
      <section className="presentation" aria-label={texts.region}>
        <div className="presentation__story">
          <div role="status">
            <p className="presentation__line">{props.line}</p>
            <p className="presentation__figure">{props.figure}</p>
          </div>
          <div className="presentation__controls">
            <Button
              className="presentation__button"
              aria-label={texts.previous}
              isDisabled={props.step === 0}
              onPress={() => props.onWish("previous")}
            >
              <PreviousIcon />
            </Button>
            <span className="presentation__count">
              {props.step >= 0 && texts.stepOf(String(props.step + 1), String(props.stepCount))}
            </span>
            <Button
              className="presentation__button"
              aria-label={texts.next}
              isDisabled={props.step === props.stepCount - 1}
              onPress={() => props.onWish("next")}
            >
              <NextIcon />
            </Button>
            <Button
              className="presentation__button"
              aria-label={texts.leave}
              onPress={() => props.onWish("leave")}
            >
              <CloseIcon />
            </Button>
          </div>
        </div>
        {legend !== undefined && (
          <div className="presentation__legend">
            <h2 className="presentation__legend-title">{localised(legend.title, language)}</h2>
            <ul className="presentation__classes">
              {legend.classes.map((step) => (
                <li key={step.from} className="presentation__class">
                  <span
                    className="presentation__swatch"
                    style={{ background: step.colour }}
                    aria-hidden="true"
                  />
                  {localised(step.label, language)}
                </li>
              ))}
            </ul>
          </div>
        )}
      </section>
    </>
  );
}
