import { lazy, Suspense, useMemo } from "react";
import { useStore } from "zustand";
import type { CityAnswer } from "../../scenarios/model/catalog.ts";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import type { ComputedMethod } from "../../scenarios/model/figure.ts";
import { readyValue } from "../data/loaded.ts";
import type { BuildingStyle } from "../data/scenario-layers.ts";
import { FiguresBlock } from "../panels/FiguresBlock.tsx";
import { localHour } from "../panels/figures/local-hour.ts";
import { GridFigures, LayerFigures } from "../panels/LayerFigures.tsx";
import { StyleFigures } from "../panels/StyleFigures.tsx";
import { type Live, liveFrom } from "../state/live.ts";
import { isOfACase } from "../state/pictures.ts";
import { isFeatureLayer } from "../state/scene-input.ts";
import type { ViewStore } from "../state/view-store.ts";
import { localised, useLanguage, useLevelFormat, useTexts } from "../texts/texts.tsx";
import type { FiguresBoard } from "./figures-board.ts";
import { figuresMethodOf } from "./figures-method.ts";
import { styleFigures } from "./style-figures.ts";
import type { CityData } from "./use-city.ts";
import { useSameList } from "./use-same-list.ts";
import type { ScenarioOn } from "./use-scenarios.ts";
import { useLiveWaterLevel, WithWaterLevel } from "./water-level.tsx";

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
  const levelWords = useLevelFormat();
  const buildings = readyValue(data.buildings);
  const answer = readyValue(scenario.answer);
  const method = figuresMethodOf(scenario);
  const isComputed = scenario.computed.length > 0;
  const { present, summary } = scenario;
  const chosenHourUtc = useStore(store, ({ view }) => view.hoursUtc[summary.id] ?? null);
  const title = localised(summary.title, language);
  const caseName =
    present === null || !isOfACase(scenario.picture) ? null : localised(present.label, language);
  const now = useNow(store, scenario);
  const hourUtc = method === "heat-pet" ? chosenHourUtc : null;
  const scope = [caseName, hourUtc === null ? null : localHour(hourUtc, language)].filter(isSaid);
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
  if (isComputed && method === "flood-depth" && city !== null) {
    // Of all that stands here only one line follows the slider at once: the figures come when they have been counted.
    const level = (
      <WithWaterLevel store={store} scenario={scenario}>
        {(metresNap) => (metresNap === null ? null : levelWords(metresNap))}
      </WithWaterLevel>
    );
    return (
      <FiguresBlock title={title} scope={level}>
        <Counted {...{ store, data, board, city, scenario, method, now }} />
      </FiguresBlock>
    );
  }
  return (
    <FiguresBlock title={title} scope={scope.length === 0 ? null : scope.join(", ")}>
      {isComputed && method !== undefined && city !== null && (
        <Counted {...{ store, data, board, city, scenario, method, now }} />
      )}
      {scenario.styles.map((style) => (
        <Style key={style.layer.id} style={style} buildings={buildings} />
      ))}
      {layers.length > 0 && <LayerFigures layers={layers} />}
      {grids.map((shown) => (
        <GridFigures key={shown.key} shown={shown} />
      ))}
      {!isComputed && method !== undefined && city !== null && (
        <>
          <p className="figures-panel__scope">{texts.figures.cityAsItIs}</p>
          <Counted {...{ store, data, board, city, scenario, method, now }} />
        </>
      )}
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
  readonly now: Live<number | null>;
}) {
  const texts = useTexts().figureWords;
  return (
    <Suspense fallback={<p className="figures-panel__scope">{texts.counting}</p>}>
      <CountedFigures
        {...props}
        summary={scenario.summary}
        indicators={readyValue(scenario.answer)?.indicators ?? NO_INDICATORS}
        neighbourhoods={data.neighbourhoods}
      />
    </Suspense>
  );
}

/** Where the city now is on the axis of the scenario's charts. */
function useNow(store: ViewStore, scenario: ScenarioOn): Live<number | null> {
  const { id } = scenario.summary;
  const isByLevel = figuresMethodOf(scenario) === "flood-depth";
  const level = useLiveWaterLevel(store, scenario);
  const hour = useMemo(() => liveFrom(store, ({ view }) => view.hoursUtc[id] ?? null), [store, id]);
  return isByLevel ? level : hour;
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

const NO_INDICATORS: readonly string[] = [];

const isSaid = (word: string | null): word is string => word !== null;
