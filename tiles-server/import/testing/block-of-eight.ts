import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FeatureCollection, Position } from "geojson";
import { createRdPlane } from "../coordinates/rd-plane.ts";

/**
 * Eight houses of 10 × 10 × 6 m in two rows of four, small enough to check by hand, metres from (92000, 436000) in RD:
 *
 *     y 54–80   polder, .5 m NAP: north-1 … north-4
 *     y 46–54   dike, 3.0 m NAP, from edge to edge
 *     y 16–46   quay, 1.0 m NAP: south-1 … south-4
 *     y  0–16   river, everyday level .4 m NAP
 *
 * So the quay is wet above 1.0 m, and the polder above the dike's 3.0 m.
 */
export const BLOCK_WEST = 92_000;
export const BLOCK_SOUTH = 436_000;
export const BLOCK_GROUND = { north: 0.5, south: 1.0 } as const;

const [WIDTH, HEIGHT, CELL] = [100, 80, 2];
const [RIVER_EDGE, DIKE_FOOT, DIKE_BACK] = [16, 46, 54];
const DIKE_CROWN = 3.0;

export interface BlockFiles {
  readonly buildings: string;
  readonly heights: string;
  readonly landUse: string;
  readonly water: string;
  readonly neighbourhoods: string;
  readonly places: string;
  readonly trees: string;
  readonly streets: string;
  readonly context: string;
}

/** Writes the block as users have their files, and says where each stands. */
export async function writeBlockOfEight(
  folder: string,
  z: "nap" | "above-ground" = "nap",
): Promise<BlockFiles> {
  await mkdir(folder, { recursive: true });
  const write = async (name: string, content: unknown): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
    return path;
  };
  const river = rectangle(0, 0, WIDTH, RIVER_EDGE);
  const north = { id: "polder", name: "Polder" };
  const south = { id: "quay", name: "Quay" };
  return {
    buildings: await write("buildings.city.json", blockCityJson(z)),
    heights: await write("heights.asc", heightsAsc()),
    landUse: await write(
      "land-use.geojson",
      collection(
        [rectangle(0, RIVER_EDGE, WIDTH, HEIGHT), { cover: "paving" }],
        [river, { cover: "water", kind: "river", name: "River", waterLevelMetresNap: 0.4 }],
      ),
    ),
    water: await write("water.geojson", collection([river, { waterLevelMetresNap: 0.4 }])),
    neighbourhoods: await write(
      "neighbourhoods.geojson",
      collection([rectangle(0, 50, WIDTH, HEIGHT), north], [rectangle(0, 0, WIDTH, 50), south]),
    ),
    places: await write(
      "places.geojson",
      points([15, 65, { id: "school-1", name: "School", kind: "school" }]),
    ),
    // On the quay, in the polder, and one beyond the heights.
    trees: await write(
      "trees.geojson",
      points(
        [5, 25, { id: "t-1", species: "Tilia", heightMetres: 12, crownDiameterMetres: 7 }],
        [5, 70, { id: "t-2" }],
        [500, 70, { id: "t-3", heightMetres: 9, crownDiameterMetres: 5 }],
      ),
    ),
    streets: await write("streets.geojson", {
      type: "FeatureCollection",
      features: [
        {
          type: "Feature",
          properties: { name: "Dijkstraat" },
          geometry: { type: "LineString", coordinates: [degrees(0, 50), degrees(WIDTH, 50)] },
        },
      ],
    }),
    context: await write("context.city.json", contextCityJson()),
  };
}

