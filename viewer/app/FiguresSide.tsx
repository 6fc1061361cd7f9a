import { memo, useCallback } from "react";
import { useStore } from "zustand";
import { depthAtFoot } from "../../scenarios/methods/flooding/wet-buildings.ts";
import { readyValue } from "../data/loaded.ts";
import { BuildingCard } from "../panels/BuildingCard.tsx";
import { CityFigures } from "../panels/CityFigures.tsx";
import { FiguresPanel } from "../panels/FiguresPanel.tsx";
import type { ViewStore } from "../state/view-store.ts";
import type { BuildingValues } from "./building-values.ts";
import type { Picture } from "./derive-picture.ts";
import type { FiguresBoard } from "./figures-board.ts";
import { PointSide } from "./PointSide.tsx";
import { ScenarioFigures } from "./ScenarioFigures.tsx";
import type { Chosen } from "./use-chosen.ts";
import type { CityData } from "./use-city.ts";
import { useSameList } from "./use-same-list.ts";
import type { ScenarioOn } from "./use-scenarios.ts";
import { WithWaterLevel } from "./water-level.tsx";

interface FiguresSideProps {
  readonly store: ViewStore;
  readonly data: CityData;
  /** What is on, a person's own file included. */
  readonly on: readonly ScenarioOn[];
  readonly picture: Picture;
  /** What colours the buildings, unless water does. */
  readonly values: BuildingValues | null;
  readonly chosen: Chosen;
  readonly board: FiguresBoard;
}

/** The card that is open, and the figures of every theme that is on, the last one first. */
export const FiguresSide = memo(function FiguresSide({
  store,
  data,
  on,
  picture,
  values,
  chosen,
  board,
}: FiguresSideProps) {
  const city = readyValue(data.city);
  const buildings = readyValue(data.buildings);
  const { building } = chosen;
  const answers = useSameList(on.toReversed().flatMap(({ answer }) => readyValue(answer) ?? []));
  const audience = useStore(store, ({ view }) => view.audience);
  const onClose = useCallback(() => store.getState().chooseBuilding(null), [store]);
  return (
    <div className="page__figures">
      {building !== null && (
        <WithWaterLevel store={store} scenario={picture.floodBy}>
          {(level) => (
            <BuildingCard
              building={building}
              neighbourhoodName={
                building.neighbourhood === null
                  ? null
                  : (data.neighbourhoods.names.get(building.neighbourhood) ?? null)
              }
              depthMetres={level === null ? null : depthAtFoot(level, building)}
              waterLevelMetresNap={level}
              value={values === null ? null : { legend: values.legend, value: values.read(building) }}
              onClose={onClose}
            />
          )}
        </WithWaterLevel>
      )}
      {chosen.point !== null && (
        <PointSide store={store} data={data} picture={picture} place={chosen.point} />
      )}
      {city !== null && (
        <FiguresPanel
          city={city}
          scenarios={answers}
          audience={audience}
          onAudience={store.getState().chooseAudience}
        >
          {on.length === 0 ? (
            <CityFigures city={city} buildings={buildings} hasFailed={data.buildings.status === "failed"} />
          ) : (
            on
              .toReversed()
              .map((scenario) => (
                <ScenarioFigures
                  key={scenario.summary.id}
                  store={store}
                  data={data}
                  scenario={scenario}
                  board={board}
                />
              ))
          )}
        </FiguresPanel>
      )}
    </div>
  );
});
