import { closeSync, openSync, writeSync } from "node:fs";

/** Digits as a program writes them, so that a file's size is that of a real one. */
const degrees = (value: number): string => value.toFixed(7);

/** A round area of `positions` positions, counterclockwise and closed. */
export function roundArea(longitude: number, latitude: number, positions: number): string {
  const places = Array.from({ length: positions - 1 }, (_, index) => {
    const angle = (2 * Math.PI * index) / (positions - 1);
    return `[${degrees(longitude + 0.0004 * Math.cos(angle))},${degrees(latitude + 0.0002 * Math.sin(angle))}]`;
  });
  return `{"type":"Polygon","coordinates":[[${[...places, places[0]].join(",")}]]}`;
}

/** Writes a collection of round areas in and about Rotterdam, each with a depth. */
export function writeLargeLayer(path: string, areas: number, positionsPerArea: number): void {
  const file = openSync(path, "w");
  writeSync(file, '{"type":"FeatureCollection","features":[');
  for (let index = 0; index < areas; index += 1) {
    const area = roundArea(
      4.4 + (index % 250) * 0.0004,
      51.9 + Math.floor(index / 250) * 0.0002,
      positionsPerArea,
    );
    const comma = index === 0 ? "" : ",\n";
    writeSync(
      file,
      `${comma}{"type":"Feature","properties":{"depthMetres":${(index % 100) / 50}},"geometry":${area}}`,
    );
  }
  writeSync(file, "]}\n");
  closeSync(file);
}
