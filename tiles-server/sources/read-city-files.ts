import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FeatureCollection } from "geojson";
import type { CityFiles, HeightNumbers } from "../../scenarios/methods/figures/city-numbers.ts";
import { buildingsFrom, type City, type HeightGrid, type InventoryFile } from "../../scenarios/model/city.ts";
import type { Field, FieldHeader } from "../../scenarios/model/field.ts";

/** All of a package that figures are counted from, read from its folder. What city.json does not name is null. */
export async function readCityFiles(city: City, folder: string): Promise<CityFiles> {
  const { files } = city;
  const read = async <T>(file: string | undefined, from: (path: string) => Promise<T>): Promise<T | null> =>
    file === undefined ? null : from(join(folder, file));
  const [heights, land, heat, microclimate, rain, neighbourhoods, streets, places] = await Promise.all([
    read(files.heightGrid, readHeights),
    read(files.landField, readField),
    read(files.heatField, readField),
    read(files.microclimateField, readField),
    read(files.rainField, readField),
    read(files.neighbourhoods, readJson<FeatureCollection>),
    read(files.streets, readJson<FeatureCollection>),
    read(files.places, readJson<FeatureCollection>),
  ]);
  const buildings = buildingsFrom(await readJson<InventoryFile>(join(folder, files.inventory)));
  return { city, buildings, heights, land, heat, microclimate, rain, neighbourhoods, streets, places };
}

// A package is our own importer's work: city.json was checked when it was listed.
const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, "utf8")) as T;

async function readHeights(path: string): Promise<HeightNumbers> {
  const header = await readJson<HeightGrid>(path);
  const [groundMetresNap, spillMetresNap] = await Promise.all([
    readFloats(join(dirname(path), header.ground)),
    readFloats(join(dirname(path), header.spill)),
  ]);
  return { header, groundMetresNap, spillMetresNap };
}

async function readField(path: string): Promise<Field> {
  const header = await readJson<FieldHeader>(path);
  return { header, bytes: new Uint8Array(await readFile(join(dirname(path), header.data))) };
}

/** Little-endian in the package whatever the machine. */
async function readFloats(path: string): Promise<Float32Array> {
  const bytes = await readFile(path);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.byteLength / 4 }, (_, index) => view.getFloat32(index * 4, true));
}
