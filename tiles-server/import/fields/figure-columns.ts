import { type BuildingFigures, FIGURE_COLUMNS } from "../../../scenarios/model/city.ts";

/**
 * Figures of all buildings, a column of numbers each, by the buildings' numbers: they come field by field, and as objects those of
 * 200,000 buildings would take ten times the room.
 */
export class FigureColumns {
  /** NaN: not known. */
  readonly #columns: Readonly<Record<keyof BuildingFigures, Float64Array>>;

  constructor(buildings: number) {
    this.#columns = Object.fromEntries(
      FIGURE_COLUMNS.map((name) => [name, new Float64Array(buildings).fill(Number.NaN)]),
    ) as Record<keyof BuildingFigures, Float64Array>;
  }

  set(building: number, figures: Partial<BuildingFigures>): void {
    for (const name of Object.keys(figures) as (keyof BuildingFigures)[]) {
      this.#columns[name][building] = figures[name] ?? Number.NaN;
    }
  }

  of(building: number): BuildingFigures {
    return Object.fromEntries(
      FIGURE_COLUMNS.map((name) => {
        const value = this.#columns[name][building];
        return [name, Number.isNaN(value) ? null : value];
      }),
    ) as unknown as BuildingFigures;
  }
}
