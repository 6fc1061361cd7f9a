import { memo, useCallback, useMemo, useState } from "react";
import type {
  CityFigures,
  ClassDefinition,
  FigureDefinition,
  MethodFigures as FiguresOfMethod,
} from "../../../scenarios/model/figure.ts";
import type { Live } from "../../state/live.ts";
import type { Audience } from "../../state/view.ts";
import { useTexts } from "../../texts/texts.tsx";
import { Assumptions } from "../Assumptions.tsx";
import { Spoken } from "../Spoken.tsx";
import { AllFigures } from "./AllFigures.tsx";
import { FigureCard } from "./FigureCard.tsx";
import { FigureCharts } from "./FigureCharts.tsx";
import { FigureClasses } from "./FigureClasses.tsx";
import { FigureHeadline } from "./FigureHeadline.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { FigureTools, type SaveFigures } from "./FigureTools.tsx";
import { useHeadlineWords } from "./use-headline-words.ts";
import "./figures.css";

interface MethodFiguresProps {
  /** The scenario's title, for the table's caption. */
  readonly scenario: string;
  readonly method: FiguresOfMethod;
  readonly figures: CityFigures;
  readonly audience: Audience;
  /** Which of the scenario's pictures the map has; null: its only one. */
  readonly picture: string | null;
  /** Where on a chart's axis the city now is: a water level, an hour. */
  readonly now: Live<number | null>;
  readonly onSave: SaveFigures;
}

/** More do not fit a panel's width: the large table has them all. */
const COLUMNS_IN_PANEL = 3;

/** All figures of one scenario: the most telling in large letters, then each neighbourhood, a chart, and how each is known. */
export const MethodFigures = memo(function MethodFigures({
  scenario,
  method,
  figures,
  audience,
  picture,
  now,
  onSave,
}: MethodFiguresProps) {
  const texts = useTexts().figureWords;
  const [asked, setAsked] = useState<FigureDefinition | null>(null);
  const [isAllOpen, setAllOpen] = useState(false);
  const byId = useMemo(() => new Map(method.definitions.map((one) => [one.id, one])), [method]);
  const classes = method.classes.find((one) => one.picture === picture) ?? method.classes.at(0);
  const lacking = useMemo(
    () => figures.missing.map((input) => texts.missingInput[input]),
    [figures.missing, texts],
  );
  // What changes first, for who hears the page.
  const spoken = useHeadlineWords(method, figures, audience);
  const headlines = useMemo(() => method.headlines.flatMap((id) => byId.get(id) ?? []), [method, byId]);
  const columns = useMemo(
    () => method.columns.flatMap((id) => byId.get(id) ?? []).slice(0, COLUMNS_IN_PANEL),
    [method, byId],
  );
  const askable = useMemo(
    () => [...method.definitions, ...method.classes.flatMap(classAsDefinition)],
    [method],
  );
  const onAll = useCallback(() => setAllOpen(true), []);
  return (
    <>
      <div className="figure-headlines">
        {headlines.map((definition) => (
          <FigureHeadline
            key={definition.id}
            definition={definition}
            value={figures.city[definition.id] ?? null}
            audience={audience}
            onAsk={setAsked}
          />
        ))}
      </div>
      <Spoken text={spoken} />
      {figures.neighbourhoods.length > 0 && (
        <FigureTable caption={texts.byNeighbourhood(scenario)} columns={columns} figures={figures} />
      )}
      <FigureCharts charts={method.charts} figures={figures} now={now} />
      {classes !== undefined && (
        <FigureClasses definition={classes} values={figures.byClass[classes.id] ?? null} />
      )}
      <Assumptions lines={lacking} />
      <FigureTools definitions={askable} onAsk={setAsked} onAll={onAll} onSave={onSave} />
      {isAllOpen && (
        <AllFigures scenario={scenario} method={method} figures={figures} onClose={() => setAllOpen(false)} />
      )}
      {asked !== null && (
        <FigureCard
          definition={asked}
          audience={audience}
          value={byId.has(asked.id) ? (figures.city[asked.id] ?? null) : undefined}
          missing={figures.missing}
          cellSizeMetres={figures.cellSizeMetres}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
});

/** Classes that have a card of their own can be asked about, as a figure can. */
const classAsDefinition = ({ id, unit, title, card }: ClassDefinition): readonly FigureDefinition[] =>
  card === undefined ? [] : [{ id, unit, planner: title, resident: title, column: title, isSum: true, card }];
