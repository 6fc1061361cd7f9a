import { memo } from "react";
import { Button } from "react-aria-components/Button";
import type { FigureDefinition, FigureRange, FigureValue } from "../../../scenarios/model/figure.ts";
import type { Audience } from "../../state/view.ts";
import { formatHeadline } from "../../texts/format-figure.ts";
import { localised, useLanguage, useTexts } from "../../texts/texts.tsx";
import { InfoIcon } from "../icons.tsx";

/** A figure in large letters, what it counts, and a button that asks how it is known. */
export const FigureHeadline = memo(function FigureHeadline({
  definition,
  value,
  audience,
  onAsk,
}: {
  readonly definition: FigureDefinition;
  readonly value: FigureValue;
  readonly audience: Audience;
  readonly onAsk: (definition: FigureDefinition) => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const words = localised(definition[audience], language);
  return (
    <div className="figure-headline" data-figure={definition.id} data-value={scriptValue(value)}>
      <p className="figure-headline__words">
        <span className={value === null ? "figure-headline__unknown" : "figures-panel__figure"}>
          {value === null ? texts.unknown : formatHeadline(value, definition.unit, language)}
        </span>{" "}
        <span className="figures-panel__meaning">{words}</span>
      </p>
      <Button
        className="figure-headline__ask"
        aria-label={texts.figureWords.howDoYouKnowOf(localised(definition.column, language))}
        onPress={() => onAsk(definition)}
      >
        <InfoIcon size={20} />
      </Button>
    </div>
  );
});

/** As a script reads it: the number, or both ends. */
export function scriptValue(value: FigureValue): string | number | undefined {
  if (value === null) return undefined;
  return typeof value === "number" ? value : writtenRange(value);
}

const writtenRange = ({ low, high }: FigureRange): string => `${low}/${high}`;
