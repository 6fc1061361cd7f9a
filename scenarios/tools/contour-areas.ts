import { simplify } from "@turf/turf";
import { contours } from "d3-contour";
import type { Feature, MultiPolygon, Position } from "geojson";
import type { HeightGrid } from "../model/city.ts";

type Frame = Pick<HeightGrid, "columns" | "rows" | "corners">;

const SMALLEST_RING_CELLS = 6;
/** About 40 cm on the ground. */
const SIMPLIFY_DEGREES = 0.000004;

/**
 * The areas where a raster is at or above a value, as any office makes them of its model's raster: small rings left out, edges
 * simplified to some 40 cm.
 *
 * @param values row by row, northernmost first
 * @param smallestCells rings smaller than this are left out
 */
export function areasAbove(
  values: Float32Array,
  thresholds: readonly number[],
  grid: Frame,
  smallestCells = SMALLEST_RING_CELLS,
): Feature<MultiPolygon>[] {
  const bands = contours()
    .size([grid.columns, grid.rows])
    .thresholds([...thresholds])([...values]);
  const toDegrees = degreesIn(grid);
  return bands.map(({ coordinates }) =>
    simplify(
      {
        type: "Feature",
        properties: {},
        geometry: {
          type: "MultiPolygon",
          coordinates: coordinates
            .map((rings) => rings.filter((ring) => Math.abs(areaOf(ring)) >= smallestCells))
            .filter((rings) => rings.length > 0)
            .map((rings) => rings.map((ring) => ring.map(toDegrees))),
        },
      },
      { tolerance: SIMPLIFY_DEGREES },
    ),
  );
}

/** Grid places → degrees: the grid is a plane in its corners, to the centimetre. d3's cells begin at their own corner. */
export function degreesIn({ columns, rows, corners }: Frame): (place: Position) => Position {
  const [[west, north], [east, northEast], , [southWest, south]] = corners;
  const degrees = (at: number): number => Math.round(at * 1e6) / 1e6;
  return ([column, row]) => {
    const [u, v] = [column / columns, row / rows];
    return [
      degrees(west + u * (east - west) + v * (southWest - west)),
      degrees(north + u * (northEast - north) + v * (south - north)),
    ];
  };
}

function areaOf(ring: Position[]): number {
  let double = 0;
  for (let corner = 0; corner + 1 < ring.length; corner += 1) {
    double += ring[corner][0] * ring[corner + 1][1] - ring[corner + 1][0] * ring[corner][1];
  }
  return double / 2;
}
