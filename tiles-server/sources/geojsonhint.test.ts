import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import pino from "pino";
import { describe, expect, test } from "vitest";
import { isRecord } from "../../scenarios/model/is-record.ts";
import { tinyScenario, writeScenario, writeText, writeTheme } from "../testing/tiny-city.ts";
import { readLayer } from "./read-layer.ts";
import { createScenarioSource } from "./scenario-source.ts";

/** Mapbox's corpus of good and bad GeoJSON. Bare geometries and features stand in it, which here are put into a collection first. */
const corpus = "../shared/data/bad-input/geojsonhint";
const files = (folder: string): string[] =>
  existsSync(corpus) ? readdirSync(join(corpus, folder)).filter((name) => name.endsWith(".geojson")) : [];

const GEOMETRIES = /^(Multi)?(Point|LineString|Polygon)$|^GeometryCollection$/;

function collectionFrom(text: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  const type = isRecord(value) ? String(value.type) : "";
  // Round the text itself: its lines stay where they are.
  const feature = (geometry: string) => `{"type":"Feature","properties":{},"geometry":${geometry}}`;
  const wrap = (inner: string) => `{"type":"FeatureCollection","features":[${inner}]}`;
  if (GEOMETRIES.test(type)) return wrap(feature(text));
  // One of the corpus' files is a feature that says of itself neither.
  if (isRecord(value) && isRecord(value.geometry) && type === "undefined")
    return wrap(feature(JSON.stringify(value.geometry)));
  return type === "Feature" ? wrap(text) : text;
}

/** The lines at which Mapbox finds something, where it names one. */
function linesFoundIn(name: string): number[] {
  const file = join(corpus, "bad", name.replace(".geojson", ".result"));
  const found = JSON.parse(readFileSync(file, "utf8")) as {
    line?: number;
    error?: { hash: { line: number } };
  }[];
  // Of a text that is no JSON the line stands in its parser's own words; the other one counts from zero.
  return found.flatMap(({ line, error }) => error?.hash.line ?? line ?? []);
}

function verdictOf(folder: string, name: string): Verdict {
  const text = collectionFrom(readFileSync(join(corpus, folder, name), "utf8"));
  const { issues } = readLayer(Buffer.from(text), { source: name, file: name });
  if (issues.some(({ severity }) => severity === "error")) return "refused";
  return issues.length > 0 ? "warned" : "good";
}

type Verdict = "good" | "warned" | "refused";

/** Where our verdict is another than Mapbox's, and why. */
const JUDGED_OTHERWISE: Record<string, [Verdict, string]> = {
  issue82: ["refused", "it lies at latitude -134, beyond the pole; Mapbox looks at its shape only"],
  "bad-duplicate-properties": ["warned", "of two equal names JSON keeps the last, and the author is told"],
  "bad-polygon-interiorring-rhr": ["warned", "every reader draws it; Mapbox only remarks on it too"],
  "bad-properties-as-array": ["good", "no property is found in it, which is told where one is asked for"],
  badfeatureid: ["good", "ids are not read"],
  "bbox-4or6elements": ["good", "boxes are worked out, not read"],
  "bbox-contains-string": ["good", "boxes are worked out, not read"],
  "bbox-string": ["good", "boxes are worked out, not read"],
  excessive_precision_truncated: ["good", "Mapbox finds nothing wrong either"],
  expected_object: ["good", "no property is found in it, which is told where one is asked for"],
  feature_changed_semantics: ["good", "members that mean nothing are passed over"],
  featurecollection_changed_semantics: ["good", "members that mean nothing are passed over"],
  geometry_changed_semantics: ["good", "members that mean nothing are passed over"],
  geometrycollection_nested: ["good", "only advised against, and drawn alike"],
  geometrycollection_single: ["good", "only advised against, and drawn alike"],
  "point-toomany": ["good", "only advised against; the first two numbers are the place"],
  polygon_winding_order: ["warned", "every reader draws it; Mapbox only remarks on it too"],
};

describe.skipIf(!existsSync(corpus))("Mapbox's corpus (skipped without the shared data)", () => {
  test("has the files that were counted on", () => {
    expect([files("good").length, files("bad").length]).toEqual([18, 44]);
  });

  test.each(files("good"))("good: %s is taken, or is listed with the reason why not", (name) => {
    const [verdict] = JUDGED_OTHERWISE[name.replace(".geojson", "")] ?? ["good"];
    expect(verdictOf("good", name)).toBe(verdict);
  });

  test.each(files("bad"))("bad: %s is refused, or is listed with the reason why not", (name) => {
    const [verdict] = JUDGED_OTHERWISE[name.replace(".geojson", "")] ?? ["refused"];
    expect(verdictOf("bad", name)).toBe(verdict);
  });

  test("all of them in a live folder at once: each is told at its place, and what is good is served beside it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "stadslens-hint-"));
    try {
      await writeTheme(folder, "flooding");
      await writeScenario(folder, "flooding", tinyScenario("river"));
      const source = await createScenarioSource(folder, pino({ level: "silent" }));
      const idOf = (kind: string, name: string): string =>
        `${kind}-${basename(name, ".geojson").replaceAll(/[^a-z0-9]+/g, "-")}`;
      const all = (["good", "bad"] as const).flatMap((kind) =>
        files(kind).map((name) => ({
          kind,
          name,
          id: idOf(kind, name),
          text: collectionFrom(readFileSync(join(corpus, kind, name), "utf8")),
        })),
      );
      await Promise.all(
        all.map(async ({ id, text }) => {
          await writeScenario(folder, "flooding", tinyScenario(id));
          await writeText(join(folder, "flooding", id, "reach.geojson"), text);
        }),
      );
      await source.refresh();
      const refused = all.filter(({ kind, name }) => verdictOf(kind, name) === "refused");
      const served = source.list().map(({ scenario }) => scenario.id);
      expect(served.toSorted()).toEqual(
        ["river", ...all.filter((one) => !refused.includes(one)).map(({ id }) => id)].toSorted(),
      );
      for (const { kind, name, id, text } of refused) {
        const errors = source
          .issues()
          .filter(({ file, severity }) => file === `flooding/${id}/reach.geojson` && severity === "error");
        expect(errors.length, name).toBeGreaterThan(0);
        const [{ code, line, column }] = errors;
        if (code === "NOT_GEOJSON") continue;
        const lines = kind === "bad" ? linesFoundIn(name) : [];
        if (code === "NOT_JSON") {
          // A comma that is missing is missing at the end of a line or at the start of the next.
          expect([line! - 1, line!], name).toContain(lines[0]);
          continue;
        }
        // A feature is named by where it begins: at or above the line in it that Mapbox names.
        expect(text.split("\n")[line! - 1].slice(column! - 1), name).toMatch(/^\{/);
        if (lines.length > 0) expect(line, name).toBeLessThanOrEqual(Math.max(...lines));
      }
      await source.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
