import {
  type FigureValue,
  type NeighbourhoodFigureSet,
  OUTSIDE_NEIGHBOURHOODS,
} from "../../../scenarios/model/figure.ts";
import type { Language } from "../../../scenarios/model/localised-text.ts";

/** By which column; null is the neighbourhood's name. */
export interface Sort {
  readonly columnId: string | null;
  readonly isDescending: boolean;
}

export const BY_NAME: Sort = { columnId: null, isDescending: false };

/** Another column begins with what is most; the same one turns round. */
export const nextSort = (sort: Sort, columnId: string | null): Sort =>
  sort.columnId === columnId
    ? { columnId, isDescending: !sort.isDescending }
    : { columnId, isDescending: columnId !== null };

/** What is not known stands last whichever way, and so does what lies in no neighbourhood. */
export function sortRows(
  rows: readonly NeighbourhoodFigureSet[],
  { columnId, isDescending }: Sort,
  language: Language,
): readonly NeighbourhoodFigureSet[] {
  const turn = isDescending ? -1 : 1;
  const byName = (one: NeighbourhoodFigureSet, other: NeighbourhoodFigureSet): number =>
    one.name.localeCompare(other.name, language);
  return rows.toSorted((one, other) => {
    const outside = Number(one.id === OUTSIDE_NEIGHBOURHOODS) - Number(other.id === OUTSIDE_NEIGHBOURHOODS);
    if (outside !== 0) return outside;
    if (columnId === null) return turn * byName(one, other);
    const [a, b] = [sizeOf(one.figures[columnId] ?? null), sizeOf(other.figures[columnId] ?? null)];
    if (a === null || b === null) return Number(a === null) - Number(b === null) || byName(one, other);
    return turn * (a - b) || byName(one, other);
  });
}

/** A range by its middle. */
const sizeOf = (value: FigureValue): number | null =>
  value === null || typeof value === "number" ? value : (value.low + value.high) / 2;
