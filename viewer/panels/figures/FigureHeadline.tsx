import { memo } from "react";
import { Button } from "react-aria-components/Button";
import type { FigureDefinition, FigureRange, FigureValue } from "../../../scenarios/model/figure.ts";
import type { Audience } from "../../state/view.ts";
import { headlineParts } from "../../texts/format-figure.ts";
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
        {value === null ? (
          <span className="figure-headline__unknown">{texts.unknown}</span>
        ) : (
          <LargeFigure value={value} unit={definition.unit} />
        )}{" "}
        <span className="figures-panel__meaning">{words}</span>
      </p>
      <AskButton definition={definition} onAsk={onAsk} />
    </div>
  );
});

/** Made once: a step of a slider changes the figure and not its button, which costs more to make than the figure. */
const AskButton = memo(function AskButton({
  definition,
  onAsk,
}: {
  readonly definition: FigureDefinition;
  readonly onAsk: (definition: FigureDefinition) => void;
}) {
  const texts = useTexts().figureWords;
  const language = useLanguage();
  return (
    <Button
      className="figure-headline__ask"
      aria-label={texts.howDoYouKnowOf(localised(definition.column, language))}
      onPress={() => onAsk(definition)}
    >
      <InfoIcon size={20} />
    </Button>
  );
});

function LargeFigure({
  value,
  unit,
}: {
  readonly value: NonNullable<FigureValue>;
  readonly unit: FigureDefinition["unit"];
}) {
  const [about, figure] = headlineParts(value, unit, useLanguage());
  return (
    <>
      {about !== null && <span className="figure-headline__about">{about} </span>}
      <span className="figures-panel__figure">{figure}</span>
    </>
  );
}

/** As a script reads it: the number, or both ends. */
export function scriptValue(value: FigureValue): string | number | undefined {
  if (value === null) return undefined;
  return typeof value === "number" ? value : writtenRange(value);
}

const writtenRange = ({ low, high }: FigureRange): string => `${low}/${high}`;
