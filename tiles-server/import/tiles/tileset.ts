import type { LocalFrame } from "./local-frame.ts";

/** glTF metres (x east, y up, z south): lowest and highest corner. */
export interface Bounds {
  readonly low: readonly [number, number, number];
  readonly high: readonly [number, number, number];
}

export interface Tile {
  readonly boundingVolume: { readonly box: readonly number[] };
  readonly geometricError: number;
  readonly refine?: "ADD" | "REPLACE";
  readonly transform?: readonly number[];
  readonly content?: { readonly uri: string };
  readonly children?: readonly Tile[];
}

export interface WrittenTile {
  readonly tile: Tile;
  readonly bounds: Bounds;
}

/**
 * tileset.json, 3D Tiles 1.1: the root alone is placed on the Earth. The tileset's own geometric error is the diagonal of
 * everything: how much is missing while nothing is drawn.
 */
export function tilesetJson(frame: LocalFrame, { tile, bounds }: WrittenTile): string {
  return JSON.stringify({
    asset: { version: "1.1", generator: "Stadslens" },
    geometricError: diagonalOf(bounds),
    root: { ...tile, transform: frame.transform, refine: "REPLACE" },
  });
}

export const diagonalOf = ({ low, high }: Bounds): number =>
  Math.hypot(high[0] - low[0], high[1] - low[1], high[2] - low[2]);

/** A tile's box is in the tileset's own axes (z up); glTF's y up is turned by the viewer. */
export function boxOf({ low, high }: Bounds): readonly number[] {
  const half = [0, 1, 2].map((axis) => (high[axis] - low[axis]) / 2);
  const middle = [0, 1, 2].map((axis) => (high[axis] + low[axis]) / 2);
  return [middle[0], -middle[2], middle[1], half[0], 0, 0, 0, half[2], 0, 0, 0, half[1]];
}

export function boundsOf(positions: ArrayLike<number>): Bounds {
  const low: [number, number, number] = [Infinity, Infinity, Infinity];
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let index = 0; index < positions.length; index += 1) {
    const value = positions[index];
    const axis = index % 3;
    if (value < low[axis]) low[axis] = value;
    if (value > high[axis]) high[axis] = value;
  }
  return { low, high };
}

export function union(bounds: readonly Bounds[]): Bounds {
  return boundsOf(bounds.flatMap(({ low, high }) => [...low, ...high]));
}
