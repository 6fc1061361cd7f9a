import { describe, expect, test } from "vitest";
import { checkScenario } from "./check-scenario.ts";
import { type DraftLayer, type DraftWish, draftScenario, roleFor } from "./draft-scenario.ts";
import type { Legend } from "./legend.ts";

const text = { nl: "Diepte", en: "Depth" };
const LEGEND: Legend = { title: text, classes: [{ from: 0, colour: "#86BBDD", label: text }] };
const WISH: DraftWish = {
  id: "quay-depths",
  city: "delft",
  title: text,
  layer: { kind: "features", source: "layers/quays.geojson", role: "area" },
  year: 2026,
};

const LAYERS: readonly [string, DraftLayer, object][] = [
  [
    "features by a property",
    {
      kind: "features",
      source: "layers/quays.geojson",
      role: "water",
      property: "depthMetres",
      legend: LEGEND,
    },
    {
      type: "geojson",
      source: "layers/quays.geojson",
      role: "water",
      property: "depthMetres",
      legend: LEGEND,
    },
  ],
  [
    "a grid",
    { kind: "grid", source: "layers/heat.tif", legend: LEGEND },
    { type: "raster", source: "layers/heat.tif", legend: LEGEND },
  ],
  [
    "a table",
    { kind: "table", source: "layers/labels.csv", key: "pand", property: "score", legend: LEGEND },
    {
      type: "building-style",
      table: "layers/labels.csv",
      key: "pand",
      property: "score",
      legend: LEGEND,
    },
  ],
];

describe.each(LAYERS)("a draft of %s", (_, layer, drawn) => {
  const draftOf = () => draftScenario({ ...WISH, layer });

  test("is a valid file whose only fault is that its author has texts to fill in", () => {
    const { scenario, issues } = checkScenario(JSON.stringify(draftOf()), "scenario.json");
    expect(scenario).not.toBeNull();
    expect(issues).toMatchObject([{ code: "TEXT_TO_FILL_IN", severity: "warning", path: "summary.nl" }]);
  });

  test("draws what was asked for", () => {
    const draft = draftOf();
    expect(draft.layers).toMatchObject([{ ...drawn, title: text }]);
    expect(draft).toMatchObject({ id: "quay-depths", city: "delft", title: text });
  });
});

test("features without a property, or without a legend, have one colour and no property", () => {
  const source = "layers/quays.geojson";
  for (const half of [{ property: "depthMetres" }, { legend: LEGEND }, {}]) {
    const { layers } = draftScenario({
      ...WISH,
      layer: { kind: "features", source, role: "line", ...half },
    });
    expect(layers).toMatchObject([{ source, role: "line", colour: expect.stringMatching(/^#[0-9A-F]{6}$/) }]);
    expect(layers[0]).not.toHaveProperty("property");
    expect(layers[0]).not.toHaveProperty("legend");
  }
});

test("what is said of the source stands there; what is not said is left to the author, in both languages", () => {
  const { provenance } = draftScenario({ ...WISH, publisher: "Gemeente Delft", licence: "CC0-1.0" });
  expect(provenance).toMatchObject({ publisher: "Gemeente Delft", licence: "CC0-1.0", year: 2026 });
  expect(provenance.source).toMatch(/^To fill in: /);
  const said = draftScenario({ ...WISH, source: "Havenkaart" }).provenance;
  expect(said.source).toBe("Havenkaart");
  expect([said.publisher, said.licence].map(String)).toEqual([
    expect.stringMatching(/^To fill in: /),
    expect.stringMatching(/^To fill in: /),
  ]);
  const { summary, leaflet, cases } = draftScenario(WISH);
  for (const { nl, en } of [summary, leaflet.shows, leaflet.cannotTell, said.method]) {
    expect(nl).toMatch(/^Vul in: .{5}/);
    expect(en).toMatch(/^To fill in: .{5}/);
  }
  // One picture needs no choice between cases, and no name for one.
  expect(cases).toEqual([]);
});

test.each([
  [["Point", "MultiPoint"], "places"],
  [["LineString"], "line"],
  [["MultiLineString", "Point"], "line"],
  [["Polygon"], "area"],
  [["LineString", "MultiPolygon"], "area"],
  [["GeometryCollection"], "area"],
  [["no place", "LineString"], "line"],
  [["no place"], "places"],
  [[], "places"],
])("%j are drawn as %s", (types, role) => {
  expect(roleFor(types)).toBe(role);
});
