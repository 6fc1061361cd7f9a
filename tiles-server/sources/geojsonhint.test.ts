import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isRecord } from "../../scenarios/model/is-record.ts";
import { readLayer } from "./read-layer.ts";

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
  const feature = (geometry: unknown) => ({ type: "Feature", properties: {}, geometry });
  const wrap = (inner: unknown) => JSON.stringify({ type: "FeatureCollection", features: [inner] });
  if (GEOMETRIES.test(type)) return wrap(feature(value));
  // One of the corpus' files is a feature that says of itself neither.
  if (isRecord(value) && isRecord(value.geometry) && type === "undefined")
    return wrap(feature(value.geometry));
  return type === "Feature" ? wrap(value) : text;
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
  "bad-duplicate-properties": [
    "good",
    "of two equal names JSON keeps the last: a feature without a place is left",
  ],
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
});
