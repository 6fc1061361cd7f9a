import { isUpright } from "./light-of-face.ts";
import { type Tops, topAt } from "./surface-model.ts";
import type { FacetedSurface } from "./triangulate.ts";

/** A lower step between two roofs is a line on the screen, and less from where most people look. */
const LOW_METRES = 0.4;
/** How far out of a wall its neighbour's roof is looked for: nearer, a cell of its own house might answer. */
const BESIDE_METRES = 1.5;
/** Where an edge is looked beside. */
const ALONG_EDGE = [0.1, 0.3, 0.5, 0.7, 0.9];

type Normal = FacetedSurface["normal"];

/**
 * Between two houses of a row all that shows of a wall is a strip of some centimetres, where one roof is a little higher. Shaded as a
 * wall it is a dark line thinner than a pixel: a row of dots, which run as the city turns. So it is shaded as a roof.
 *
 * @returns for each corner whether the wall ends there in so low a step; undefined where it ends in none
 */
export function lowSteps(face: FacetedSurface, tops: Tops): Uint8Array | undefined {
  const { corners, normal, indices } = face;
  const count = corners.length / 3;
  // Which corners follow each other is known of a face without holes.
  if (!isUpright(face) || indices.length / 3 > count - 2) return undefined;
  let steps: Uint8Array | undefined;
  for (let corner = 0; corner < count; corner += 1) {
    const following = (corner + 1) % count;
    if (!isLowStep(corners, corner * 3, following * 3, normal, tops)) continue;
    steps ??= new Uint8Array(count);
    steps[corner] = 1;
    steps[following] = 1;
  }
  // Within one house the strip is a face of its own.
  return steps !== undefined && heightOf(corners) < LOW_METRES ? steps.fill(1) : steps;
}

function heightOf(corners: Float64Array): number {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let z = 2; z < corners.length; z += 3) {
    lowest = Math.min(lowest, corners[z]);
    highest = Math.max(highest, corners[z]);
  }
  return highest - lowest;
}

/** Whether the edge is a wall's upper one, with a roof almost as high beside it all along. */
function isLowStep(corners: Float64Array, a: number, b: number, normal: Normal, tops: Tops): boolean {
  const dx = corners[b] - corners[a];
  const dy = corners[b + 1] - corners[a + 1];
  const dz = corners[b + 2] - corners[a + 2];
  // Rings run anticlockwise seen from where the face looks: over the face they run back.
  if (normal[0] * dy - normal[1] * dx >= -0.1 * Math.abs(dz)) return false;
  for (const along of ALONG_EDGE) {
    const x = corners[a] + dx * along + normal[0] * BESIDE_METRES;
    const y = corners[a + 1] + dy * along + normal[1] * BESIDE_METRES;
    if (!(Math.abs(corners[a + 2] + dz * along - topAt(tops, x, y)) < LOW_METRES)) return false;
  }
  return true;
}
