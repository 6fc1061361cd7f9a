import { canopyShare } from "../../../scenarios/methods/green-space/canopy.ts";
import { landSharesByCell } from "../../../scenarios/methods/green-space/land-shares.ts";
import type { NeighbourhoodFigures } from "../../../scenarios/model/city.ts";
import type { LandField } from "./land-field.ts";

export interface NeighbourhoodOptions {
  readonly cellSizeMetres: number;
  /** The cell of each tree's stem; null where no trees were imported: canopy is then left out, not nought. */
  readonly treeCells: readonly number[] | null;
  /** Of each area by its own outline, on the map and beyond it. */
  readonly squareMetres: readonly number[];
}

/**
 * What each neighbourhood's ground is made of, in the order of neighbourhoods.geojson. An area of which some ground is not known
 * has no figures: shares of the rest would say something else.
 */
export function neighbourhoodFigures(
  { cover, crown, neighbourhood }: LandField,
  count: number,
  { cellSizeMetres, treeCells, squareMetres }: NeighbourhoodOptions,
): NeighbourhoodFigures[] {
  const cellsOf: number[][] = Array.from({ length: count }, () => []);
  for (const [cell, index] of neighbourhood.entries()) cellsOf[index]?.push(cell);
  const treeCounts = new Map<number, number>();
  for (const cell of treeCells ?? []) {
    treeCounts.set(neighbourhood[cell], (treeCounts.get(neighbourhood[cell]) ?? 0) + 1);
  }
  return cellsOf.map((cells, index) => {
    const onMap = (cells.length * cellSizeMetres ** 2) / squareMetres[index];
    const cut = onMap < WHOLE_SHARE ? { mapShare: inThousandths(onMap) } : {};
    const shares = landSharesByCell(cover, cellSizeMetres, cells);
    if (shares === null) return cut;
    const canopy = treeCells === null ? null : canopyShare(cover, crown, cells);
    const { landSquareMetres } = shares;
    return {
      ...cut,
      landSquareMetres: Math.round(landSquareMetres),
      pavedShare: inThousandths(shares.pavedShare),
      greenShare: inThousandths(shares.greenShare),
      builtShare: inThousandths(shares.builtShare),
      waterShare: inThousandths(shares.waterShare),
      ...(canopy === null ? {} : { canopyShare: inThousandths(canopy) }),
      ...(treeCells === null ? {} : { treeCount: treeCounts.get(index) ?? 0 }),
    };
  });
}

/** An outline and its cells differ by an edge; of a small area that is a few in a hundred. */
const WHOLE_SHARE = 0.95;

const inThousandths = (share: number): number => Math.round(share * 1000) / 1000;
