import proj4 from "proj4";
import type { Plane } from "../city-model.ts";
import { readNapHeight } from "./nap-height.ts";

/** Rijksdriehoek with the seven-parameter shift to ETRS89: within .25 m of RDNAPTRANS over the whole country. */
const RIJKSDRIEHOEK =
  "+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel " +
  "+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs";

/** The Dutch plane (EPSG:28992; with NAP heights EPSG:7415). */
export function createRdPlane(): Plane {
  const projection = proj4(RIJKSDRIEHOEK, "WGS84");
  const napHeight = readNapHeight();
  return {
    crs: "EPSG:28992",
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
