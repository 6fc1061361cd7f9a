import type { AttributeValue, Surface } from "../city-model.ts";
import type { PlaceVertex } from "../coordinates/place-files.ts";
import { levelOf } from "./best-geometries.ts";
import { buildingSurfaces } from "./building-surfaces.ts";
import type { CityJsonHeader, CityJsonPart, CityObject, Geometry } from "./city-json.ts";
import { heightIn } from "./height-in.ts";
import { facesInPlace } from "./vertex-reader.ts";

interface InPlace {
  readonly part: CityJsonPart;
  readonly transform: CityJsonHeader["transform"];
  readonly place: PlaceVertex;
}

/**
 * A block (LoD1) on the outlines (LoD0) of a building that has nothing else, as high as its attributes say.
 *
 * @returns undefined where it has no outline, or its height is not said
 */
export function raiseOutline(
  family: readonly CityObject[],
  attributes: Readonly<Record<string, AttributeValue>>,
  { part, transform, place }: InPlace,
): Surface[] | undefined {
  const height = heightIn(attributes)?.metres;
  // A footprint and a roof's edge: one of them is the outline.
  const [outline] = outlinesOf(family);
  if (height === undefined || outline === undefined) return undefined;
  const { geometry, vertexAt } = facesInPlace(outline, part, transform, place);
  return buildingSurfaces(geometry, vertexAt).surfaces.flatMap(({ rings }) => blockOn(rings, height));
}

export const outlinesOf = (family: readonly CityObject[]): readonly Geometry[] =>
  family
    .flatMap(({ geometry = [] }) => geometry)
    .filter(({ type, lod }) => type.endsWith("Surface") && (levelOf(lod) ?? 1) < 1);

/** Every edge becomes a wall; they are turned outward where the rings go round as CityJSON has them. */
function blockOn(rings: readonly Float64Array[], height: number): Surface[] {
  const upward = rings.map((ring, index) =>
    isCounterClockwise(ring) === (index === 0) ? ring : reversed(ring),
  );
  const walls = upward.flatMap((ring) => {
    const corners = ring.length / 3;
    return Array.from({ length: corners }, (_, corner): Surface => {
      const [ax, ay, az] = ring.subarray(corner * 3, corner * 3 + 3);
      const following = ((corner + 1) % corners) * 3;
      const [bx, by, bz] = ring.subarray(following, following + 3);
      return {
        kind: "wall",
        rings: [Float64Array.of(ax, ay, az, bx, by, bz, bx, by, bz + height, ax, ay, az + height)],
      };
    });
  });
  return [
    {
      kind: "roof",
      rings: upward.map((ring) => ring.map((value, at) => (at % 3 === 2 ? value + height : value))),
    },
    { kind: "ground", rings: upward.map(reversed) },
    ...walls,
  ];
}

function isCounterClockwise(ring: Float64Array): boolean {
  let double = 0;
  for (let at = 0; at < ring.length; at += 3) {
    const next = (at + 3) % ring.length;
    double +=
      (ring[at] - ring[0]) * (ring[next + 1] - ring[1]) - (ring[next] - ring[0]) * (ring[at + 1] - ring[1]);
  }
  return double > 0;
}

function reversed(ring: Float64Array): Float64Array {
  const turned = new Float64Array(ring.length);
  for (let corner = 0; corner < ring.length; corner += 3) {
    turned.set(ring.subarray(ring.length - 3 - corner, ring.length - corner), corner);
  }
  return turned;
}
