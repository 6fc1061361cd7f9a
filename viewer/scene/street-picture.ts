import type { FeatureCollection } from "geojson";
import { streetLines } from "../../scenarios/model/street-lines.ts";
import type { HeightField } from "../state/scene-input.ts";
import { gridPlacer, type LayerPicture, sizeOf } from "./layer-picture.ts";

/** A lane each way and a kerb. */
const STREET_METRES = 7;

/** Where there is street, in a picture of the height grid's extent: alpha alone is asked of it. */
export function paintStreets(streets: FeatureCollection, header: HeightField["header"]): LayerPicture | null {
  const { columns, rows } = sizeOf(header);
  const context = new OffscreenCanvas(columns, rows).getContext("2d", { willReadFrequently: true });
  if (context === null) return null;
  const place = gridPlacer(header.corners);
  context.lineWidth = (STREET_METRES / header.cellSizeMetres) * (columns / header.columns);
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const path of streetLines(streets)) {
    context.beginPath();
    for (const corner of path) {
      const [u, v] = place(corner);
      // Upside down: row 0 of a WebGL texture is the bottom one.
      context.lineTo(u * columns, (1 - v) * rows);
    }
    context.stroke();
  }
  return { pixels: new Uint8Array(context.getImageData(0, 0, columns, rows).data.buffer), columns, rows };
}
