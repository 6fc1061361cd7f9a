import { readdir } from "node:fs/promises";
import { join, posix, relative } from "node:path";
import { checkSurvey } from "../../scenarios/model/check-layer.ts";
import { checkCity, checkCompareWith } from "../../scenarios/model/check-references.ts";
import { checkScenario } from "../../scenarios/model/check-scenario.ts";
import { type CityExtents, checkInsideCity } from "../../scenarios/model/city-extents.ts";
import type { Finding } from "../../scenarios/model/finding.ts";
import { hasErrors, type Issue, pathAsText } from "../../scenarios/model/issue.ts";
import { JsonText } from "../../scenarios/model/json-text.ts";
import { fileOf, type GeoJsonLayer, type RasterLayer } from "../../scenarios/model/layer.ts";
import type { Scenario } from "../../scenarios/model/scenario.ts";
import { nearestName } from "../../scenarios/model/suggestion.ts";
import type { LayerFile } from "./layer-file.ts";
import type { LayerReader } from "./layer-reader.ts";
import { type Checked, mistake } from "./read-json-file.ts";
import { readText } from "./read-text.ts";
import type { ServedLayer } from "./served-layer.ts";

export interface KnownScenario {
  readonly scenario: Scenario;
  readonly theme: string;
  /** Where it was read, relative to the scenarios folder. Example: "flooding/river/scenario.json" */
  readonly file: string;
  /** The layers that come from a file, by layer id. */
  readonly layers: ReadonlyMap<string, ServedLayer>;
}

export interface ReadingOptions {
  readonly layerReader: LayerReader;
  /** Of the cities that have been imported; left out, no layer is held against its city. */
  readonly cities?: CityExtents;
  /** Whether a scenario of another city than those is worth a warning: a server may well serve only its own. */
  readonly tellsUnknownCity?: boolean;
}

export interface ReadScenario extends Checked<KnownScenario> {
  /** What can only be said once all scenarios are known. */
  checkBeside(knownIds: readonly string[]): Issue[];
  /** What was found from outside, with its line and column in the file. */
  place(finding: Finding): Issue;
}

/** One scenario with its layers, and everything that is wrong in them. */
export async function readScenario(
  folder: string,
  theme: string,
  file: string,
  { layerReader, cities = new Map(), tellsUnknownCity = false }: ReadingOptions,
): Promise<ReadScenario> {
  const { value: text, issues: readIssues } = await readText(folder, file);
  // A folder without a scenario is no mistake: its author may be about to write one.
  const document = new JsonText(text ?? "", file);
  const placed = ({ place, ...finding }: Finding, above: readonly PropertyKey[] = []): Issue => {
    const path = [...above, ...place];
    return document.issue({ ...finding, path: pathAsText(path) }, path);
  };
  const nothingBeside = { checkBeside: () => [], place: (finding: Finding) => placed(finding) };
  if (text === undefined) return { issues: readIssues, ...nothingBeside };
  const { scenario, issues: scenarioIssues } = checkScenario(text, file);
  if (scenario === null) return { issues: [...readIssues, ...scenarioIssues], ...nothingBeside };
  const scenarioFolder = join(folder, file, "..");
  const layers = new Map<string, ServedLayer>();
  const issues = [...readIssues, ...scenarioIssues];
  if (tellsUnknownCity) issues.push(...checkCity(scenario, cities).map((finding) => placed(finding)));
  for (const [index, layer] of scenario.layers.entries()) {
    if (layer.type === "building-style" || layer.type === "raster") {
      const data = await layerReader.readData(scenarioFolder, layer, file);
      const { served, survey, issues: found, findings = [] } = data;
      const place = [layer.type === "raster" ? "source" : "table"];
      const outside =
        layer.type === "raster" && survey !== undefined ? outsideCity(survey, layer, scenario, cities) : [];
      issues.push(...found.map((issue) => placed({ ...issue, place }, ["layers", index])));
      issues.push(...[...findings, ...outside].map((finding) => placed(finding, ["layers", index])));
      if (served !== undefined && outside.every(({ severity }) => severity !== "error"))
        layers.set(layer.id, served);
    }
    if (layer.type !== "geojson") continue;
    const read = await layerReader.read(scenarioFolder, layer.source, file);
    for (const issue of read.issues) {
      issues.push(issue.file === file ? placed({ ...issue, place: ["source"] }, ["layers", index]) : issue);
    }
    if (read.layer === undefined) continue;
    // Not with the reading: two layers may share a file and ask different things of it.
    const layerIssues = findingsIn(read.layer, layer, scenario, cities).map((finding) =>
      placed(finding, ["layers", index]),
    );
    issues.push(...layerIssues);
    if (!hasErrors(layerIssues)) layers.set(layer.id, read.layer);
  }
  const unused = await unusedFiles(scenarioFolder, scenario);
  return {
    ...(hasErrors(issues) ? {} : { value: { scenario, theme, file, layers } }),
    issues: withoutRepeats(
      withUnused(issues, unused, file).map((issue) => inPlace(issue, scenario, scenarioFolder)),
    ),
    ...nothingBeside,
    checkBeside: (knownIds) => checkCompareWith(scenario, knownIds).map((finding) => placed(finding)),
  };
}

