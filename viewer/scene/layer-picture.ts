import type { Feature, Position } from "geojson";
import type { Grid } from "../../scenarios/model/grid.ts";
import type { GeoJsonLayer } from "../../scenarios/model/layer.ts";
import { type Legend, legendColourOf } from "../../scenarios/model/legend.ts";
import { placeInGrid } from "../../scenarios/model/place-in-grid.ts";
import {
  dataOf,
  type FeatureLayer,
  type GridLayer,
  type HeightField,
  isPainted,
  type SceneLayer,
} from "../state/scene-input.ts";

type Corners = HeightField["header"]["corners"];

const LONGEST_SIDE_PIXELS = 2048;
/** About two metres of a city of two kilometres. */
const OUTLINE_PIXELS = 2;
const PLAIN_COLOUR = "#3B7FBE";

/** Those that lie in the ground's own texture, bottom first. */
export const paintedOf = (layers: readonly SceneLayer[]): readonly SceneLayer[] =>
  layers.filter((shown) => shown.kind === "grid" || isPainted(shown.layer));

/** Degrees → place in the height grid, 0 to 1 from its north-west corner. */
export function gridPlacer(corners: Corners): (place: Position) => [number, number] {
  const place = placeInGrid({ corners, columns: 1, rows: 1 });
  return ([longitude, latitude]) => place(longitude, latitude);
}

/** The colour a feature takes from its layer's legend; undefined where its value is under every class. */
export function colourOf(layer: GeoJsonLayer, feature: Feature): string | undefined {
  if (layer.legend === undefined || layer.property === undefined) return layer.colour ?? PLAIN_COLOUR;
  const value: unknown = feature.properties?.[layer.property];
  return typeof value === "number" ? legendColourOf(value, layer.legend) : undefined;
}

export interface LayerPicture {
  /** RGBA, the southernmost row first, as WebGL wants it. */
  readonly pixels: Uint8Array;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Lays the painted layers over each other in one picture of the height grid's extent, bottom layer first; null where there is
 * nothing to paint. Each layer is painted once: a switch, an opacity or another case only lays pictures over each other.
 */
export function paintLayers(
  layers: readonly SceneLayer[],
  header: HeightField["header"],
): LayerPicture | null {
  const painted = paintedOf(layers);
  if (painted.length === 0) return null;
  const { columns, rows } = sizeOf(header);
  const context = new OffscreenCanvas(columns, rows).getContext("2d", { willReadFrequently: true });
  if (context === null) return null;
  for (const shown of painted) {
    context.globalAlpha = shown.layer.opacity;
    context.drawImage(paintedOnce(shown, header), 0, 0);
  }
  const { data } = context.getImageData(0, 0, columns, rows);
  return { pixels: new Uint8Array(data.buffer), columns, rows };
}

export function sizeOf({ columns, rows }: HeightField["header"]): {
  readonly columns: number;
  readonly rows: number;
} {
  const scale = LONGEST_SIDE_PIXELS / Math.max(columns, rows);
  return { columns: Math.round(columns * scale), rows: Math.round(rows * scale) };
}

interface Painted {
  readonly header: HeightField["header"];
  readonly look: string;
  readonly canvas: OffscreenCanvas;
}

/** By what is painted, so that it goes when its data goes. */
const PAINTED = new WeakMap<object, Painted>();

function paintedOnce(shown: SceneLayer, header: HeightField["header"]): OffscreenCanvas {
  const data = dataOf(shown);
  const look = lookOf(shown);
  const before = PAINTED.get(data);
  if (before !== undefined && before.header === header && before.look === look) return before.canvas;
  const { columns, rows } = sizeOf(header);
  const canvas = new OffscreenCanvas(columns, rows);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const place = gridPlacer(header.corners);
  // Upside down: row 0 of a WebGL texture is the bottom one.
  const toPixel = (corner: Position): [number, number] => {
    const [u, v] = place(corner);
    return [u * columns, (1 - v) * rows];
  };
  if (context !== null) {
    if (shown.kind === "grid") paintGrid(context, shown, toPixel);
    else paintAreas(context, shown, toPixel);
  }
  PAINTED.set(data, { header, look, canvas });
  return canvas;
}

/** What of a layer its picture hangs on, beside its data. */
export const lookOf = ({ kind, layer }: SceneLayer): string =>
  JSON.stringify(
    kind === "grid" ? [layer.legend] : [layer.legend, layer.property, layer.colour, layer.outline],
  );

type ToPixel = (corner: Position) => [number, number];

function paintAreas(
  context: OffscreenCanvasRenderingContext2D,
  { layer, features }: FeatureLayer,
  toPixel: ToPixel,
): void {
  for (const feature of features.features) {
    const colour = colourOf(layer, feature);
    if (colour === undefined) continue;
    context.fillStyle = colour;
    context.beginPath();
    for (const ring of ringsOf(feature)) {
      for (const [index, corner] of ring.entries()) {
        const [x, y] = toPixel(corner);
        if (index === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      }
      context.closePath();
    }
    context.fill("evenodd");
    if (layer.outline === undefined) continue;
    context.strokeStyle = layer.outline;
    context.lineWidth = OUTLINE_PIXELS;
    context.stroke();
  }
}

/** The grid as a small picture, laid between its own corners: the engine of the browser does the turning. */
function paintGrid(
  context: OffscreenCanvasRenderingContext2D,
  { layer, grid }: GridLayer,
  toPixel: ToPixel,
): void {
  const { width, height, extent } = grid;
  const small = new OffscreenCanvas(width, height);
  small.getContext("2d")?.putImageData(new ImageData(gridPixels(grid, layer.legend), width, height), 0, 0);
  const [x, y] = toPixel([extent.west, extent.north]);
  const [eastX, eastY] = toPixel([extent.east, extent.north]);
  const [southX, southY] = toPixel([extent.west, extent.south]);
  context.save();
  // A cell is a number, not a photograph: its edge stays sharp.
  context.imageSmoothingEnabled = false;
  context.transform(
    (eastX - x) / width,
    (eastY - y) / width,
    (southX - x) / height,
    (southY - y) / height,
    x,
    y,
  );
  context.drawImage(small, 0, 0);
  context.restore();
}

/** RGBA of each cell, the northernmost row first; clear where its value is not known or under every class. */
export function gridPixels({ values }: Grid, legend: Legend): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(values.length * 4);
  for (const [cell, value] of values.entries()) {
    const colour = legendColourOf(value, legend);
    if (colour === undefined) continue;
    const bytes = Number.parseInt(colour.slice(1), 16);
    pixels.set([bytes >> 16, (bytes >> 8) & 255, bytes & 255, 255], cell * 4);
  }
  return pixels;
}

function ringsOf({ geometry }: Feature): Position[][] {
  switch (geometry?.type) {
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    default:
      return [];
  }
}
