import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { City } from "../../scenarios/model/city.ts";
import type { Scenario } from "../../scenarios/model/scenario.ts";

/** The smallest city package that passes. */
export const tinyCity = (id: string, change: Partial<City> = {}): City => ({
  formatVersion: 1,
  id,
  name: { nl: id, en: id },
  invented: true,
  crsOfOrigin: "EPSG:28992",
  extent: { west: 4.4, south: 51.9, east: 4.5, north: 52 },
  origin: { longitude: 4.45, latitude: 51.95, napAboveEllipsoidMetres: 43.5 },
  groundHeightMetresNap: { lowest: -1, highest: 4 },
  zMeaning: "nap",
  heightsFrom: "height-file",
  waterFrom: "land-use",
  buildingCount: 1,
  viewpoints: [
    {
      id: "whole-city",
      name: { nl: "Hele stad", en: "Whole city" },
      longitude: 4.45,
      latitude: 51.95,
      heightMetresNap: 1,
      headingDegrees: 0,
      pitchDegrees: -30,
      rangeMetres: 500,
    },
  ],
  sources: [],
  files: {
    buildings: "buildings/tileset.json",
    heightGrid: "heights/grid.json",
    inventory: "inventory.json",
  },
  ...change,
});

const both = (text: string) => ({ nl: text, en: text });

/** A scenario with one GeoJSON layer, "reach", from reach.geojson. */
export const tinyScenario = (id: string, change: Partial<Scenario> = {}): Scenario => ({
  formatVersion: 1,
  id,
  city: "*",
  title: both(id),
  summary: both("A summary."),
  leaflet: { shows: both("This."), cannotTell: both("That.") },
  cases: [],
  layers: [
    {
      type: "geojson",
      id: "reach",
      title: both("Reach"),
      source: "reach.geojson",
      role: "places",
      opacity: 1,
    },
  ],
  indicators: [],
  compareWith: [],
  provenance: { source: "Us", publisher: "Us", licence: "CC0-1.0", year: 2026, method: both("By hand.") },
  ...change,
});

const placeAt = (name: string, longitude: number, latitude: number) => ({
  type: "Feature",
  properties: { name },
  geometry: { type: "Point", coordinates: [longitude, latitude] },
});

/** Two places beside each other across the antimeridian, one in Delft, and one that is nowhere. */
export const REACH = {
  type: "FeatureCollection",
  features: [
    placeAt("east", 179.5, 0),
    placeAt("west", -179.5, 0),
    placeAt("delft", 4.36, 52.01),
    { type: "Feature", properties: { name: "nowhere" }, geometry: null },
  ],
};

export async function writeText(path: string, text: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

export const writeJson = (path: string, value: unknown): Promise<void> =>
  writeText(path, JSON.stringify(value));

/** A file with its compressed siblings, as the importer leaves it. */
export async function writeCompressed(path: string, content: Buffer): Promise<void> {
  await writeText(path, content);
  await writeText(`${path}.br`, brotliCompressSync(content));
  await writeText(`${path}.gz`, gzipSync(content));
}

export async function writeCity(citiesFolder: string, city: City, tile: Buffer): Promise<void> {
  const folder = join(citiesFolder, city.id);
  await writeJson(join(folder, "city.json"), city);
  await writeCompressed(join(folder, "buildings/tileset.json"), Buffer.from('{"asset":{"version":"1.1"}}'));
  await writeCompressed(join(folder, "buildings/0.glb"), tile);
}

export async function writeTheme(scenariosFolder: string, id: string, order = 10): Promise<void> {
  await writeJson(join(scenariosFolder, id, "theme.json"), { id, name: both(id), order, colour: "#1F5F9E" });
}

export async function writeScenario(
  scenariosFolder: string,
  theme: string,
  scenario: Scenario,
): Promise<void> {
  const folder = join(scenariosFolder, theme, scenario.id);
  await writeJson(join(folder, "reach.geojson"), REACH);
  await writeJson(join(folder, "scenario.json"), scenario);
}
