import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import type { FigureDefinition } from "../../../scenarios/model/figure.ts";
import { csvOf, geoJsonOf } from "./save-figures.ts";

const DEFINITIONS = [{ id: "homes" }, { id: "damage" }] as unknown as readonly FigureDefinition[];
const FIGURES = {
  city: { homes: 12, damage: { low: 10, high: 30 } },
  neighbourhoods: [
    { id: "n-1", name: 'Oude "Stad", west', figures: { homes: 12, damage: { low: 10, high: 30 } } },
    { id: "outside", name: "", figures: { homes: 0, damage: null } },
  ],
};

test("CSV: a row each, the city last, ranges in two columns, what is not known empty, names as they are", () => {
  expect(csvOf(FIGURES, DEFINITIONS, "Hele stad")).toBe(
    "\ufeffid,name,homes,damage-low,damage-high\n" +
      'n-1,"Oude ""Stad"", west",12,10,30\n' +
      "outside,,0,,\n" +
      "city,Hele stad,12,10,30\n",
  );
});

test("GeoJSON: the areas with the figures; what lies in no area is left out", () => {
  const areas: FeatureCollection = {
    type: "FeatureCollection",
    features: [
      { type: "Feature", properties: { id: "n-1" }, geometry: { type: "Point", coordinates: [4, 52] } },
      { type: "Feature", properties: { id: "unknown" }, geometry: { type: "Point", coordinates: [5, 52] } },
    ],
  };
  expect(geoJsonOf(FIGURES, DEFINITIONS, areas).features).toEqual([
    {
      type: "Feature",
      geometry: { type: "Point", coordinates: [4, 52] },
      properties: { id: "n-1", name: 'Oude "Stad", west', homes: 12, "damage-low": 10, "damage-high": 30 },
    },
  ]);
});
