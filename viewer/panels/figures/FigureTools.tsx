import { memo } from "react";
import { Button } from "react-aria-components/Button";
import type { FigureDefinition } from "../../../scenarios/model/figure.ts";
import { localised, useLanguage, useTexts } from "../../texts/texts.tsx";

export type SaveFigures = (kind: "csv" | "geojson") => void;

/** Every figure can be asked how it is known, and the table can be taken along. */
export const FigureTools = memo(function FigureTools({
  definitions,
  onAsk,
  onAll,
  onSave,
}: {
  readonly definitions: readonly FigureDefinition[];
  readonly onAsk: (definition: FigureDefinition) => void;
  /** Opens the large table. */
  readonly onAll: () => void;
  readonly onSave: SaveFigures;
}) {
  const texts = useTexts().figureWords;
  const language = useLanguage();
  return (
    <div className="figure-tools">
      <Button className="figure-tools__link" onPress={onAll}>
        {texts.allFigures}
      </Button>
      <h4 className="figure-tools__title">{texts.howDoYouKnow}</h4>
      <ul className="figure-tools__list">
        {definitions.map((definition) => (
          <li key={definition.id}>
            <Button className="figure-tools__link" onPress={() => onAsk(definition)}>
              {localised(definition.column, language)}
            </Button>
          </li>
        ))}
      </ul>
      <h4 className="figure-tools__title">{texts.save}</h4>
      <ul className="figure-tools__list">
        {SAVED_AS.map(([kind, name]) => (
          <li key={kind}>
            <Button className="figure-tools__link" onPress={() => onSave(kind)}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
});

const SAVED_AS = [
  ["csv", "CSV"],
  ["geojson", "GeoJSON"],
] as const;
