import { treeShape } from "../../../scenarios/model/tree-shape.ts";
import type { GlbMesh } from "./glb.ts";

export type Detail = "near" | "far";

/** Open sky at a crown's underside; at its top it is 1. */
const DARKEST = 0.35;

/** One crown shape; `_CROWN` has how high a vertex sits in the crown and how much sky it sees, both 0 to 1. */
export function crownMesh(detail: Detail, variant: number): GlbMesh {
  const { positions, normals, indices, rise } = treeShape(detail, variant);
  const crown = Array.from(rise).flatMap((height) => [
    Math.round(height * 255),
    Math.round((DARKEST + (1 - DARKEST) * height) * 255),
    0,
    0,
  ]);
  return {
    attributes: [
      { name: "POSITION", type: "VEC3", values: Array.from(positions), as: "float" },
      { name: "NORMAL", type: "VEC3", values: Array.from(normals), as: "signed-byte-share" },
      { name: "_CROWN", type: "VEC4", values: crown, as: "byte-share" },
    ],
    indices: Array.from(indices),
  };
}
