import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { simplify } from "@turf/turf";
import { contours } from "d3-contour";
import type { Feature, FeatureCollection, MultiPolygon, Position } from "geojson";
import { bend } from "../../fixtures/sample-city/bend.ts";
import { DIKE } from "../../fixtures/sample-city/plan.ts";
import { degreesAt } from "../../fixtures/sample-city/rijksdriehoek.ts";
import { createRdPlane } from "../../tiles-server/import/coordinates/rd-plane.ts";
import { fillFromNearest, forEachCellInside } from "../../tiles-server/import/ground/cells.ts";
import { readLandUse } from "../../tiles-server/import/ground/read-land-use.ts";
import { depthMetres } from "../methods/flooding/depth.ts";
import { DEPTH_BREAKS_METRES } from "../methods/flooding/depth-classes.ts";
import type { HeightGrid } from "../model/city.ts";

/**
 * Makes the layers of `flooding/river-flood` from Waterwijk's package: what any office does with its flood model's
 * raster, only that here the raster is our own method's. Run once Waterwijk is imported:
 * `npx tsx scenarios/tools/make-river-flood.ts data/cities/waterwijk`
 */
const packageFolder = process.argv[2] ?? "data/cities/waterwijk";
const layersFolder = new URL("../flooding/river-flood/layers/", import.meta.url);
const LEVELS_METRES_NAP = { "first-quays-wet": 2.6, "new-quays": 3.6 };
/** Less than this is no water to speak of. */
const SHALLOWEST_METRES = 0.01;
const SMALLEST_RING_CELLS = 6;
/** About 40 cm on the ground. */
const SIMPLIFY_DEGREES = 0.000004;

const grid = JSON.parse(readFileSync(join(packageFolder, "heights/grid.json"), "utf8")) as HeightGrid;
const ground = floats(grid.ground);
const spill = floats(grid.spill);
const water = waterCells();

mkdirSync(layersFolder, { recursive: true });
for (const [name, level] of Object.entries(LEVELS_METRES_NAP)) write(`${name}.geojson`, floodAreas(level));
write("dike.geojson", dikeCrown());

/** One feature a depth class, each lying in the one before: painted in this order, the deeper covers the shallower. */
function floodAreas(waterLevelMetresNap: number): FeatureCollection {
  const depth = Float32Array.from(ground, (height, cell) =>
    water[cell] === 1 ? Number.NaN : depthMetres(waterLevelMetresNap, height, spill[cell]),
  );
  // Carried over the open water, so that a contour reaches the quay's edge and does not stop a cell before it.
  fillFromNearest(depth, grid);
  const thresholds = DEPTH_BREAKS_METRES.map((from) => Math.max(from, SHALLOWEST_METRES));
  const bands = contours().size([grid.columns, grid.rows]).thresholds(thresholds)([...depth]);
  return {
    type: "FeatureCollection",
    features: bands.map(({ coordinates }, index) =>
      tidy({
        type: "Feature",
        properties: { depthMetres: DEPTH_BREAKS_METRES[index], waterLevelMetresNap },
        geometry: {
          type: "MultiPolygon",
          coordinates: coordinates.map(largeRings).filter((rings) => rings.length > 0),
        },
      }),
    ),
  };
}

function tidy(feature: Feature<MultiPolygon>): Feature<MultiPolygon> {
  const coordinates = feature.geometry.coordinates.map((rings) => rings.map((ring) => ring.map(toDegrees)));
  return simplify(
    { ...feature, geometry: { ...feature.geometry, coordinates } },
    { tolerance: SIMPLIFY_DEGREES },
  );
}

/** Grid places → degrees: the grid is a plane in its corners, to the centimetre. d3's cells begin at their own corner. */
function toDegrees([column, row]: Position): Position {
  const [[west, north], [east, northEast], , [southWest, south]] = grid.corners;
  const [u, v] = [column / grid.columns, row / grid.rows];
  const degrees = (at: number): number => Math.round(at * 1e6) / 1e6;
  return [
    degrees(west + u * (east - west) + v * (southWest - west)),
    degrees(north + u * (northEast - north) + v * (south - north)),
  ];
}

function largeRings(rings: Position[][]): Position[][] {
  return rings.filter((ring) => Math.abs(areaOf(ring)) >= SMALLEST_RING_CELLS);
}

function areaOf(ring: Position[]): number {
  let double = 0;
  for (let corner = 0; corner + 1 < ring.length; corner += 1) {
    double += ring[corner][0] * ring[corner + 1][1] - ring[corner + 1][0] * ring[corner][1];
  }
  return double / 2;
}

function dikeCrown(): FeatureCollection {
  const middle = (DIKE.crownSouth + DIKE.crownNorth) / 2;
  const along = Array.from({ length: 61 }, (_, step) => -900 + step * 30);
  return {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { name: "Waterwijkse dijk", crownMetresNap: 6.2 },
        geometry: { type: "LineString", coordinates: along.map((u) => degreesAt(bend({ u, v: middle }))) },
      },
    ],
  };
}

function waterCells(): Uint8Array {
  const landUse = JSON.parse(
    readFileSync(join(packageFolder, "land-use.geojson"), "utf8"),
  ) as FeatureCollection;
  const cells = new Uint8Array(grid.columns * grid.rows);
  for (const area of readLandUse(landUse, createRdPlane()).areas) {
    if (area.cover !== "water") continue;
    forEachCellInside(area.rings, grid, (cell) => {
      cells[cell] = 1;
    });
  }
  return cells;
}

function floats(name: string): Float32Array {
  const bytes = readFileSync(join(packageFolder, "heights", name));
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

function write(name: string, collection: FeatureCollection): void {
  writeFileSync(new URL(name, layersFolder), `${JSON.stringify(collection)}\n`);
}
