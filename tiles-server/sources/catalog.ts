import type {
  Catalog,
  CityAnswer,
  CitySummary,
  ScenarioAnswer,
  ScenarioSummary,
} from "../../scenarios/model/catalog.ts";
import type { City } from "../../scenarios/model/city.ts";
import { type ComputedScenario, computedScenariosFor } from "../../scenarios/model/computed-scenarios.ts";
import { hostedTilesets } from "../../scenarios/model/hosted-tileset.ts";
import type { Issue } from "../../scenarios/model/issue.ts";
import type { Scenario } from "../../scenarios/model/scenario.ts";
import type { CitySource } from "./city-source.ts";
import type { ScenarioSource } from "./scenario-source.ts";
import { type ServedLayer, versionOf } from "./served-layer.ts";

/** Cities and scenarios joined: what the API answers from. */
export interface CatalogSource {
  readonly revision: number;
  catalog(): Catalog;
  city(id: string): CityAnswer | undefined;
  scenario(id: string): ScenarioAnswer | undefined;
  layer(scenarioId: string, layerId: string): ServedLayer | undefined;
  /** Calls back with each new revision; returns what ends it. */
  onChange(listener: (revision: number) => void): () => void;
  /** Something in the sources has changed. */
  raise(): void;
}

export interface CatalogOptions {
  readonly citySource: CitySource;
  readonly scenarioSource: ScenarioSource;
  /** Stands before every link; empty for links relative to the server. */
  readonly publicUrl: string;
  readonly firstRevision: number;
  /** Origins of tilesets that cities may name. */
  readonly allowTilesets: readonly string[];
}

export function createCatalogSource(options: CatalogOptions): CatalogSource {
  const { citySource, scenarioSource, publicUrl, allowTilesets } = options;
  const listeners = new Set<(revision: number) => void>();
  let revision = options.firstRevision;

  const scenarioUrl = (id: string): string => `${publicUrl}/api/v1/scenarios/${id}`;

  /** Each computed scenario, with the cities that have what it needs. */
  function computed(): Map<string, ComputedScenario & { cities: string[] }> {
    const found = new Map<string, ComputedScenario & { cities: string[] }>();
    for (const { city } of citySource.list()) {
      for (const computed of computedScenariosFor(city)) {
        const entry = found.get(computed.scenario.id) ?? { ...computed, cities: [] };
        entry.cities.push(city.id);
        found.set(computed.scenario.id, entry);
      }
    }
    return found;
  }

  function computedSummaries(): ScenarioSummary[] {
    const cityCount = citySource.list().length;
    return [...computed().values()].flatMap(({ scenario, theme, cities }) => {
      const places = cities.length === cityCount ? ["*"] : cities;
      return places.map((city) => ({ ...summaryOf(scenario, theme, "computed"), city }));
    });
  }

  const summaryOf = (
    { id, city, title, summary }: Scenario,
    theme: string,
    origin: ScenarioSummary["origin"],
  ): ScenarioSummary => ({ id, city, theme, title, summary, origin, url: scenarioUrl(id) });

  return {
    get revision() {
      return revision;
    },
    catalog: () => ({
      revision,
      themes: scenarioSource.themes(),
      cities: citySource.list().map(
        ({ city: { id, name, invented } }): CitySummary => ({
          id,
          name,
          invented,
          url: `${publicUrl}/api/v1/cities/${id}`,
        }),
      ),
      scenarios: [
        ...computedSummaries(),
        ...scenarioSource.list().map(({ scenario, theme }) => summaryOf(scenario, theme, "file")),
      ],
      issues: [
        ...citySource.issues(),
        ...citySource.list().flatMap(({ city }) => issuesOfTilesets(city, allowTilesets)),
        ...scenarioSource.issues(),
      ],
    }),
    city(id) {
      const found = citySource.get(id);
      return (
        found && {
          ...found.city,
          tilesUrl: `${publicUrl}/tiles/${id}/@${found.version}/`,
          hosted: hostedTilesets(found.city.files, allowTilesets),
        }
      );
    },
    scenario(id) {
      const known = scenarioSource.get(id);
      if (known !== undefined) {
        const layerUrls = Object.fromEntries(
          [...known.layers].map(([layerId, layer]) => [
            layerId,
            `${scenarioUrl(id)}/layers/${layerId}?v=${versionOf(layer)}`,
          ]),
        );
        return { ...known.scenario, theme: known.theme, origin: "file", layerUrls };
      }
      const found = computed().get(id);
      return found && { ...found.scenario, theme: found.theme, origin: "computed", layerUrls: {} };
    },
    layer: (scenarioId, layerId) => scenarioSource.get(scenarioId)?.layers.get(layerId),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    raise() {
      revision += 1;
      for (const listener of listeners) listener(revision);
    },
  };
}

/** A tileset of another server that whoever runs this one has not allowed: the rest of the city is served. */
const issuesOfTilesets = (city: City, allowed: readonly string[]): Issue[] =>
  hostedTilesets(city.files, allowed)
    .filter(({ isAllowed }) => !isAllowed)
    .map(({ role, origin }) => ({
      code: "TILESET_NOT_ALLOWED",
      path: `files.${role}`,
      file: `${city.id}/city.json`,
      severity: "warning",
      message: `${city.id}/city.json names tiles of ${origin} (files.${role}), and this server does not let its pages load from there. Start it with STADSLENS_ALLOW_TILESETS=${origin}, or import the city with buildings of its own.`,
    }));
