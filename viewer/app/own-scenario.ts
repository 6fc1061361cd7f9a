import type { ReadDataFile } from "../../scenarios/data-files/data-file.ts";
import { type DataDescription, describeData } from "../../scenarios/data-files/describe-data.ts";
import { draftLayer, tellingProperty } from "../../scenarios/data-files/draft-layer.ts";
import { ENDING, layerBytes } from "../../scenarios/data-files/layer-text.ts";
import { styleReader } from "../../scenarios/model/building-style.ts";
import type { ScenarioAnswer } from "../../scenarios/model/catalog.ts";
import { type DraftLayer, type DraftScenario, draftScenario } from "../../scenarios/model/draft-scenario.ts";
import { identifierOf } from "../../scenarios/model/identifier.ts";
import type { Layer } from "../../scenarios/model/layer.ts";
import { readBeside } from "../data/read-beside.ts";
import type { BuildingStyle } from "../data/scenario-layers.ts";
import type { SceneLayer } from "../state/scene-input.ts";
import type { ScenarioOn } from "./use-scenarios.ts";

/** The id under which a person's own file stands among the scenarios that are on. */
export const OWN_ID = "own-file";

/** A file of a person's own, shown for as long as the page is open. */
export interface OwnFile {
  readonly name: string;
  readonly read: ReadDataFile;
  readonly found: DataDescription | null;
  /** What picks the colour; null: one colour for everything. */
  readonly property: string | null;
  readonly draft: DraftLayer | null;
  /** null: nothing of it can be drawn. */
  readonly scenario: ScenarioOn | null;
}

export async function openOwnFile(file: File, signal: AbortSignal): Promise<OwnFile> {
  const read = await readBeside(file, signal);
  const { data } = read;
  if (data === undefined) {
    return { name: file.name, read, found: null, property: null, draft: null, scenario: null };
  }
  const found = describeData(data);
  return shownBy({ name: file.name, read, found }, tellingProperty(data, found) ?? null);
}

/** The same file, coloured by another of its numbers. */
export function shownBy(
  { name, read, found }: Pick<OwnFile, "name" | "read" | "found">,
  property: string | null,
): OwnFile {
  const { data } = read;
  if (data === undefined || found === null) {
    return { name, read, found, property, draft: null, scenario: null };
  }
  const title = property === null || data.kind === "grid" ? stemOf(name) : `${stemOf(name)}: ${property}`;
  const both = { nl: title, en: title };
  const source = `layers/${idOf(name)}${ENDING[data.kind]}`;
  const draft = draftLayer(data, { property, title: both, ramp: "purples" }, source, found) ?? null;
  const file = draft === null ? null : scenarioFile(name, draft, "*");
  const scenario = file === null ? null : scenarioOn(file, file.layers[0], data);
  return { name, read, found, property, draft, scenario };
}

/** A scenario folder to unpack in `scenarios/<theme>/`, as `scenarios:new` writes one. */
export async function zipOf({ name, draft, read: { data } }: OwnFile, cityId: string): Promise<Blob | null> {
  if (draft === null || data === undefined) return null;
  const { zipSync } = await import("fflate");
  const text = `${JSON.stringify(scenarioFile(name, draft, cityId), null, 2)}\n`;
  const folder = idOf(name);
  const zipped = zipSync({
    [`${folder}/scenario.json`]: new TextEncoder().encode(text),
    [`${folder}/${draft.source}`]: await layerBytes(data),
  });
  return new Blob([new Uint8Array(zipped)], { type: "application/zip" });
}

const scenarioFile = (name: string, layer: DraftLayer, city: string): DraftScenario =>
  draftScenario({
    id: idOf(name),
    city,
    title: { nl: stemOf(name), en: stemOf(name) },
    layer,
    source: name,
    year: new Date().getFullYear(),
  });

function scenarioOn(file: DraftScenario, layer: Layer, data: NonNullable<ReadDataFile["data"]>): ScenarioOn {
  const theme = "own";
  const answer: ScenarioAnswer = { ...file, layers: [...file.layers], theme, origin: "file", layerUrls: {} };
  const layers = sceneLayersOf(layer, data);
  const summary = {
    id: OWN_ID,
    city: file.city,
    theme,
    title: file.title,
    summary: file.summary,
    origin: "file",
    url: "",
  } as const;
  return {
    summary,
    answer: { status: "ready", value: answer },
    present: null,
    layers,
    computed: [],
    picture: null,
    styles: stylesOf(layer, data),
    layersLoaded: layers,
    layersMissing: [],
    isAwaited: false,
  };
}

function sceneLayersOf(layer: Layer, data: NonNullable<ReadDataFile["data"]>): readonly SceneLayer[] {
  const key = `${OWN_ID}/${layer.id}`;
  if (layer.type === "geojson" && data.kind === "features") {
    // What has no place is counted, and nothing is drawn of it.
    const features = data.collection.features.filter(({ geometry }) => geometry !== null);
    return [
      { kind: "features", key, layer, features: { type: "FeatureCollection", features: features as never } },
    ];
  }
  return layer.type === "raster" && data.kind === "grid"
    ? [{ kind: "grid", key, layer, grid: data.grid }]
    : [];
}

const stylesOf = (layer: Layer, data: NonNullable<ReadDataFile["data"]>): readonly BuildingStyle[] =>
  layer.type === "building-style" && data.kind === "table"
    ? [{ layer, read: styleReader(layer, data.rows) }]
    : [];

/** "wijken.geojson.gz" → "wijken" */
export const stemOf = (name: string): string => name.replace(/(\.[a-z]+)?(\.gz)?$/i, "") || name;

export const idOf = (name: string): string => identifierOf(stemOf(name)) || "own-file";
