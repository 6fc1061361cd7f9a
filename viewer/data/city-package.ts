import {
  type BuildingRow,
  buildingsFrom,
  type HeightGrid,
  type InventoryFile,
} from "../../scenarios/model/city.ts";
import type { HeightField } from "../state/scene-input.ts";
import { fetchAnswer, fetchJson } from "./fetch-answer.ts";

export const fetchBuildings = async (address: string, signal: AbortSignal): Promise<BuildingRow[]> =>
  buildingsFrom(await fetchJson<InventoryFile>(address, signal));

/** @param address of the grid's header; its two files stand beside it */
export async function fetchHeightField(address: string, signal: AbortSignal): Promise<HeightField> {
  const header = await fetchJson<HeightGrid>(address, signal);
  const beside = (name: string): string => new URL(name, new URL(address, window.location.href)).href;
  const [groundMetresNap, spillMetresNap] = await Promise.all([
    fetchFloats(beside(header.ground), header, signal),
    fetchFloats(beside(header.spill), header, signal),
  ]);
  return { header, groundMetresNap, spillMetresNap };
}

async function fetchFloats(
  address: string,
  { columns, rows }: HeightGrid,
  signal: AbortSignal,
): Promise<Float32Array> {
  const bytes = await (await fetchAnswer(address, signal)).arrayBuffer();
  if (bytes.byteLength !== columns * rows * 4) {
    throw new Error(
      `${address} has ${bytes.byteLength} bytes; ${columns} × ${rows} heights need ${columns * rows * 4}.`,
    );
  }
  // Every machine that runs a browser keeps its floats little-endian, as the package does.
  return new Float32Array(bytes);
}

/** Names by id, for cards and tables. */
export async function fetchNeighbourhoodNames(
  address: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const { features } = await fetchJson<{
    features: { id?: unknown; properties?: { id?: unknown; name?: unknown } | null }[];
  }>(address, signal);
  return new Map(
    features.map(({ id, properties }) => [
      String(properties?.id ?? id),
      String(properties?.name ?? properties?.id ?? id),
    ]),
  );
}
