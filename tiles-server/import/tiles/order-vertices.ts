import { MeshoptEncoder } from "meshoptimizer";
import { AXES, type GlbMesh } from "./glb.ts";

/**
 * Vertices and triangles in the order that packs smallest: each vertex where a triangle first asks for it. Buildings need it not: they come
 * wall by wall, each vertex near the one before.
 */
export async function orderVertices({ attributes, indices }: GlbMesh): Promise<GlbMesh> {
  await MeshoptEncoder.ready;
  const ordered = Uint32Array.from(indices);
  // Puts the triangles in order where they are, and says where each vertex belongs.
  const [placeOf, count] = MeshoptEncoder.reorderMesh(ordered, true, true);
  return {
    indices: ordered,
    attributes: attributes.map((attribute) => {
      const axes = AXES[attribute.type];
      const values = new Float64Array(count * axes);
      for (let vertex = 0; vertex < placeOf.length; vertex += 1) {
        // Of a vertex that no triangle asks for the place lies far beyond the list, and nothing is written.
        for (let axis = 0; axis < axes; axis += 1) {
          values[placeOf[vertex] * axes + axis] = attribute.values[vertex * axes + axis];
        }
      }
      return { ...attribute, values };
    }),
  };
}
