import { doMeet } from "../coordinates/plane-extent.ts";
import { extentOfSurfaces } from "./extent-of-surfaces.ts";
import type { Shape } from "./shape-store.ts";

interface Standing extends Pick<Shape, "surfaces"> {
  readonly id: string;
  readonly file: string;
}

/**
 * What earlier files brought, by id. An id is of one file: of two tiles each may have a house "12", and areas without ids are counted
 * in each file anew. Whether two are one building is told by where they stand.
 */
export class BroughtBuildings {
  readonly #byId = new Map<string, Standing>();
  /** Those that stand elsewhere and share their id with another, by that id. */
  readonly #elsewhere = new Map<string, Standing[]>();

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /**
   * The id a building comes in by: its own, or where one of that id stands elsewhere, that with a number.
   *
   * @returns undefined where one of that id stands in its place already
   */
  idFor(id: string, { surfaces }: Pick<Shape, "surfaces">): string | undefined {
    const first = this.#byId.get(id);
    if (first === undefined) return id;
    const others = [first, ...(this.#elsewhere.get(id) ?? [])];
    const extent = extentOfSurfaces([{ surfaces }]);
    if (others.some((other) => doMeet(extent, extentOfSurfaces([other])))) return undefined;
    let number = others.length + 1;
    while (this.#byId.has(`${id} (${number})`)) number += 1;
    return `${id} (${number})`;
  }

  /** @param id its own, in its file */
  add(id: string, building: Standing): void {
    this.#byId.set(building.id, building);
    if (building.id !== id) this.#elsewhere.set(id, [...(this.#elsewhere.get(id) ?? []), building]);
  }

  /** How many came in by another id, for the report. */
  get elsewhere(): readonly Standing[] {
    return [...this.#elsewhere.values()].flat();
  }
}
