import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import type { Extent } from "../../scenarios/model/city.ts";
import type { Scenario } from "../../scenarios/model/scenario.ts";
import type { Theme } from "../../scenarios/model/theme.ts";

export const MANY_AREAS = { theme: "Many", scenario: "many-areas", layer: "areas", count: 50_000 } as const;

/** As a neighbourhood statistic or a model's raster-to-vector has them: small areas of a dozen corners that fill the city. */
export function manyAreas({ west, south, east, north }: Extent, count: number): FeatureCollection {
  const columns = Math.round(Math.sqrt((count * (east - west)) / ((north - south) * 1.6)));
  const rows = Math.ceil(count / columns);
  const [width, height] = [(east - west) / columns, (north - south) / rows];
  const corners = Array.from({ length: 12 }, (_, index) => (index / 12) * 2 * Math.PI);
  return {
    type: "FeatureCollection",
    features: Array.from({ length: count }, (_, index) => {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      const [longitude, latitude] = [west + (column + 0.5) * width, south + (row + 0.5) * height];
      const ring = [...corners, 0].map((angle) => [
        rounded(longitude + Math.cos(angle) * width * 0.46),
        rounded(latitude + Math.sin(angle) * height * 0.46),
      ]);
      return {
        type: "Feature",
        properties: { share: Math.round(50 + 50 * Math.sin(column / 9) * Math.cos(row / 7)) },
        geometry: { type: "Polygon", coordinates: [ring] },
      };
    }),
  };
}

const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

/** Puts a theme with one scenario of one such layer into a scenarios folder. */
export async function writeManyAreas(folder: string, extent: Extent): Promise<void> {
  const text = (words: string) => ({ nl: words, en: words });
  const classes = ["#EDF8E9", "#BAE4B3", "#74C476", "#31A354", "#006D2C"].map((colour, index) => ({
    from: index * 20,
    colour,
    label: text(`${index * 20} %`),
  }));
  const scenario: Scenario = {
    formatVersion: 1,
    id: MANY_AREAS.scenario,
    city: "*",
    title: text("Many areas"),
    summary: text("A layer of 50,000 areas."),
    leaflet: { shows: text("How long a large layer takes."), cannotTell: text("Anything else.") },
    cases: [],
    layers: [
      {
        type: "geojson",
        id: MANY_AREAS.layer,
        title: text("Areas"),
        source: "layers/areas.geojson",
        role: "area",
        property: "share",
        legend: { title: text("Share"), unit: "%", classes },
        opacity: 0.9,
      },
    ],
    indicators: [],
    compareWith: [],
    provenance: {
      source: "Made up for the bench.",
      publisher: "Stadslens",
      licence: "CC0-1.0",
      year: 2026,
      method: text("A grid of discs."),
    },
  };
  // A theme of its own: its switch then shows this and nothing else.
  const theme: Theme = { id: "many", name: text(MANY_AREAS.theme), order: 1, colour: "#2F6B3A" };
  const place = join(folder, theme.id, MANY_AREAS.scenario);
  await mkdir(join(place, "layers"), { recursive: true });
  await writeFile(join(folder, theme.id, "theme.json"), JSON.stringify(theme));
  await writeFile(join(place, "scenario.json"), JSON.stringify(scenario));
  await writeFile(join(place, "layers/areas.geojson"), JSON.stringify(manyAreas(extent, MANY_AREAS.count)));
}
