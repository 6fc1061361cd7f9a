import type { Feature, Position } from "geojson";
import type { GeoJsonLayer } from "../../scenarios/model/layer.ts";
import { legendClassOf } from "../../scenarios/model/legend.ts";
import type { HeightField, SceneLayer } from "../state/scene-input.ts";

type Corners = HeightField["header"]["corners"];

const LONGEST_SIDE_PIXELS = 2048;
const PLAIN_COLOUR = "#3B7FBE";

export const isPainted = ({ role }: GeoJsonLayer): boolean => role === "area" || role === "water";

/**
 * Degrees → place in the height grid, 0 to 1 from its north-west corner. The grid is so small a piece of the Earth that its
 * corners make it a plane: less than a centimetre off over two kilometres.
 */
export function gridPlacer([northWest, northEast, , southWest]: Corners): (
  place: Position,
) => [number, number] {
  const east = [northEast[0] - northWest[0], northEast[1] - northWest[1]];
  const south = [southWest[0] - northWest[0], southWest[1] - northWest[1]];
  const area = east[0] * south[1] - east[1] * south[0];
  return ([longitude, latitude]) => {
    const [dx, dy] = [longitude - northWest[0], latitude - northWest[1]];
    return [(dx * south[1] - dy * south[0]) / area, (east[0] * dy - east[1] * dx) / area];
  };
}

/** The colour a feature takes from its layer's legend; undefined where its value is under every class. */
export function colourOf(layer: GeoJsonLayer, feature: Feature): string | undefined {
  if (layer.legend === undefined || layer.property === undefined) return layer.colour ?? PLAIN_COLOUR;
  const value: unknown = feature.properties?.[layer.property];
  const found = typeof value === "number" ? legendClassOf(value, layer.legend.classes) : -1;
  return layer.legend.classes[found]?.colour;
}

export interface LayerPicture {
  /** RGBA, the southernmost row first, as WebGL wants it. */
  readonly pixels: Uint8Array;
  readonly columns: number;
  readonly rows: number;
}

/** Paints areas into one picture of the height grid's extent, bottom layer first; null where there is nothing to paint. */
export function paintLayers(
  layers: readonly SceneLayer[],
  header: HeightField["header"],
): LayerPicture | null {
  const painted = layers.filter(({ layer }) => isPainted(layer));
  if (painted.length === 0) return null;
  const longest = Math.max(header.columns, header.rows);
  const scale = LONGEST_SIDE_PIXELS / longest;
  const [columns, rows] = [Math.round(header.columns * scale), Math.round(header.rows * scale)];
  const canvas = new OffscreenCanvas(columns, rows);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return null;
  const place = gridPlacer(header.corners);
  for (const { layer, features } of painted) {
    context.globalAlpha = layer.opacity;
    for (const feature of features.features) {
      const colour = colourOf(layer, feature);
      if (colour === undefined) continue;
      context.fillStyle = colour;
      context.beginPath();
      for (const ring of ringsOf(feature)) {
        for (const [index, corner] of ring.entries()) {
          const [u, v] = place(corner);
          // Upside down: row 0 of a WebGL texture is the bottom one.
          if (index === 0) context.moveTo(u * columns, (1 - v) * rows);
          else context.lineTo(u * columns, (1 - v) * rows);
        }
        context.closePath();
      }
      context.fill("evenodd");
    }
  }
  const { data } = context.getImageData(0, 0, columns, rows);
  return { pixels: new Uint8Array(data.buffer), columns, rows };
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
