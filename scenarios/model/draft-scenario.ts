import type { Layer } from "./layer.ts";
import type { Legend } from "./legend.ts";
import type { LocalisedText } from "./localised-text.ts";
import { SCENARIO_FORMAT_VERSION, type Scenario } from "./scenario.ts";
import { TO_FILL_IN } from "./to-fill-in.ts";

export interface DraftWish {
  readonly id: string;
  readonly city: string;
  readonly title: LocalisedText;
  readonly layer: DraftLayer;
  readonly source?: string | undefined;
  readonly publisher?: string | undefined;
  readonly licence?: string | undefined;
  readonly year: number;
}

export type DraftLayer =
  | {
      readonly kind: "features";
      readonly source: string;
      readonly role: Extract<Layer, { type: "geojson" }>["role"];
      /** undefined: one colour for everything. */
      readonly property?: string | undefined;
      readonly legend?: Legend | undefined;
    }
  | { readonly kind: "grid"; readonly source: string; readonly legend: Legend }
  | {
      readonly kind: "table";
      readonly source: string;
      readonly key: string;
      readonly property: string;
      readonly legend: Legend;
    };

export type DraftScenario = Omit<Scenario, "layers"> & {
  readonly $schema: string;
  readonly layers: readonly Layer[];
};

const toFillIn = (nl: string, en: string): LocalisedText => ({
  nl: `${TO_FILL_IN.nl}: ${nl}`,
  en: `${TO_FILL_IN.en}: ${en}`,
});

/** A scenario file that is whole and valid, with every text that only its author knows marked as such. */
export function draftScenario(wish: DraftWish): DraftScenario {
  const { id, city, title } = wish;
  return {
    $schema: "../../schema/scenario.schema.json",
    formatVersion: SCENARIO_FORMAT_VERSION,
    id,
    city,
    title,
    summary: toFillIn("één regel over wat u ziet.", "one line about what you see."),
    leaflet: {
      shows: toFillIn("wat laat dit zien?", "what does this show?"),
      cannotTell: toFillIn("wat zegt dit niet?", "what can this not tell?"),
    },
    // One picture needs no choice between cases.
    cases: [],
    layers: [layerOf(wish.layer, title)],
    indicators: [],
    compareWith: [],
    provenance: {
      source: wish.source ?? `${TO_FILL_IN.en}: the name of the data`,
      publisher: wish.publisher ?? `${TO_FILL_IN.en}: who made it`,
      licence: wish.licence ?? `${TO_FILL_IN.en}: its licence`,
      year: wish.year,
      method: toFillIn("hoe zijn de waarden gemaakt?", "how were the values made?"),
    },
  };
}

const USUAL_COLOUR = "#5B3495";

function layerOf(draft: DraftLayer, title: LocalisedText): Layer {
  switch (draft.kind) {
    case "features": {
      const { source, role, property, legend } = draft;
      const look =
        legend === undefined || property === undefined ? { colour: USUAL_COLOUR } : { property, legend };
      return { type: "geojson", id: "layer", title, source, role, ...look, opacity: 0.85 };
    }
    case "grid":
      return {
        type: "raster",
        id: "layer",
        title,
        source: draft.source,
        legend: draft.legend,
        opacity: 0.85,
      };
    case "table": {
      const { source, key, property, legend } = draft;
      return {
        type: "building-style",
        id: "layer",
        title,
        table: source,
        key,
        property,
        legend,
        opacity: 0.9,
      };
    }
  }
}

/** Which geometry asks for which role, where nobody says. */
export function roleFor(geometryTypes: Iterable<string>): Extract<Layer, { type: "geojson" }>["role"] {
  const types = [...geometryTypes];
  if (types.some((type) => /Polygon|GeometryCollection/.test(type))) return "area";
  return types.some((type) => /LineString/.test(type)) ? "line" : "places";
}
