import { distance } from "@turf/turf";
import type { Position } from "geojson";
import type { DataCollection, ReadDataFile, ReadOptions } from "./data-file.ts";
import { readDataFile } from "./read-data-file.ts";

export const read = (
  name: string,
  content: string | Uint8Array,
  options?: ReadOptions,
): Promise<ReadDataFile> => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readDataFile({ name, bytes: new Uint8Array(bytes).buffer }, options);
};
export const collectionOf = ({ data }: ReadDataFile): DataCollection => {
  if (data?.kind !== "features") throw new Error("no features were read");
  return data.collection;
};
export const placeOf = (found: ReadDataFile): Position => {
  const geometry = collectionOf(found).features[0].geometry;
  if (geometry?.type !== "Point") throw new Error("no point was read");
  return geometry.coordinates;
};

/** The tower of Amersfoort, where the Dutch plane has its middle: Kadaster's own pair. */
export const TOWER = { rd: [155_000, 463_000], degrees: [5.3872, 52.1552] } as const;
export const isTower = ([longitude, latitude]: Position): boolean =>
  distance([longitude, latitude], [...TOWER.degrees], { units: "meters" }) < 15;
