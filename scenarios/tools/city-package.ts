import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import { City, HeightGrid } from "../model/city.ts";
import { type Field, FieldHeader } from "../model/field.ts";
import { type TreeRow, treesFrom } from "../model/tree.ts";

/** A city package on disk, read as a stranger's script would read it. */
export interface CityPackage {
  readonly city: City;
  readonly grid: HeightGrid;
  readonly ground: Float32Array;
  readonly spill: Float32Array;
  field(name: "landField" | "heatField" | "microclimateField" | "rainField"): Field;
  features(name: "landUse" | "streets"): FeatureCollection;
  trees(): readonly TreeRow[];
}

export function openCityPackage(folder: string): CityPackage {
  const text = (name: string): string => readFileSync(join(folder, name), "utf8");
  const city = City.parse(JSON.parse(text("city.json")));
  const needed = (name: keyof City["files"]): string => {
    const file = city.files[name];
    if (file === undefined) throw new Error(`${folder} has no ${name}. Import ${city.id} again.`);
    return file;
  };
  const gridFile = needed("heightGrid");
  const grid = HeightGrid.parse(JSON.parse(text(gridFile)));
  const beside = (file: string, name: string): Buffer => readFileSync(join(folder, file, "..", name));
  const floats = (name: string): Float32Array => {
    const bytes = beside(gridFile, name);
    return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  };
  return {
    city,
    grid,
    ground: floats(grid.ground),
    spill: floats(grid.spill),
    field(name) {
      const file = needed(name);
      const header = FieldHeader.parse(JSON.parse(text(file)));
      return { header, bytes: new Uint8Array(beside(file, header.data)) };
    },
    features: (name) => JSON.parse(text(needed(name))) as FeatureCollection,
    trees: () => treesFrom(JSON.parse(text(needed("treeInventory")))),
  };
}
