import proj4 from "proj4";
import { RD_DEFINITION } from "../../../scenarios/model/rd-definition.ts";
import type { Plane } from "../city-model.ts";
import { readNapHeight } from "./nap-height.ts";

/** The Dutch plane (EPSG:28992; with NAP heights EPSG:7415). */
export function createRdPlane(): Plane {
  const projection = proj4(RD_DEFINITION, "WGS84");
  const napHeight = readNapHeight();
  return {
    crs: "EPSG:28992",
    heights: "nap",
    toGeodetic(x, y, zMetresNap) {
      const [longitude, latitude] = projection.forward([x, y]);
      return { longitude, latitude, height: zMetresNap + napHeight(longitude, latitude) };
    },
    fromGeodetic(longitude, latitude) {
      const [x, y] = projection.inverse([longitude, latitude]);
      return { x, y };
    },
  };
}
