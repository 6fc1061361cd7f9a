import type { Document } from "@gltf-transform/core";
import { reorder } from "@gltf-transform/functions";
import { MeshoptEncoder } from "meshoptimizer";

/**
 * Vertices in the order in which triangles ask for them, so that they pack smaller. Buildings need it not: they come wall by wall,
 * each vertex near the one before. In a file of its own, so that the threads that make them need not load it.
 */
export async function orderVertices(document: Document): Promise<Document> {
  await MeshoptEncoder.ready;
  return document.transform(reorder({ encoder: MeshoptEncoder, target: "size" }));
}
