import type { Building } from "../city-model.ts";

type Plan = Building["footprint"];

/** A megabyte: a neighbourhood fits into one, and no plan comes near it. */
const CHUNK_NUMBERS = 131_072;

/**
 * Keeps ground plans in memory, in a few long runs of numbers. They are a twentieth of a city's faces and are asked for ten times as
 * often; as lists of lists they would take three times the room.
 */
export class PlanStore {
  readonly #chunks: Float64Array[] = [];
  #filled = 0;

  /** @returns what to ask for it by */
  keep(plan: Plan): KeptPlan {
    let length = 1;
    for (const rings of plan) {
      length += 1 + rings.length;
      for (const ring of rings) length += ring.length;
    }
    const last = this.#chunks.at(-1);
    if (last === undefined || this.#filled + length > last.length) {
      this.#chunks.push(new Float64Array(Math.max(length, CHUNK_NUMBERS)));
      this.#filled = 0;
    }
    const kept = new KeptPlan(this.#chunks.at(-1)!, this.#filled);
    pack(plan, this.#chunks.at(-1)!, this.#filled);
    this.#filled += length;
    return kept;
  }
}

/** One ground plan, its rings windows on the run of numbers it lies in. */
export class KeptPlan {
  readonly #chunk: Float64Array;
  readonly #from: number;

  constructor(chunk: Float64Array, from: number) {
    this.#chunk = chunk;
    this.#from = from;
  }

  get rings(): Plan {
    const chunk = this.#chunk;
    let at = this.#from;
    const plan: Float64Array[][] = [];
    const polygons = chunk[at];
    at += 1;
    for (let polygon = 0; polygon < polygons; polygon += 1) {
      const rings: Float64Array[] = [];
      const count = chunk[at];
      let from = at + 1 + count;
      for (let ring = 1; ring <= count; ring += 1) {
        rings.push(chunk.subarray(from, from + chunk[at + ring]));
        from += chunk[at + ring];
      }
      plan.push(rings);
      at = from;
    }
    return plan;
  }
}

/** How many polygons; then of each how many rings, how long each is, and their corners. */
function pack(plan: Plan, chunk: Float64Array, from: number): void {
  chunk[from] = plan.length;
  let at = from + 1;
  for (const rings of plan) {
    chunk[at] = rings.length;
    at += 1;
    for (const ring of rings) {
      chunk[at] = ring.length;
      at += 1;
    }
    for (const ring of rings) {
      chunk.set(ring, at);
      at += ring.length;
    }
  }
}
