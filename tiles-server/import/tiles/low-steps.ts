import { UPRIGHT_BELOW } from "./light-at.ts";
import { type Tops, topAt } from "./surface-model.ts";
import type { FacetedSurface } from "./triangulate.ts";

/** A lower step between two roofs is a line on the screen, and less from where most people look. */
const LOW_METRES = 0.4;
/** How far out of a wall its neighbour's roof is looked for: nearer, a cell of its own house might answer. */
const BESIDE_METRES = 1.5;
/** Where an edge is looked beside. */
const ALONG_EDGE = [0.2, 0.5, 0.8];
const SAME_METRES = 0.01;

type Normal = FacetedSurface["normal"];

/**
 * Between two houses of a row all that shows of a wall is a strip of some centimetres, where one roof is a little higher. Shaded as a
 * wall it is a dark line thinner than a pixel: a row of dots, which run as the city turns. So it is shaded as the roof it ends in.
 *
 * @param faces of its building
 * @returns the roof's normal for each corner at which the wall ends in so low a step; undefined where it ends in none
 */
export function lowSteps(
  face: FacetedSurface,
  faces: readonly FacetedSurface[],
  tops: Tops,
): (Normal | undefined)[] | undefined {
  const { corners, normal, indices } = face;
  const count = corners.length / 3;
  // Which corners follow each other is known of a face without holes.
  if (Math.abs(normal[2]) >= UPRIGHT_BELOW || indices.length / 3 > count - 2) return undefined;
  let normals: (Normal | undefined)[] | undefined;
  for (let corner = 0; corner < count; corner += 1) {
    const following = (corner + 1) % count;
    if (!isLowStep(corners, corner * 3, following * 3, normal, tops)) continue;
    normals ??= new Array(count).fill(undefined);
    normals[corner] ??= roofAt(faces, corners, corner * 3);
    normals[following] ??= roofAt(faces, corners, following * 3);
  }
  return normals;
}

/** Whether the edge is a wall's upper one, with a roof almost as high beside most of it: a chimney may stand there, too. */
function isLowStep(corners: Float64Array, a: number, b: number, normal: Normal, tops: Tops): boolean {
  const dx = corners[b] - corners[a];
  const dy = corners[b + 1] - corners[a + 1];
  const dz = corners[b + 2] - corners[a + 2];
  // Rings run anticlockwise seen from where the face looks: over the face they run back.
  if (normal[0] * dy - normal[1] * dx > -0.1 * Math.abs(dz)) return false;
  if (dx * dx + dy * dy < SAME_METRES * SAME_METRES) return false;
  let low = 0;
  for (const along of ALONG_EDGE) {
    const x = corners[a] + dx * along + normal[0] * BESIDE_METRES;
    const y = corners[a + 1] + dy * along + normal[1] * BESIDE_METRES;
    const z = corners[a + 2] + dz * along;
    if (Math.abs(z - topAt(tops, x, y)) < LOW_METRES) low += 1;
  }
  return low * 2 > ALONG_EDGE.length;
}

function roofAt(faces: readonly FacetedSurface[], corners: Float64Array, at: number): Normal | undefined {
  for (const { normal, corners: others } of faces) {
    if (normal[2] < UPRIGHT_BELOW) continue;
    for (let other = 0; other < others.length; other += 3) {
      if (
        Math.abs(others[other] - corners[at]) < SAME_METRES &&
        Math.abs(others[other + 1] - corners[at + 1]) < SAME_METRES &&
        Math.abs(others[other + 2] - corners[at + 2]) < SAME_METRES
      )
        return normal;
    }
  }
  return undefined;
}
