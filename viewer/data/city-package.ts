import type { FeatureCollection } from "geojson";
import {
  type BuildingRow,
  buildingsFrom,
  type HeightGrid,
  type InventoryFile,
} from "../../scenarios/model/city.ts";
import { BYTES_A_CELL, type Field, type FieldHeader } from "../../scenarios/model/field.ts";
import type { HeightField } from "../state/scene-input.ts";
import { fetchAnswer, fetchJson } from "./fetch-answer.ts";

export const fetchBuildings = async (address: string, signal: AbortSignal): Promise<BuildingRow[]> =>
  buildingsFrom(await fetchJson<InventoryFile>(address, signal));

/** @param address of the grid's header; its two files stand beside it */
export async function fetchHeightField(address: string, signal: AbortSignal): Promise<HeightField> {
  const header = await fetchJson<HeightGrid>(address, signal);
  const [groundMetresNap, spillMetresNap] = await Promise.all([
    fetchFloats(beside(address, header.ground), header, signal),
    fetchFloats(beside(address, header.spill), header, signal),
  ]);
  return { header, groundMetresNap, spillMetresNap };
}

/** @param address of the field's header; its bytes stand beside it */
export async function fetchField(address: string, signal: AbortSignal): Promise<Field> {
  const header = await fetchJson<FieldHeader>(address, signal);
  const bytes = await fetchBytes(beside(address, header.data), header, BYTES_A_CELL, signal);
  return { header, bytes: new Uint8Array(bytes) };
}

const beside = (address: string, name: string): string =>
  new URL(name, new URL(address, globalThis.location.href)).href;

/** Every machine that runs a browser keeps its floats little-endian, as the package does. */
const fetchFloats = async (address: string, size: GridSize, signal: AbortSignal): Promise<Float32Array> =>
  new Float32Array(await fetchBytes(address, size, Float32Array.BYTES_PER_ELEMENT, signal));

type GridSize = Pick<HeightGrid, "columns" | "rows">;

async function fetchBytes(
  address: string,
  { columns, rows }: GridSize,
  bytesACell: number,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const bytes = await (await fetchAnswer(address, signal)).arrayBuffer();
  const needed = columns * rows * bytesACell;
  if (bytes.byteLength !== needed) {
    throw new Error(`${address} has ${bytes.byteLength} bytes; ${columns} × ${rows} cells need ${needed}.`);
  }
  return bytes;
}

/** Areas, lines or points of the package, as they came. */
export const fetchFeatures = (address: string, signal: AbortSignal): Promise<FeatureCollection> =>
  fetchJson<FeatureCollection>(address, signal);

/** Names by id, for cards and tables; a feature without a name goes by its id. */
export const namesOf = ({ features }: FeatureCollection): ReadonlyMap<string, string> =>
  new Map(
    features.map(({ id, properties }) => [
      String(properties?.id ?? id),
      String(properties?.name ?? properties?.id ?? id),
    ]),
  );
