import { memo } from "react";
import { Button } from "react-aria-components/Button";
import { useStore } from "zustand";
import type { Issue } from "../../scenarios/model/issue.ts";
import { readyValue } from "../data/loaded.ts";
import { FileIssues } from "../panels/FileIssues.tsx";
import { NoticeBanner } from "../panels/NoticeBanner.tsx";
import { extentOfAll, isElsewhere } from "../state/layer-extent.ts";
import type { SceneLayer } from "../state/scene-input.ts";
import type { ViewStore } from "../state/view-store.ts";
import { localised, useLanguage, useTexts } from "../texts/texts.tsx";
import { poseOverExtent } from "./poses.ts";
import type { CityData } from "./use-city.ts";
import type { OwnFileState } from "./use-own-file.ts";
import type { ScenarioOn, Scenarios } from "./use-scenarios.ts";

interface NoticesProps {
  readonly store: ViewStore;
  readonly data: CityData;
  readonly scenarios: Scenarios;
  readonly isServerAway: boolean;
  /** Hours of the hot day were asked for and could not be had. */
  readonly areHoursMissing: boolean;
  /** On which the engine stopped. */
  readonly refused: readonly SceneLayer[];
  /** What is wrong in the files, as the server found it. */
  readonly errors: readonly Issue[];
  /** A person's own file, while it is on its way. */
  readonly own: OwnFileState;
}

/** What is missing or not as a link asked, said once, under the bar; the rest of the page goes on. */
export const Notices = memo(function Notices({
  store,
  data,
  scenarios,
  isServerAway,
  areHoursMissing,
  refused,
  errors,
  own,
}: NoticesProps) {
  const texts = useTexts();
  const language = useLanguage();
  const cityId = useStore(store, (state) => state.view.cityId);
  const isPresenting = useStore(store, (state) => state.isPresenting);
  const buildingId = useStore(store, (state) => state.view.buildingId);
  const { summary, buildings, heightField, fields } = data;
  const warnings: string[] = [];
  const infos: string[] = [];
  if (isServerAway) warnings.push(texts.failures.serverAway);
  if (summary !== null && cityId !== null && summary.id !== cityId) {
    infos.push(texts.failures.cityUnknown(cityId, localised(summary.name, language)));
  }
  for (const id of scenarios.unknownIds) infos.push(texts.failures.scenarioUnknown(id));
  for (const { summary, answer, layersMissing } of scenarios.on) {
    if (answer.status === "failed")
      warnings.push(texts.failures.scenario(localised(summary.title, language)));
    for (const layer of layersMissing) warnings.push(texts.failures.layer(localised(layer.title, language)));
  }
  for (const { layer } of refused)
    warnings.push(texts.failures.layerRefused(localised(layer.title, language)));
  for (const { origin, isAllowed } of readyValue(data.city)?.hosted ?? []) {
    if (!isAllowed) warnings.push(texts.failures.tilesetNotAllowed(origin));
  }
  if (own.status === "reading") infos.push(texts.ownFile.reading(own.name));
  if (own.status === "failed") warnings.push(texts.ownFile.failed(own.name));
  if (buildings.status === "failed") warnings.push(texts.failures.inventory);
  if (heightField.status === "failed") warnings.push(texts.failures.heights);
  if (fields.rain.status === "failed" || fields.heat.status === "failed" || areHoursMissing) {
    warnings.push(texts.failures.fields);
  }
  if (
    buildings.status === "ready" &&
    buildingId !== null &&
    !buildings.value.some(({ id }) => id === buildingId)
  ) {
    infos.push(texts.failures.buildingUnknown(buildingId));
  }
  const city = readyValue(data.city);
  // A layer that is made for another city has no ground here; it is drawn all the same, and must be found.
  const isAway = ({ layers }: ScenarioOn): boolean =>
    city !== null && layers.length > 0 && layers.every((shown) => isElsewhere(shown, city));
  const goTo = (layers: ScenarioOn["layers"]): void => {
    const extent = extentOfAll(layers);
    if (city !== null && extent !== undefined) store.getState().goTo(poseOverExtent(extent, city));
  };
  return (
    // Here from the start: a live region that comes with its words is not read out.
    <div className="page__notices" role="status">
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
      {city !== null &&
        scenarios.on.filter(isAway).map(({ summary: { id, title }, layers }) => (
          <NoticeBanner key={id} kind="info">
            {texts.failures.elsewhere(localised(title, language))}{" "}
            <Button className="notice-banner__act" onPress={() => goTo(layers)}>
              {texts.ownFile.goThere}
            </Button>
          </NoticeBanner>
        ))}
      {!isPresenting && <FileIssues issues={errors} />}
    </div>
  );
});
