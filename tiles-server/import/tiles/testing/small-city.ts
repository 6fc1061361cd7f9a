import type { Building, CityModel, LandUseArea, Plane, Surface } from "../../city-model.ts";

const METRES_A_DEGREE = 111_320;
const LATITUDE = 51.9;
const LONGITUDE = 4.4;

/** A plane simple enough to check by hand: metres east and north of one place, NAP 43 m above the ellipsoid. */
export const SMALL_PLANE: Plane = {
  crs: "EPSG:28992",
  heights: "nap",
  toGeodetic: (x, y, z) => ({
    longitude: LONGITUDE + x / (METRES_A_DEGREE * Math.cos((LATITUDE * Math.PI) / 180)),
    latitude: LATITUDE + y / METRES_A_DEGREE,
    height: z + 43,
  }),
  fromGeodetic: (longitude, latitude) => ({
    x: (longitude - LONGITUDE) * METRES_A_DEGREE * Math.cos((LATITUDE * Math.PI) / 180),
    y: (latitude - LATITUDE) * METRES_A_DEGREE,
  }),
};

const ring = (...corners: [number, number, number][]): Float64Array => Float64Array.from(corners.flat());

/** A flat-roofed block with its foot at `ground`. */
export function block(
  number: number,
  west: number,
  south: number,
  size: number,
  ground: number,
  height: number,
): Building {
  const [w, s, e, n] = [west, south, west + size, south + size];
  const top = ground + height;
  const face = (kind: Surface["kind"], ...corners: [number, number, number][]): Surface => ({
    kind,
    rings: [ring(...corners)],
  });
  return {
    number,
    id: `b-${number}`,
    name: number === 0 ? "Town hall" : null,
    surfaces: [
      face("roof", [w, s, top], [e, s, top], [e, n, top], [w, n, top]),
      face("ground", [w, s, ground], [w, n, ground], [e, n, ground], [e, s, ground]),
      face("wall", [w, s, ground], [e, s, ground], [e, s, top], [w, s, top]),
      face("wall", [e, s, ground], [e, n, ground], [e, n, top], [e, s, top]),
      face("wall", [e, n, ground], [w, n, ground], [w, n, top], [e, n, top]),
      face("wall", [w, n, ground], [w, s, ground], [w, s, top], [w, n, top]),
    ],
    footprint: [[Float64Array.of(w, s, e, s, e, n, w, n)]],
    centre: { x: west + size / 2, y: south + size / 2 },
    groundHeightMetresNap: ground,
    roofHeightMetresNap: top,
    footprintSquareMetres: size * size,
    floorAreaSquareMetres: null,
    storeys: Math.round(height / 3),
    function: "house",
    dwellings: null,
    yearBuilt: 1900 + number,
    neighbourhood: null,
    spillLevelMetresNap: number === 1 ? null : ground + 0.5,
    attributes: { height, monument: number === 0, "roof type": "flat", mixed: number % 2 === 0 ? 1 : "one" },
  };
}

/** 100 × 80 m at 2 m cells: a river at .4 m along the south, a quay at 3 m, four blocks. */
export function smallCity(): CityModel {
  const [columns, rows, cellSizeMetres] = [50, 40, 2];
  const groundMetresNap = new Float32Array(columns * rows).fill(3);
  groundMetresNap.fill(0.4, columns * (rows - 10));
  const river: LandUseArea = {
    cover: "water",
    rings: [Float64Array.of(-10, -10, 110, -10, 110, 20, -10, 20)],
    waterLevelMetresNap: 0.4,
  };
  const corner = [LONGITUDE, LATITUDE] as [number, number];
  return {
    id: "small",
    name: { nl: "Klein", en: "Small" },
    invented: true,
    crsOfOrigin: "EPSG:28992",
    zMeaning: "nap",
    verticalDatum: "NAP",
    plane: SMALL_PLANE,
    buildings: [
      block(0, 10, 40, 10, 3, 9),
      block(1, 30, 40, 10, 3, 6),
      block(2, 50, 40, 10, 3, 12),
      block(3, 70, 40, 5, 3, 3),
    ],
    trees: null,
    treeSizesAssumed: 0,
    objects: [],
    context: [],
    ground: {
      grid: {
        columns,
        rows,
        cellSizeMetres,
        crs: "EPSG:28992",
        westMetres: 0,
        northMetres: 80,
        corners: [corner, corner, corner, corner],
      },
      heightsFrom: "height-file",
      waterFrom: "land-use",
      groundMetresNap,
      spillMetresNap: groundMetresNap.slice(),
      landUse: [
        {
          cover: "grass",
          rings: [Float64Array.of(0, 60, 100, 60, 100, 80, 0, 80)],
          waterLevelMetresNap: null,
        },
        river,
      ],
    },
    viewpoints: [],
    sources: [],
  };
}
