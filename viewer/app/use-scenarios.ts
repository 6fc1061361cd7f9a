import { useMemo, useRef } from "react";
import type { Catalog, ScenarioAnswer, ScenarioSummary } from "../../scenarios/model/catalog.ts";
import type { ComputedLayer, FileLayer } from "../../scenarios/model/layer.ts";
import type { ScenarioCase } from "../../scenarios/model/scenario.ts";
import { fetchJson } from "../data/fetch-answer.ts";
import { fetchLayerData, type LayerData } from "../data/layer-data.ts";
import { LOADING, type Loaded, readyValue, useLoadedAll } from "../data/loaded.ts";
import { type BuildingStyle, layersWith } from "../data/scenario-layers.ts";
import { type PictureId, pictureShown } from "../state/pictures.ts";
import type { SceneLayer } from "../state/scene-input.ts";
import type { ShownScenario, View } from "../state/view.ts";
import { offeredIn } from "./offered-scenarios.ts";
import { caseOf, inCase, layersOfCase } from "./present-case.ts";
import { useSameList } from "./use-same-list.ts";

/** A scenario that is on, as far as it has come in; all but its water level, which moves too often to be here. */
export interface ScenarioOn {
  readonly summary: ScenarioSummary;
  readonly answer: Loaded<ScenarioAnswer>;
  readonly present: ScenarioCase | null;
  /** Layers of the present case. */
  readonly layers: readonly SceneLayer[];
  readonly computed: readonly ComputedLayer[];
  /** Which picture of its method is drawn; null: it has one only. */
  readonly picture: PictureId | null;
  /** What colours buildings in the present case, from an author's numbers. */
  readonly styles: readonly BuildingStyle[];
  /** Those of all cases: a new list means that data has come in. */
  readonly layersLoaded: readonly SceneLayer[];
  readonly layersMissing: readonly FileLayer[];
  /** Something the picture needs is on its way. */
  readonly isAwaited: boolean;
}

export interface Scenarios {
  /** Those for this city, of all themes. */
  readonly offered: readonly ScenarioSummary[];
  /** In the order they were switched on. */
  readonly on: readonly ScenarioOn[];
  /** Asked for by a link, and not known here. */
  readonly unknownIds: readonly string[];
  readonly isAwaited: boolean;
}

const NOTHING_OFFERED: readonly ScenarioSummary[] = [];

/** The scenarios that are on, with their layers in their present cases. */
export function useScenarios(
  catalog: Catalog | null,
  cityId: string | null,
  shown: readonly ShownScenario[],
  shows: View["shows"],
): Scenarios {
  const offered = useMemo(
    () => (catalog === null ? NOTHING_OFFERED : offeredIn(catalog, cityId)),
    [catalog, cityId],
  );
  const found = useMemo(
    () =>
      shown.flatMap(({ scenarioId, caseId }) => {
        const summary = offered.find(({ id }) => id === scenarioId);
        return summary === undefined ? [] : [{ summary, caseId }];
      }),
    [offered, shown],
  );
  // The same lists for another case: what is on its way is not broken off for it.
  const answerUrls = useSameList(found.map(({ summary }) => summary.url));
  const answers = useLoadedAll(answerUrls, fetchJson<ScenarioAnswer>, catalog?.revision);
  const layerUrls = useSameList(
    found.flatMap(({ summary }) => {
      const answer = readyValue(answers.get(summary.url) ?? LOADING);
      return answer === null ? [] : Object.values(answer.layerUrls);
    }),
  );
  // No revision: a layer's address changes with its content, and one of many megabytes is not fetched for another's sake.
  const layerData = useLoadedAll(layerUrls, fetchLayerData);
  const held = useRef(new Map<string, LayerData>());

  return useMemo(() => {
    const on = found.map(({ summary, caseId }) =>
      scenarioOn(
        summary,
        answers.get(summary.url) ?? LOADING,
        { caseId, show: shows[summary.id] },
        layerData,
        held.current,
      ),
    );
    return {
      offered,
      on,
      unknownIds:
        catalog === null
          ? []
          : shown.map(({ scenarioId }) => scenarioId).filter((id) => !offered.some((one) => one.id === id)),
      isAwaited: (catalog === null && shown.length > 0) || on.some(({ isAwaited }) => isAwaited),
    };
  }, [catalog, shown, shows, offered, found, answers, layerData]);
}

function scenarioOn(
  summary: ScenarioSummary,
  answer: Loaded<ScenarioAnswer>,
  { caseId, show }: { readonly caseId: string | null; readonly show: string | undefined },
  layerData: ReadonlyMap<string, Loaded<LayerData>>,
  held: Map<string, LayerData>,
): ScenarioOn {
  const scenario = readyValue(answer);
  if (scenario === null) {
    const isAwaited = answer.status === "loading";
    return { ...NOTHING_YET, summary, answer, isAwaited };
  }
  const present = caseOf(scenario, caseId);
  const { layers, styles, missing, isAwaited } = layersWith(scenario, layerData, held);
  const computed = scenario.layers.filter(
    (layer) => layer.type === "computed" && inCase(layer, present?.id ?? null),
  ) as ComputedLayer[];
  const method = computed.at(-1)?.method;
  const isPresent = ({ layer }: BuildingStyle): boolean => inCase(layer, present?.id ?? null);
  return {
    summary,
    answer,
    present,
    layers: layersOfCase(layers, present?.id ?? null),
    computed,
    picture: method === undefined ? null : pictureShown(method, show),
    styles: styles.filter(isPresent),
    layersLoaded: layers,
    layersMissing: missing,
    isAwaited,
  };
}

const NOTHING_YET = {
  present: null,
  layers: [],
  computed: [],
  picture: null,
  styles: [],
  layersLoaded: [],
  layersMissing: [],
} as const;
