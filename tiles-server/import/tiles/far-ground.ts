import type { GroundMesh, GroundTriangle, GroundVertex } from "./ground-mesh.ts";

/** Beyond this the haze has taken everything. */
const REACH_METRES = 8_000;
/** Each ring is half as wide again as the one within: short near, long in the haze. */
const RING_GROWTH = 1.5;

/**
 * Land and water beyond the known ground: the rim carried outward at its own height, away from the middle. It is
 * no data and looks like none; a river goes on as a river and a dike as a dike, and the haze takes them.
 */
export function farGround(rim: GroundMesh["rim"]): GroundTriangle[] {
  const { x, y, halfWidthMetres } = frameOf(rim.flatMap(({ from, to }) => [from, to]));
  const scales = ringScales(REACH_METRES / halfWidthMetres);
  const out = (vertex: GroundVertex, scale: number): GroundVertex => ({
    ...vertex,
    x: x + (vertex.x - x) * scale,
    y: y + (vertex.y - y) * scale,
  });
  const nextAlong = new Map(rim.map(({ from }) => [placeOf(from), from]));
  return rim.flatMap(({ from, to, kind: rimKind }) => {
    const kind = rimKind === "land" ? "far-land" : rimKind;
    return scales.slice(1).flatMap((outer, ring): GroundTriangle[] => {
      const inner = scales[ring];
      const [a, b, c, d] = [out(from, inner), out(from, outer), out(to, outer), out(to, inner)];
      const next = nextAlong.get(placeOf(to));
      return [
        { kind, corners: [a, b, c] },
        { kind, corners: [a, c, d] },
        ...(next === undefined ? [] : bank([d, c], [out(next, inner), out(next, outer)])),
      ];
    });
  });
}

const placeOf = ({ x, y }: GroundVertex): string => `${x},${y}`;

/** Where land and water of two heights go out side by side, the quay between them goes on: each as its inner and outer end. */
function bank(before: readonly [GroundVertex, GroundVertex], after: typeof before): GroundTriangle[] {
  if (before[0].heightMetresNap === after[0].heightMetresNap) return [];
  const kind = "quay-wall";
  // Either way round it looks at the lower side, and where it is the same height it is nothing.
  return [
    { kind, corners: [before[0], before[1], after[1]] },
    { kind, corners: [before[0], after[1], after[0]] },
  ];
}

/**
 * Multiples of the city's own half width, from its rim outward. One ring at least: of a city that is itself wider than the haze, the
 * eye may stand at the rim.
 */
function ringScales(farthest: number): number[] {
  const scales = [1, RING_GROWTH];
  while (scales[scales.length - 1] < farthest) scales.push(scales[scales.length - 1] * RING_GROWTH);
  return scales;
}

function frameOf(vertices: readonly GroundVertex[]): { x: number; y: number; halfWidthMetres: number } {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of vertices) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return {
    x: (west + east) / 2,
    y: (south + north) / 2,
    halfWidthMetres: Math.min(east - west, north - south) / 2,
  };
}
