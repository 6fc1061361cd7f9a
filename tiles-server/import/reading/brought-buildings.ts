import { doMeet } from "../coordinates/plane-extent.ts";
import { extentOfSurfaces } from "./extent-of-surfaces.ts";
import type { Shape } from "./shape-store.ts";

interface Standing extends Pick<Shape, "surfaces"> {
  readonly id: string;
  readonly file: string;
}

/**
 * What earlier files brought, by id. Objects of a city model are one by their id; rows of a file are counted in each file anew, and two
 * of one number are one building only where they stand in one place.
 */
export class BroughtBuildings {
  readonly #byId = new Map<string, Standing>();
  /** Rows that stand elsewhere and share their id with another, by that id. */
  readonly #numbered = new Map<string, Standing[]>();
  readonly #leftOut: Pick<Standing, "id" | "file">[] = [];

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** That an object of this id was left out, for an earlier file had brought it. */
  leaveOut({ id, file, surfaces }: Standing): void {
    if (!this.#standsAs(id, surfaces)) this.#leftOut.push({ id, file });
  }

  /**
   * The id a row comes in by: its own, or where one of that id stands elsewhere, that with a number.
   *
   * @returns undefined where one of that id stands in its place already
   */
  idForRow(id: string, { surfaces }: Pick<Shape, "surfaces">): string | undefined {
    if (!this.#byId.has(id)) return id;
    if (this.#standsAs(id, surfaces)) return undefined;
    let number = (this.#numbered.get(id)?.length ?? 0) + 2;
    while (this.#byId.has(`${id} (${number})`)) number += 1;
    return `${id} (${number})`;
  }

  /** @param id its own, in its file */
  add(id: string, building: Standing): void {
    this.#byId.set(building.id, building);
    if (building.id !== id) this.#numbered.set(id, [...(this.#numbered.get(id) ?? []), building]);
  }

  /** Which came in by another id, for the report. */
  get numbered(): readonly Standing[] {
    return [...this.#numbered.values()].flat();
  }

  /** Which were left out for their id although they stand elsewhere than who has it. */
  get leftOut(): readonly Pick<Standing, "id" | "file">[] {
    return this.#leftOut;
  }

  #standsAs(id: string, surfaces: Shape["surfaces"]): boolean {
    const extent = extentOfSurfaces([{ surfaces }]);
    const sameId = [this.#byId.get(id), ...(this.#numbered.get(id) ?? [])];
    return sameId.some((other) => other !== undefined && doMeet(extent, extentOfSurfaces([other])));
  }
}
