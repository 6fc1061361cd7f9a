import type { Building, Surface } from "./city-model.ts";

export interface Footprint {
  readonly footprint: Building["footprint"];
  readonly centre: Building["centre"];
  readonly squareMetres: number;
}

/** The building on the ground plan: its ground surfaces, or its roofs seen from above where it has none. */
export function footprintOf(surfaces: readonly Surface[]): Footprint {
  const grounds = surfaces.filter(({ kind }) => kind === "ground");
  const chosen = grounds.length > 0 ? grounds : surfaces.filter(({ kind }) => kind === "roof");
  const footprint = (chosen.length > 0 ? chosen : surfaces).map(({ rings }) => rings.map(flat));
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer] of footprint) {
    for (let corner = 0; corner < outer.length; corner += 2) {
      [west, east] = [Math.min(west, outer[corner]), Math.max(east, outer[corner])];
      [south, north] = [Math.min(south, outer[corner + 1]), Math.max(north, outer[corner + 1])];
    }
  }
  return {
    footprint,
    centre: { x: (west + east) / 2, y: (south + north) / 2 },
    squareMetres: squareMetresOf(footprint),
  };
}

/** Of polygons in the plane, each an outer ring and its holes. */
export const squareMetresOf = (polygons: Footprint["footprint"]): number =>
  polygons.reduce(
    (sum, [outer, ...holes]) => sum + areaOf(outer) - holes.reduce((held, hole) => held + areaOf(hole), 0),
    0,
  );

function flat(ring: Float64Array): Float64Array {
  const plan = new Float64Array((ring.length / 3) * 2);
  for (let corner = 0; corner * 3 < ring.length; corner += 1) {
    plan[corner * 2] = ring[corner * 3];
    plan[corner * 2 + 1] = ring[corner * 3 + 1];
  }
  return plan;
}

function areaOf(ring: Float64Array): number {
  let double = 0;
  for (let corner = 0; corner < ring.length; corner += 2) {
    const next = (corner + 2) % ring.length;
    // From the first corner: coordinates in the hundred thousands would eat the digits.
    const [ax, ay] = [ring[corner] - ring[0], ring[corner + 1] - ring[1]];
    const [bx, by] = [ring[next] - ring[0], ring[next + 1] - ring[1]];
    double += ax * by - ay * bx;
  }
  return Math.abs(double / 2);
}
