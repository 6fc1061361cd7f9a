import type { Building, GroundModel } from "../city-model.ts";
import { cellsUnder, withNeighbours } from "../ground/cells.ts";

const BESIDE_METRES = 6;

/**
 * How warm it feels beside a building: the mean over the outdoor ground within some 6 m of its footprint.
 *
 * @param pet °C in every cell; NaN: not outdoors
 * @returns °C in tenths, one for each field; null where no outdoor ground lies beside it
 */
export function heatAtBuilding(
  { footprint }: Pick<Building, "footprint">,
  { grid }: Pick<GroundModel, "grid">,
  pet: readonly Float32Array[],
): readonly (number | null)[] {
  let cells = new Set<number>();
  for (const rings of footprint) for (const cell of cellsUnder(rings, grid)) cells.add(cell);
  for (let reach = grid.cellSizeMetres; reach <= BESIDE_METRES; reach += grid.cellSizeMetres) {
    cells = withNeighbours(cells, grid);
  }
  return pet.map((celsius) => {
    let [sum, count] = [0, 0];
    for (const cell of cells) {
      if (Number.isNaN(celsius[cell])) continue;
      sum += celsius[cell];
      count += 1;
    }
    return count === 0 ? null : Math.round((sum / count) * 10) / 10;
  });
}
