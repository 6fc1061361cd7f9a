import type { FigureDefinition, FigureValue, MissingInput } from "../../../scenarios/model/figure.ts";
import type { LocalisedText } from "../../../scenarios/model/localised-text.ts";
import type { Audience } from "../../state/view.ts";
import { formatHeadline } from "../../texts/format-figure.ts";
import { formatNumber, localised, useLanguage, useTexts } from "../../texts/texts.tsx";
import { FigureDialog } from "./FigureDialog.tsx";

interface FigureCardProps {
  readonly definition: FigureDefinition;
  readonly audience: Audience;
  /** Left out: the card is of classes, which are many numbers. */
  readonly value: FigureValue | undefined;
  /** Of all the city lacks, the card names what this figure would need. */
  readonly missing: readonly MissingInput[];
  /** Of the cells that it was counted in. */
  readonly cellSizeMetres: number | undefined;
  readonly onClose: () => void;
}

/** "How do we know?": the method in two sentences, its formula, what went in, what is missing, its source, and what it cannot tell. */
export function FigureCard(props: FigureCardProps) {
  const { definition, audience, value, missing, cellSizeMetres, onClose } = props;
  const texts = useTexts();
  const words = texts.figureWords;
  const language = useLanguage();
  const { card } = definition;
  const lacking = card.needs.filter((input) => missing.includes(input));
  return (
    <FigureDialog
      kind={words.howDoYouKnow}
      title={
        <>
          {value !== undefined &&
            `${value === null ? texts.unknown : formatHeadline(value, definition.unit, language)} `}
          <span className="figure-card__words">{localised(definition[audience], language)}</span>
        </>
      }
      onClose={onClose}
    >
      <p>{localised(card.method, language)}</p>
      <h3>{words.formula}</h3>
      <p className="figure-card__formula">{localised(card.formula, language)}</p>
      <h3>{words.inputs}</h3>
      <TextList items={card.inputs} />
      {cellSizeMetres !== undefined && (
        <p>
          {words.countedInCells(
            `${formatNumber(cellSizeMetres, language, Number.isInteger(cellSizeMetres) ? 0 : 1)} m`,
          )}
        </p>
      )}
      <h3>{words.missing}</h3>
      {lacking.length === 0 ? (
        <p>{words.nothingMissing}</p>
      ) : (
        <ul>
          {lacking.map((input) => (
            <li key={input}>{words.missingInput[input]}</li>
          ))}
        </ul>
      )}
      {card.assumptions.length > 0 && (
        <>
          <h3>{words.assumptions}</h3>
          <TextList items={card.assumptions} />
        </>
      )}
      <h3>{words.cannotTell}</h3>
      <p>{localised(card.cannotTell, language)}</p>
      <h3>{words.sources}</h3>
      <ul>
        {card.sources.map(({ text, doi }) => (
          <li key={text}>
            {text}
            {/* As words: a hall has no internet, and a page that makes no outside request links to none. */}
            {doi !== undefined && <span className="figure-card__doi">, doi {doi}</span>}
          </li>
        ))}
      </ul>
    </FigureDialog>
  );
}

function TextList({ items }: { readonly items: readonly LocalisedText[] }) {
  const language = useLanguage();
  return (
    <ul>
      {items.map((item) => (
        <li key={item.en}>{localised(item, language)}</li>
      ))}
    </ul>
  );
}
