import { memo, useCallback, useMemo } from "react";
import { useStore } from "zustand";
import type { Theme } from "../../scenarios/model/theme.ts";
import { readyValue } from "../data/loaded.ts";
import { CaseList } from "../panels/CaseList.tsx";
import { ScenarioPanel } from "../panels/ScenarioPanel.tsx";
import { ShowChoice } from "../panels/ShowChoice.tsx";
import { StaffGauge } from "../panels/StaffGauge.tsx";
import { StartList } from "../panels/StartList.tsx";
import { TimeOfDay } from "../panels/TimeOfDay.tsx";
import { isOfACase, type PictureId, picturesIn } from "../state/pictures.ts";
import type { ViewStore } from "../state/view-store.ts";
import { openOf } from "./open-scenario.ts";
import { caseOf } from "./present-case.ts";
import type { CityData } from "./use-city.ts";
import { useSameList } from "./use-same-list.ts";
import type { ScenarioOn, Scenarios } from "./use-scenarios.ts";
import { WithWaterLevel } from "./water-level.tsx";

interface ScenarioSideProps {
  readonly store: ViewStore;
  readonly data: CityData;
  readonly scenarios: Scenarios;
  readonly themes: readonly Theme[];
  /** Of several that are on, the one whose cases and leaflet lie before us; null: the last. */
  readonly openId: string | null;
}

/** The scenario that lies open, of those that are on: which, how much, and what to know of it. */
export const ScenarioSide = memo(function ScenarioSide({
  store,
  data,
  scenarios,
  themes,
  openId,
}: ScenarioSideProps) {
  const { on, offered } = scenarios;
  const open = openOf(on, openId);
  const id = open?.summary.id ?? "";
  const opacity = useStore(store, ({ view }) => view.opacities[id] ?? 1);
  const inTheme = useMemo(
    () => offered.filter(({ theme }) => theme === open?.summary.theme),
    [offered, open?.summary.theme],
  );
  const summariesOn = useSameList(on.map(({ summary }) => summary));
  const tabs = useMemo(
    () =>
      summariesOn.flatMap(({ id: scenarioId, theme: themeId }) => {
        const theme = themes.find((one) => one.id === themeId);
        return theme === undefined ? [] : [{ scenarioId, theme }];
      }),
    [summariesOn, themes],
  );
  const onScenario = useCallback((next: string) => store.getState().showScenario(next, id), [store, id]);
  const onStart = useCallback((first: string) => store.getState().showScenario(first), [store]);
  const onOpacity = useCallback((value: number) => store.getState().setOpacity(id, value), [store, id]);
  return (
    <ScenarioPanel
      tabs={tabs}
      onOpen={store.getState().openScenario}
      scenarios={inTheme}
      scenario={open === null ? null : readyValue(open.answer)}
      hasFailed={open?.answer.status === "failed"}
      scenarioId={open?.summary.id ?? null}
      onScenario={onScenario}
      opacity={opacity}
      onOpacity={onOpacity}
      start={<StartList themes={themes} scenarios={offered} onScenario={onStart} />}
      cases={open === null ? null : <Cases store={store} scenario={open} />}
      time={open === null ? null : <Time store={store} data={data} scenario={open} />}
      show={open === null ? null : <Show store={store} data={data} scenario={open} />}
      staff={open === null ? null : <Staff store={store} data={data} scenario={open} />}
    />
  );
});

/** The open scenario's cases, as chosen this very moment: a hand sees its own choice before the city has drawn it. */
function Cases({ store, scenario }: Pick<ScenarioSideProps, "store"> & { readonly scenario: ScenarioOn }) {
  const { id } = scenario.summary;
  const answer = readyValue(scenario.answer);
  // A level in a link means nothing to a scenario that has its water from files.
  const hasLevel = scenario.computed.some(({ method }) => method === "flood-depth");
  const caseId = useStore(store, ({ view }) => {
    if (hasLevel && view.waterLevelsMetresNap[id] !== undefined) return null;
    const shown = view.scenarios.find(({ scenarioId }) => scenarioId === id);
    return answer === null ? null : (caseOf(answer, shown?.caseId ?? null)?.id ?? null);
  });
  const onCase = useCallback((chosen: string) => store.getState().chooseCase(id, chosen), [store, id]);
  if (answer === null || !isOfACase(scenario.picture)) return null;
  return <CaseList cases={answer.cases} caseId={caseId} onCase={onCase} />;
}

/** Which picture of the open scenario, where its method has several. */
function Show({
  store,
  data,
  scenario,
}: Pick<ScenarioSideProps, "store" | "data"> & { readonly scenario: ScenarioOn }) {
  const { id } = scenario.summary;
  const files = readyValue(data.city)?.files;
  const method = scenario.computed.at(-1)?.method;
  const pictures = useMemo(() => picturesIn(files ?? {}, method), [files, method]);
  const onShow = useCallback(
    // The first is what an address without a wish shows.
    (picture: PictureId) => store.getState().choosePicture(id, picture === pictures[0] ? null : picture),
    [store, id, pictures],
  );
  return scenario.picture === null ? null : (
    <ShowChoice pictures={pictures} shown={scenario.picture} onShow={onShow} />
  );
}

/** The staff gauge, where the open scenario computes its water from a level. */
function Staff({
  store,
  data,
  scenario,
}: Pick<ScenarioSideProps, "store" | "data"> & { scenario: ScenarioOn }) {
  const ground = readyValue(data.city)?.groundHeightMetresNap;
  const [lowestMetresNap, highestMetresNap] = [ground?.lowest ?? 0, ground?.highest ?? 0];
  const section = useMemo(() => ({ lowestMetresNap, highestMetresNap }), [lowestMetresNap, highestMetresNap]);
  const { id } = scenario.summary;
  const onWaterLevel = useCallback(
    (metresNap: number) => store.getState().setWaterLevel(id, metresNap),
    [store, id],
  );
  if (!scenario.computed.some(({ method }) => method === "flood-depth")) return null;
  return (
    <WithWaterLevel store={store} scenario={scenario}>
      {(metresNap) =>
        metresNap === null ? null : (
          <StaffGauge waterLevelMetresNap={metresNap} onWaterLevel={onWaterLevel} section={section} />
        )
      }
    </WithWaterLevel>
  );
}

/** The time of day, where the open scenario works out heat and the package knows its hours. */
function Time({
  store,
  data,
  scenario,
}: Pick<ScenarioSideProps, "store" | "data"> & { scenario: ScenarioOn }) {
  const { id } = scenario.summary;
  const hourUtc = useStore(store, ({ view }) => view.hoursUtc[id] ?? null);
  const onHour = useCallback((hour: number | null) => store.getState().chooseHour(id, hour), [store, id]);
  const hasHours = readyValue(data.city)?.files.microclimateField !== undefined;
  if (!hasHours || !scenario.computed.some(({ method }) => method === "heat-pet")) return null;
  return <TimeOfDay hourUtc={hourUtc} onHour={onHour} />;
}
