import type { LayerFault } from "./layer-faults.ts";
import { isInRd } from "./rd-extent.ts";

/** A place that is nowhere on Earth. */
export interface StrayPosition {
  readonly longitude: number;
  readonly latitude: number;
  readonly feature: number;
}

/** The Netherlands with latitude before longitude. The other way round it is open sea, off Somalia. */
const SWAPPED = { west: 50.5, east: 53.8, south: 3.1, north: 7.4 };

/**
 * Coordinates that are not longitude and latitude, recognised by their numbers.
 *
 * @param boxes of the features: west, south, east, north, one after another
 */
export function coordinatesFault(
  stray: StrayPosition | undefined,
  boxes: Float64Array,
  source: string,
): LayerFault | undefined {
  if (stray !== undefined) {
    const { longitude, latitude, feature } = stray;
    const place = `${longitude}, ${latitude}`;
    const isRd = isInRd(longitude, latitude) || isInRd(latitude, longitude);
    const message = isRd
      ? `"${source}" is not WGS84: its coordinates are in RD (EPSG:28992), such as ${place}. Run npm run scenarios:import -- ${source} and use what it writes.`
      : `"${source}" is not WGS84: it has a place at ${place}. Export it again with longitude and latitude (EPSG:4326).`;
    return { code: "NOT_WGS84", severity: "error", message, feature };
  }
  const example = swappedExample(boxes);
  if (example === undefined) return undefined;
  return {
    code: "AXES_SWAPPED",
    severity: "error",
    message: `"${source}" has latitude before longitude: ${example.join(", ")} lies in the sea off Somalia, and the other way round in the Netherlands. Export it again with longitude first.`,
    feature: 0,
  };
}

/** A corner, where everything that has a place lies where only swapped axes put it. */
function swappedExample(boxes: Float64Array): readonly [number, number] | undefined {
  let example: [number, number] | undefined;
  for (let at = 0; at < boxes.length; at += 4) {
    const [west, south, east, north] = boxes.subarray(at, at + 4);
    if (Number.isNaN(west)) continue;
    const isSwapped =
      west >= SWAPPED.west && east <= SWAPPED.east && south >= SWAPPED.south && north <= SWAPPED.north;
    if (!isSwapped) return undefined;
    example ??= [west, south];
  }
  return example;
}