/** CityJSON 2.0 without semantics, so that roofs, walls and ground are told apart by their look. */
export function blockCityJson(z: "nap" | "above-ground" = "nap"): Record<string, unknown> {
  const CityObjects: Record<string, unknown> = {};
  const vertices: number[][] = [];
  for (const row of ["south", "north"] as const) {
    for (let column = 0; column < 4; column += 1) {
      const [x, y] = [10 + 20 * column, row === "south" ? 30 : 60];
      const ground = BLOCK_GROUND[row];
      CityObjects[`${row}-${column + 1}`] = {
        type: "Building",
        attributes: { TerrainHeight: ground, function: "house", yearOfConstruction: 1900 + column },
        geometry: [{ type: "Solid", lod: "1.2", boundaries: [boxFaces(vertices.length)] }],
      };
      vertices.push(...boxCorners(x, y, z === "nap" ? ground : 0));
    }
  }
  return {
    type: "CityJSON",
    version: "2.0",
    metadata: { referenceSystem: "https://www.opengis.net/def/crs/EPSG/0/7415" },
    transform: { scale: [0.001, 0.001, 0.001], translate: [BLOCK_WEST, BLOCK_SOUTH, 0] },
    CityObjects,
    vertices,
  };
}

/** Two more blocks, 300 m to the east. */
function contextCityJson(): Record<string, unknown> {
  const vertices = [...boxCorners(300, 30, 1, 20, 15), ...boxCorners(340, 30, 1, 20, 12)];
  const object = (first: number): Record<string, unknown> => ({
    type: "Building",
    geometry: [{ type: "Solid", lod: "1.2", boundaries: [boxFaces(first)] }],
  });
  return { ...blockCityJson(), CityObjects: { "far-1": object(0), "far-2": object(8) }, vertices };
}

/** The faces of a box outward, by the numbers of its eight corners: four below, then four above. */
export const boxFaces = (first: number): number[][][] =>
  [
    [0, 3, 2, 1],
    [4, 5, 6, 7],
    [0, 1, 5, 4],
    [1, 2, 6, 5],
    [2, 3, 7, 6],
    [3, 0, 4, 7],
  ].map((face) => [face.map((corner) => first + corner)]);

/** In millimetres, as the transform wants them. */
export function boxCorners(x: number, y: number, ground: number, size = 10, height = 6): number[][] {
  const floor = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ];
  return [ground, ground + height].flatMap((z) =>
    floor.map(([cx, cy]) => [cx, cy, z].map((metres) => Math.round(metres * 1000))),
  );
}

function heightsAsc(): string {
  const rows: string[] = [];
  for (let y = HEIGHT - CELL / 2; y > 0; y -= CELL) {
    const height =
      y < RIVER_EDGE
        ? -9999
        : y < DIKE_FOOT
          ? BLOCK_GROUND.south
          : y < DIKE_BACK
            ? DIKE_CROWN
            : BLOCK_GROUND.north;
    rows.push(Array.from({ length: WIDTH / CELL }, () => height).join(" "));
  }
  return `ncols ${WIDTH / CELL}\nnrows ${HEIGHT / CELL}\nxllcorner ${BLOCK_WEST}\nyllcorner ${BLOCK_SOUTH}\ncellsize ${CELL}\nNODATA_value -9999\n${rows.join("\n")}\n`;
}

const plane = createRdPlane();

function degrees(x: number, y: number): Position {
  const { longitude, latitude } = plane.toGeodetic(BLOCK_WEST + x, BLOCK_SOUTH + y, 0);
  return [longitude, latitude];
}

const rectangle = (west: number, south: number, east: number, north: number): Position[] =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ].map(([x, y]) => degrees(x, y));

const points = (...places: [x: number, y: number, Record<string, unknown>][]): FeatureCollection => ({
  type: "FeatureCollection",
  features: places.map(([x, y, properties]) => ({
    type: "Feature",
    properties,
    geometry: { type: "Point", coordinates: degrees(x, y) },
  })),
});

const collection = (...areas: [Position[], Record<string, unknown>][]): FeatureCollection => ({
  type: "FeatureCollection",
  features: areas.map(([ring, properties]) => ({
    type: "Feature",
    properties,
    geometry: { type: "Polygon", coordinates: [ring] },
  })),
});
