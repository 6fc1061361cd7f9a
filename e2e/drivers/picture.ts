import { createCanvas, loadImage } from "@napi-rs/canvas";

export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** The mean colour of the 5 × 5 pixels round a place in a PNG. */
export async function colourAt(png: Buffer, x: number, y: number): Promise<Colour> {
  const pixels = await pixelsOf(png);
  const sum = { red: 0, green: 0, blue: 0 };
  for (let row = y - 2; row <= y + 2; row += 1) {
    for (let column = x - 2; column <= x + 2; column += 1) {
      const at = (row * pixels.width + column) * 4;
      sum.red += pixels.data[at] / 25;
      sum.green += pixels.data[at + 1] / 25;
      sum.blue += pixels.data[at + 2] / 25;
    }
  }
  return sum;
}

/** The share of pixels that differ by more than `tolerance` in some channel. */
export async function shareThatDiffers(one: Buffer, other: Buffer, tolerance = 6): Promise<number> {
  const [a, b] = [await pixelsOf(one), await pixelsOf(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const isSame = [0, 1, 2].every(
      (channel) => Math.abs(a.data[at + channel] - b.data[at + channel]) <= tolerance,
    );
    if (!isSame) differing += 1;
  }
  return differing / (a.data.length / 4);
}

/** How many pixels are darker than both beside them, which are alike: of walls that show in dashes where none should be seen. */
export async function loneDarkPixels(png: Buffer, darkerBy = 12): Promise<number> {
  const { width, height, data } = await pixelsOf(png);
  const lightAt = (at: number): number => (data[at * 4] + data[at * 4 + 1] + data[at * 4 + 2]) / 3;
  let found = 0;
  for (let at = 1; at < width * height - 1; at += 1) {
    const [left, right] = [lightAt(at - 1), lightAt(at + 1)];
    const isAlone = Math.abs(left - right) < darkerBy && lightAt(at) < Math.min(left, right) - darkerBy;
    if (isAlone) found += 1;
  }
  return found;
}

/** Paper is warm and water is cool: the flood's colours have more blue than red, the bare city's never do by this much. */
export const isBlue = ({ red, blue }: Colour): boolean => blue - red > 20;

async function pixelsOf(png: Buffer): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return {
    width: image.width,
    height: image.height,
    data: context.getImageData(0, 0, image.width, image.height).data,
  };
}
