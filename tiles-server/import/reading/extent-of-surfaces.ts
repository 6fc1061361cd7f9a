import { extentWith, NOWHERE, type PlaneExtent } from "../coordinates/plane-extent.ts";
import type { Shape } from "./shape-store.ts";

/** In the plane; of a whole city asked for only where the height files are larger than what is held. */
export function extentOfSurfaces(buildings: Iterable<Pick<Shape, "surfaces">>): PlaneExtent {
  let extent = NOWHERE;
  for (const { surfaces } of buildings) {
    for (const { rings } of surfaces) {
      for (let at = 0; at < rings[0].length; at += 3)
        extent = extentWith(extent, rings[0][at], rings[0][at + 1]);
    }
  }
  return extent;
}
