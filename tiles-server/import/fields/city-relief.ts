import type { Relief } from "../../../scenarios/methods/heat/relief.ts";
import type { CityModel } from "../city-model.ts";
import { type SurfaceModel, topOfCell } from "../tiles/surface-model.ts";

/** What stands in the city, on the height grid's cells. */
export function reliefOf({ ground, trees }: CityModel, surfaces: SurfaceModel): Relief {
  const { columns, rows, cellSizeMetres, westMetres, northMetres } = ground.grid;
  const relief: Relief = {
    columns,
    rows,
    cellSizeMetres,
    ground: new Float32Array(columns * rows),
    roofs: new Float32Array(columns * rows),
    crowns: new Float32Array(columns * rows).fill(Number.NEGATIVE_INFINITY),
  };
  for (let row = 0; row < rows; row += 1) {
    const lightRow = Math.floor(((row + 0.5) * cellSizeMetres) / surfaces.cellSizeMetres);
    for (let column = 0; column < columns; column += 1) {
      const lightColumn = Math.floor(((column + 0.5) * cellSizeMetres) / surfaces.cellSizeMetres);
      const r = Math.min(surfaces.rows - 1, lightRow);
      const c = Math.min(surfaces.columns - 1, lightColumn);
      relief.ground[row * columns + column] = surfaces.groundMetresNap[r * surfaces.columns + c];
      relief.roofs[row * columns + column] = topOfCell(surfaces, c, r);
    }
  }
  for (const tree of trees ?? []) {
    const top = tree.groundHeightMetresNap + tree.heightMetres;
    const radius = tree.crownDiameterMetres / 2;
    const first = {
      column: (tree.x - radius - westMetres) / cellSizeMetres,
      row: (northMetres - tree.y - radius) / cellSizeMetres,
    };
    const reach = tree.crownDiameterMetres / cellSizeMetres;
    for (
      let row = Math.max(0, Math.ceil(first.row - 0.5));
      row < Math.min(rows, first.row + reach);
      row += 1
    ) {
      for (
        let column = Math.max(0, Math.ceil(first.column - 0.5));
        column < Math.min(columns, first.column + reach);
        column += 1
      ) {
        const x = westMetres + (column + 0.5) * cellSizeMetres;
        const y = northMetres - (row + 0.5) * cellSizeMetres;
        if (Math.hypot(x - tree.x, y - tree.y) > radius) continue;
        const cell = row * columns + column;
        relief.crowns[cell] = Math.max(relief.crowns[cell], top);
      }
    }
  }
  return relief;
}
