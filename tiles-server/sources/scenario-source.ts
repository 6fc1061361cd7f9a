import type { Logger } from "pino";
import type { CityExtents } from "../../scenarios/model/city-extents.ts";
import type { Issue } from "../../scenarios/model/issue.ts";
import type { Theme } from "../../scenarios/model/theme.ts";
import { createLayerReader } from "./layer-reader.ts";
import type { KnownScenario } from "./read-scenario.ts";
import { readScenarios, type Scenarios } from "./read-scenarios.ts";
import { createWatched } from "./watched.ts";

export interface ScenarioSource {
  /** From low to high `order`. */
  themes(): readonly Theme[];
  list(): readonly KnownScenario[];
  get(id: string): KnownScenario | undefined;
  issues(): readonly Issue[];
  /** Looks at the folder again, now. */
  refresh(): Promise<void>;
  /** Calls back after each change; returns what stops it. */
  watch(onChange: () => void): () => Promise<void>;
  /** Ends the thread that reads large layers. */
  close(): Promise<void>;
}

/**
 * The scenarios in `folder`, kept true to it.
 *
 * @param cities against which layers are held; asked at each look, because cities come and go
 */
export async function createScenarioSource(
  folder: string,
  log: Logger,
  cities: () => CityExtents = () => new Map(),
): Promise<ScenarioSource> {
  const layerReader = createLayerReader();
  const watched = await createWatched<Scenarios>({
    folder,
    log,
    look: (before) => readScenarios(folder, { layerReader, cities: cities() }, before),
    fingerprint,
  });
  return {
    themes: () => [...watched.state.themes.values()].toSorted((one, other) => one.order - other.order),
    list: () => [...watched.state.byId.values()],
    get: (id) => watched.state.byId.get(id),
    issues: () => watched.state.issues,
    refresh: watched.refresh,
    watch: watched.watch,
    close: layerReader.close,
  };
}

const fingerprint = ({ themes, byId, issues }: Scenarios): string =>
  JSON.stringify([
    [...themes.values()],
    [...byId.values()].map(({ scenario, theme, layers }) => [
      theme,
      scenario,
      [...layers.values()].map(({ stamp }) => stamp),
    ]),
    issues,
  ]);
