import { useStore } from "zustand";
import { NoticeBanner } from "../panels/NoticeBanner.tsx";
import type { ViewStore } from "../state/view-store.ts";
import { localised, useLanguage, useTexts } from "../texts/texts.tsx";
import type { CityData } from "./use-city.ts";
import type { ScenarioData } from "./use-scenario.ts";

interface NoticesProps {
  readonly store: ViewStore;
  readonly data: CityData;
  readonly scenario: ScenarioData;
  readonly isServerAway: boolean;
}

/** What is missing or not as a link asked, said once, under the bar; the rest of the page goes on. */
export function Notices({ store, data, scenario, isServerAway }: NoticesProps) {
  const texts = useTexts();
  const language = useLanguage();
  const { cityId, scenarioId, buildingId } = useStore(store, (state) => state.view);
  const { summary, buildings, heightField } = data;
  const warnings: string[] = [];
  const infos: string[] = [];
  if (isServerAway) warnings.push(texts.failures.serverAway);
  if (summary !== null && cityId !== null && summary.id !== cityId) {
    infos.push(texts.failures.cityUnknown(cityId, localised(summary.name, language)));
  }
  if (summary !== null && scenarioId !== null && scenario.chosen === null) {
    infos.push(texts.failures.scenarioUnknown(scenarioId));
  }
  if (scenario.chosen !== null && scenario.answer.status === "failed") {
    warnings.push(texts.failures.scenario(localised(scenario.chosen.title, language)));
  }
  for (const layer of scenario.layersMissing)
    warnings.push(texts.failures.layer(localised(layer.title, language)));
  if (buildings.status === "failed") warnings.push(texts.failures.inventory);
  if (heightField.status === "failed") warnings.push(texts.failures.heights);
  if (
    buildings.status === "ready" &&
    buildingId !== null &&
    !buildings.value.some(({ id }) => id === buildingId)
  ) {
    infos.push(texts.failures.buildingUnknown(buildingId));
  }
  return (
    <div className="page__notices">
      {warnings.map((text) => (
        <NoticeBanner key={text} kind="warning">
          {text}
        </NoticeBanner>
      ))}
      {infos.map((text) => (
        <NoticeBanner key={text} kind="info">
          {text}
        </NoticeBanner>
      ))}
    </div>
  );
}
