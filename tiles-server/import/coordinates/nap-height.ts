import { readFileSync } from "node:fs";

/** How high 0 m NAP lies above the ellipsoid (ETRS89/WGS84), in metres; inside and just outside the Netherlands. */
export type NapHeight = (longitude: number, latitude: number) => number;

/**
 * Bilinear in a grid of quarter degrees: EGM96 (NGA, public domain) with a plane fitted to nine points of RDNAPTRANS, which it
 * meets within 6 cm. Beyond the grid its edge goes on.
 */
export function readNapHeight(): NapHeight {
  const lines = readFileSync(new URL("./nap-height-grid.csv", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  const points = lines.map((line) => line.split(",").map(Number) as [number, number, number]);
  const latitudes = [...new Set(points.map(([latitude]) => latitude))].sort((a, b) => a - b);
  const longitudes = [...new Set(points.map(([, longitude]) => longitude))].sort((a, b) => a - b);
  const heights = new Map(
    points.map(([latitude, longitude, height]) => [`${latitude},${longitude}`, height]),
  );
  const heightOf = (row: number, column: number): number =>
    heights.get(`${latitudes[row]},${longitudes[column]}`) ?? Number.NaN;
  return (longitude, latitude) => {
    const [column, toEast] = placeIn(longitudes, longitude);
    const [row, toNorth] = placeIn(latitudes, latitude);
    const south = heightOf(row, column) * (1 - toEast) + heightOf(row, column + 1) * toEast;
    const north = heightOf(row + 1, column) * (1 - toEast) + heightOf(row + 1, column + 1) * toEast;
    return south * (1 - toNorth) + north * toNorth;
  };
}

/** The step a value falls in, and how far along it is, 0 to 1. */
function placeIn(steps: readonly number[], value: number): [number, number] {
  const size = steps[1] - steps[0];
  const place = Math.min(steps.length - 1, Math.max(0, (value - steps[0]) / size));
  const step = Math.min(steps.length - 2, Math.floor(place));
  return [step, place - step];
}
