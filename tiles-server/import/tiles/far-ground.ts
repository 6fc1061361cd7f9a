import type { GroundMesh, GroundTriangle, GroundVertex } from "./ground-mesh.ts";

/** How far out each ring of plain land lies, as a multiple of the city's own half width: short near, long in the haze. */
const RING_SCALES = [1, 1.3, 1.8, 3, 5, 8];

/**
 * Land and water beyond the known ground: the rim carried outward at its own height, away from the middle. It is
 * no data and looks like none; a river goes on as a river and a dike as a dike, and the haze takes them.
 */
export function farGround(rim: GroundMesh["rim"]): GroundTriangle[] {
  const middle = middleOf(rim.flatMap(({ from, to }) => [from, to]));
  const out = (vertex: GroundVertex, scale: number): GroundVertex => ({
    ...vertex,
    x: middle.x + (vertex.x - middle.x) * scale,
    y: middle.y + (vertex.y - middle.y) * scale,
  });
  return rim.flatMap(({ from, to, kind: rimKind }) => {
    const kind = rimKind === "land" ? "far-land" : rimKind;
    return RING_SCALES.slice(1).flatMap((outer, ring): GroundTriangle[] => {
      const inner = RING_SCALES[ring];
      const [a, b, c, d] = [out(from, inner), out(from, outer), out(to, outer), out(to, inner)];
      return [
        { kind, corners: [a, b, c] },
        { kind, corners: [a, c, d] },
      ];
    });
  });
}

function middleOf(vertices: readonly GroundVertex[]): { x: number; y: number } {
  const xs = vertices.map(({ x }) => x);
  const ys = vertices.map(({ y }) => y);
  return {
    x: (extreme(xs, Math.min) + extreme(xs, Math.max)) / 2,
    y: (extreme(ys, Math.min) + extreme(ys, Math.max)) / 2,
  };
}

const extreme = (values: readonly number[], pick: (a: number, b: number) => number): number =>
  values.reduce((found, value) => pick(found, value));
