import type { CityModel, ReportProgress } from "../city-model.ts";
import { crownShade } from "./crown-shade.ts";
import { lampShare, skyShare } from "./horizon.ts";
import { createSurfaceModel, type SurfaceModel, topOfCell } from "./surface-model.ts";

/** The city's soft light, worked out once at import, so that the viewer draws it for free. */
export interface BakedLight {
  readonly surfaces: SurfaceModel;
  /** Of the ground, per cell of the surface model: 0 to 255. Under a building: as beside it. */
  readonly groundSky: Uint8Array;
  readonly groundLamp: Uint8Array;
  /** Shade of crowns on the ground, 0 (none) to 255. */
  readonly groundCrown: Uint8Array;
}

export function bakeLight(model: CityModel, onProgress?: ReportProgress): BakedLight {
  const surfaces = createSurfaceModel(model.ground, model.buildings);
  const { columns, rows, cellSizeMetres, westMetres, northMetres, groundMetresNap, tops } = surfaces;
  const groundSky = new Uint8Array(columns * rows);
  const groundLamp = new Uint8Array(columns * rows);
  const isCovered = (cell: number): boolean =>
    topOfCell(surfaces, cell % columns, Math.floor(cell / columns)) > groundMetresNap[cell] + 1;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = row * columns + column;
      if (isCovered(cell)) continue;
      const x = westMetres + (column + 0.5) * cellSizeMetres;
      const y = northMetres - (row + 0.5) * cellSizeMetres;
      groundSky[cell] = asByte(skyShare(tops, x, y, groundMetresNap[cell]));
      groundLamp[cell] = asByte(lampShare(tops, x, y, groundMetresNap[cell]));
    }
    if (row % 32 === 0) onProgress?.(row, rows);
  }
  spreadUnderCover(groundSky, columns, rows, isCovered);
  spreadUnderCover(groundLamp, columns, rows, isCovered);
  onProgress?.(rows, rows);
  const groundCrown = crownShade(model.trees ?? [], surfaces);
  return { surfaces, groundSky, groundLamp, groundCrown };
}

const asByte = (share: number): number => Math.round(share * 255);

/**
 * Cells under a building take their neighbours' value, two cells deep, so that the texture's interpolation brings no
 * black rim out from under the walls.
 */
function spreadUnderCover(
  values: Uint8Array,
  columns: number,
  rows: number,
  isCovered: (cell: number) => boolean,
): void {
  const known = new Uint8Array(values.length);
  for (let cell = 0; cell < values.length; cell += 1) known[cell] = isCovered(cell) ? 0 : 1;
  for (let pass = 0; pass < 2; pass += 1) {
    const before = known.slice();
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const cell = row * columns + column;
        if (before[cell] === 1) continue;
        let [sum, count] = [0, 0];
        for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r += 1) {
          for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c += 1) {
            if (before[r * columns + c] === 1) {
              sum += values[r * columns + c];
              count += 1;
            }
          }
        }
        if (count > 0) {
          values[cell] = Math.round(sum / count);
          known[cell] = 1;
        }
      }
    }
  }
}
