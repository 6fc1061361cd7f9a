import type { CityFigures, FigureDefinition, MethodFigures } from "../../../scenarios/model/figure.ts";
import { useTexts } from "../../texts/texts.tsx";
import { FigureClasses } from "./FigureClasses.tsx";
import { FigureDialog } from "./FigureDialog.tsx";
import { FigureTable } from "./FigureTable.tsx";

/** Every figure of every neighbourhood, in a table as wide as the page: for who weighs them one against the other. */
export function AllFigures({
  scenario,
  method,
  figures,
  onClose,
}: {
  readonly scenario: string;
  readonly method: MethodFigures;
  readonly figures: CityFigures;
  readonly onClose: () => void;
}) {
  const texts = useTexts().figureWords;
  const caption = texts.byNeighbourhood(scenario);
  return (
    <FigureDialog kind={texts.allFigures} title={scenario} isWide={true} onClose={onClose}>
      {/* On a narrow page it scrolls; the buttons in its head take a keyboard there. */}
      <section className="all-figures__table" aria-label={caption}>
        <FigureTable caption={caption} columns={columnsWithRows(method, figures)} figures={figures} />
      </section>
      <div className="all-figures__classes">
        {method.classes.map((definition) => (
          <FigureClasses
            key={definition.id}
            definition={definition}
            values={figures.byClass[definition.id] ?? null}
          />
        ))}
      </div>
    </FigureDialog>
  );
}

/** Those of the panel first, then what else is known of a neighbourhood. */
function columnsWithRows(
  { columns, definitions }: MethodFigures,
  { neighbourhoods }: CityFigures,
): readonly FigureDefinition[] {
  const isKnown = ({ id }: FigureDefinition): boolean =>
    neighbourhoods.some(({ figures }) => (figures[id] ?? null) !== null);
  const first = columns.flatMap((id) => definitions.find((definition) => definition.id === id) ?? []);
  return [
    ...first,
    ...definitions.filter((definition) => !columns.includes(definition.id) && isKnown(definition)),
  ];
}