function findingsIn(
  { survey }: LayerFile,
  layer: GeoJsonLayer,
  scenario: Scenario,
  cities: CityExtents,
): Finding[] {
  return [...checkSurvey(survey, layer), ...outsideCity(survey, layer, scenario, cities)];
}

function outsideCity(
  survey: LayerFile["survey"],
  layer: GeoJsonLayer | RasterLayer,
  { city }: Scenario,
  cities: CityExtents,
): Finding[] {
  const extent = cities.get(city);
  return extent === undefined ? [] : checkInsideCity(survey, layer, city, extent);
}

/** Files that an author has put into `layers/` and no layer names: most often a name that was misspelt. */
async function unusedFiles(scenarioFolder: string, { layers }: Scenario): Promise<string[]> {
  const used = new Set(layers.map(fileOf));
  const entries = await readdir(join(scenarioFolder, "layers"), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !/^\.|~$|\.(?:md|txt)$/i.test(entry.name))
    .map((entry) => `layers/${entry.name}`)
    .filter((source) => !used.has(source))
    .toSorted();
}

/** A file that no layer names and a layer that has no file are one mistake where their names are near, and else two. */
function withUnused(issues: readonly Issue[], unused: readonly string[], file: string): Issue[] {
  const meant = new Set<string>();
  const told = issues.map((issue) => {
    const [, source] = / names the layer (.*), which is not in its folder\./.exec(issue.message) ?? [];
    if (issue.code !== "LAYER_MISSING" || source === undefined) return issue;
    const near = nearestFile(source, unused);
    if (near === undefined) return issue;
    meant.add(near);
    const message = issue.message.replace(
      "Add the file",
      `There is ${near}: did you mean that? Add the file`,
    );
    return { ...issue, message };
  });
  const others = unused.filter((source) => !meant.has(source));
  return [...told, ...others.map((source) => fileUnused(source, file))];
}

/** Letters that look alike may be written in two ways, and a file may have been named without its folder. */
const nearestFile = (source: string, unused: readonly string[]): string | undefined =>
  unused.find((one) =>
    [source, `layers/${source}`].some((name) => name.normalize("NFC") === one.normalize("NFC")),
  ) ??
  unused.find((one) => one.endsWith(`/${source}`)) ??
  nearestName(source, unused);

function fileUnused(source: string, file: string): Issue {
  const message = `No layer of ${file} names ${source}. Name it as a layer's "source", or take it out.`;
  return mistake("FILE_UNUSED", posix.join(file, "..", source), message, "", "warning");
}

/** A command is copied from a message, and then runs where the terminal stands and not in the scenario's folder. */
function inPlace(issue: Issue, { layers }: Scenario, scenarioFolder: string): Issue {
  const sources = layers.flatMap((layer) => fileOf(layer) ?? []);
  const source = sources.find((one) => issue.message.includes(`scenarios:import -- ${one}`));
  if (source === undefined) return issue;
  const path = relative(process.cwd(), join(scenarioFolder, source));
  const written = /[^\w./-]/.test(path) ? `"${path}"` : path;
  return {
    ...issue,
    message: issue.message.replace(`scenarios:import -- ${source}`, `scenarios:import -- ${written}`),
  };
}

/** Two layers that share a file share its mistakes. */
function withoutRepeats(issues: readonly Issue[]): Issue[] {
  const told = new Map(issues.map((issue) => [JSON.stringify(issue), issue]));
  return [...told.values()];
}
