import type { Geometry, Position } from "geojson";

/** The positions of a collection, one after the other. Without recursion: a hostile file may nest thousands deep. */
export function* positionsOf({
  features,
}: {
  readonly features: readonly { readonly geometry: Geometry | null }[];
}): Generator<Position> {
  for (const { geometry } of features) {
    const pending: unknown[] = [geometry];
    while (pending.length > 0) {
      const next = pending.pop();
      if (Array.isArray(next)) {
        if (typeof next[0] === "number") yield next as Position;
        else for (const child of next) pending.push(child);
      } else if (typeof next === "object" && next !== null) {
        if ("coordinates" in next) pending.push(next.coordinates);
        if ("geometries" in next) pending.push(next.geometries);
      }
    }
  }
}
