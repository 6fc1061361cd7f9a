import { createCanvas, ImageData, type SKRSContext2D } from "@napi-rs/canvas";
import type { LandCover, LandUseArea } from "../city-model.ts";
import type { BakedLight } from "./bake-light.ts";

/** A rectangle of the light's raster, in its cells: a tile's two textures show exactly this. */
export interface TextureWindow {
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly columns: number;
  readonly rows: number;
}

/** The look's albedo, by land cover. Water has none here: the shader gives it its own. */
const COLOUR_OF_COVER: Record<Exclude<LandCover, "water">, string> = {
  paving: "#DED6C8",
  street: "#D3CCC0",
  quay: "#DAD1C1",
  rail: "#CFC7BC",
  grass: "#C3C8A8",
  park: "#BDC4A0",
  yard: "#CDCBB4",
  farmland: "#CACBAB",
};
const FAR_LAND_COLOUR = "#D4D1BF";

/** Beyond a city whose land use is known, a land of its own; around one of which nothing is known, more of the same: no edge to wonder at. */
export const farLandColour = (landUse: readonly LandUseArea[]): string =>
  landUse.length === 0 ? COLOUR_OF_COVER.paving : FAR_LAND_COLOUR;

/** Three pixels to a cell of the light's raster: half a metre. */
const PIXELS_A_CELL = 3;

/** The colours of the land use, as PNG. What no area covers is paving. */
export async function paintLandUse(
  landUse: readonly LandUseArea[],
  bake: BakedLight,
  window: TextureWindow,
): Promise<Buffer> {
  const canvas = createCanvas(window.columns * PIXELS_A_CELL, window.rows * PIXELS_A_CELL);
  const context = canvas.getContext("2d");
  context.fillStyle = COLOUR_OF_COVER.paving;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const { westMetres, northMetres, cellSizeMetres } = bake.surfaces;
  const pixelsAMetre = PIXELS_A_CELL / cellSizeMetres;
  context.scale(pixelsAMetre, -pixelsAMetre);
  context.translate(
    -(westMetres + window.firstColumn * cellSizeMetres),
    -(northMetres - window.firstRow * cellSizeMetres),
  );
  for (const area of landUse) {
    if (area.cover === "water") continue;
    context.fillStyle = COLOUR_OF_COVER[area.cover];
    context.beginPath();
    for (const ring of area.rings) trace(context, ring);
    context.fill("evenodd");
  }
  return canvas.encode("png");
}

function trace(context: SKRSContext2D, ring: Float64Array): void {
  context.moveTo(ring[0], ring[1]);
  for (let corner = 2; corner < ring.length; corner += 2) context.lineTo(ring[corner], ring[corner + 1]);
  context.closePath();
}

/** Red is occlusion, green is light, blue is crown shade, as PNG. */
export async function paintLight(bake: BakedLight, window: TextureWindow): Promise<Buffer> {
  const { columns } = bake.surfaces;
  const pixels = new Uint8ClampedArray(window.columns * window.rows * 4);
  for (let row = 0; row < window.rows; row += 1) {
    for (let column = 0; column < window.columns; column += 1) {
      const cell = (window.firstRow + row) * columns + window.firstColumn + column;
      pixels.set(
        [bake.groundSky[cell], bake.groundLamp[cell], bake.groundCrown[cell], 255],
        (row * window.columns + column) * 4,
      );
    }
  }
  return encode(pixels, window.columns, window.rows);
}

/** One colour, as the smallest PNG there is. */
export async function paintPlain(red: number, green: number, blue: number): Promise<Buffer> {
  return encode(Uint8ClampedArray.of(red, green, blue, 255), 1, 1);
}

async function encode(pixels: Uint8ClampedArray, columns: number, rows: number): Promise<Buffer> {
  const canvas = createCanvas(columns, rows);
  canvas.getContext("2d").putImageData(new ImageData(pixels, columns, rows), 0, 0);
  return canvas.encode("png");
}
