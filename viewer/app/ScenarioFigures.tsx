import { lazy, type ReactNode, Suspense, useMemo } from "react";
import { histogramOf } from "../../scenarios/methods/field-histogram.ts";
import type { CityAnswer } from "../../scenarios/model/catalog.ts";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import { channelFor, type Field } from "../../scenarios/model/field.ts";
import type { ComputedMethod } from "../../scenarios/model/figure.ts";
import { type Loaded, readyValue } from "../data/loaded.ts";
import type { BuildingStyle } from "../data/scenario-layers.ts";
import { FiguresBlock } from "../panels/FiguresBlock.tsx";
import { HeatFigures } from "../panels/HeatFigures.tsx";
import { GridFigures, LayerFigures } from "../panels/LayerFigures.tsx";
import { StyleFigures } from "../panels/StyleFigures.tsx";
import { isFeatureLayer } from "../state/scene-input.ts";
import type { ViewStore } from "../state/view-store.ts";
import { formatMetresNap, localised, useLanguage, useTexts } from "../texts/texts.tsx";
import type { FiguresBoard } from "./figures-board.ts";
import { areasOf, areHomesKnown, heatFigures, styleFigures } from "./figures-of.ts";
import type { CityData } from "./use-city.ts";
import { useSameList } from "./use-same-list.ts";
import type { ScenarioOn } from "./use-scenarios.ts";
import { WithWaterLevel } from "./water-level.tsx";

interface ScenarioFiguresProps {
  readonly store: ViewStore;
  readonly data: CityData;
  readonly scenario: ScenarioOn;
  readonly board: FiguresBoard;
}

// The words of all figures and their cards: they come with the first theme, not with the page.
const CountedFigures = lazy(() => import("./CountedFigures.tsx"));

/** The figures of one scenario that is on, by what works it out. */
export function ScenarioFigures({ store, data, scenario, board }: ScenarioFiguresProps) {
  const texts = useTexts();
  const language = useLanguage();
  const buildings = readyValue(data.buildings);
  const answer = readyValue(scenario.answer);
  const method = scenario.computed.at(-1)?.method;
  const { present } = scenario;
  const title = localised(scenario.summary.title, language);
  const caseName = present === null ? null : localised(present.label, language);
  const layers = useSameList(scenario.layers.filter(isFeatureLayer));
  const grids = scenario.layers.filter((shown) => shown.kind === "grid");
  if (buildings === null) {
    const isFailed = data.buildings.status === "failed";
    return (
      <FiguresBlock title={title} scope={caseName}>
        <p className="figures-panel__scope">
          {isFailed ? texts.figures.notCountable : texts.figures.notCounted}
        </p>
      </FiguresBlock>
    );
  }
  const city = readyValue(data.city);
  if (method === "flood-depth" && city !== null) {
    return (
      <WithWaterLevel store={store} scenario={scenario}>
        {(level) => (
          <FiguresBlock title={title} scope={level === null ? null : formatMetresNap(level, language)}>
            <Counted {...{ store, data, board, city, scenario, method }} now={level} />
          </FiguresBlock>
        )}
      </WithWaterLevel>
    );
  }
  return (
    <FiguresBlock title={title} scope={caseName}>
      {method !== undefined && method !== "heat-pet" && city !== null && (
        <Counted {...{ store, data, board, city, scenario, method }} now={null} />
      )}
      {method === "heat-pet" && <Heat data={data} scenario={scenario} buildings={buildings} />}
      {scenario.styles.map((style) => (
        <Style key={style.layer.id} style={style} buildings={buildings} />
      ))}
      {layers.length > 0 && <LayerFigures layers={layers} />}
      {grids.map((shown) => (
        <GridFigures key={shown.key} shown={shown} />
      ))}
      {method === undefined && answer !== null && scenario.layers.length + scenario.styles.length === 0 && (
        <p className="figures-panel__scope">{texts.figures.noneForScenario}</p>
      )}
    </FiguresBlock>
  );
}

/** What the worker counted; its words come with the first theme. */
function Counted({
  data,
  scenario,
  ...props
}: {
  readonly store: ViewStore;
  readonly board: FiguresBoard;
  readonly data: CityData;
  readonly city: CityAnswer;
  readonly scenario: ScenarioOn;
  readonly method: ComputedMethod;
  readonly now: number | null;
}) {
  const texts = useTexts().figureWords;
  return (
    <Suspense fallback={<p className="figures-panel__scope">{texts.counting}</p>}>
      <CountedFigures {...props} summary={scenario.summary} neighbourhoods={data.neighbourhoods} />
    </Suspense>
  );
}

function Style({
  style,
  buildings,
}: {
  readonly style: BuildingStyle;
  readonly buildings: readonly BuildingRow[];
}) {
  const counted = useMemo(() => styleFigures(style, buildings), [style, buildings]);
  return <StyleFigures layer={style.layer} {...counted} />;
}

interface CountedProps {
  readonly data: CityData;
  readonly scenario: ScenarioOn;
  readonly buildings: readonly BuildingRow[];
}

function Heat({ data, scenario, buildings }: CountedProps): ReactNode {
  const texts = useTexts();
  const counted = useCounted(data.fields.heat, data.fields.land);
  const areas = useAreas(data, buildings);
  const values = scenario.present?.values;
  const figures = useMemo(() => {
    const channel = counted === null ? undefined : channelFor(counted.field.header, values ?? {});
    return counted === null || channel === undefined
      ? null
      : heatFigures(channel, counted.histogram, buildings, areas);
  }, [counted, values, buildings, areas]);
  if (figures === null) return <p className="figures-panel__scope">{texts.figures.notCountedYet}</p>;
  return (
    <>
      <HeatFigures {...figures} />
      <HomesNote buildings={buildings} />
    </>
  );
}

/** Without homes in the source buildings stand in for them, and that is said. */
function HomesNote({ buildings }: Pick<CountedProps, "buildings">): ReactNode {
  const texts = useTexts().figures;
  return areHomesKnown(buildings) ? null : (
    <p className="figures-panel__assumption">{texts.buildingsForHomes}</p>
  );
}

const useAreas = ({ neighbourhoods }: CityData, buildings: readonly BuildingRow[]) =>
  useMemo(() => areasOf(neighbourhoods, buildings), [neighbourhoods, buildings]);

/** A field with its cells counted: once a field, however often cases and themes are switched. */
function useCounted(field: Loaded<Field>, land: Loaded<Field>) {
  const [values, cover] = [readyValue(field), land.status === "loading" ? undefined : readyValue(land)];
  return useMemo(
    () =>
      values === null || cover === undefined
        ? null
        : { field: values, histogram: countedOnce(values, cover) },
    [values, cover],
  );
}

const COUNTED = new WeakMap<Field, ReturnType<typeof histogramOf>>();

/** Remembered past the panel: a theme that is switched off and on again is not counted anew. */
function countedOnce(field: Field, land: Field | null): ReturnType<typeof histogramOf> {
  const known = COUNTED.get(field) ?? histogramOf(field, land);
  COUNTED.set(field, known);
  return known;
}
