import { simplify } from "@turf/simplify";
import { contours } from "d3-contour";
import type { Feature, FeatureCollection, MultiPolygon, Position } from "geojson";
import type { CoolPlaces } from "../../../scenarios/methods/heat/cool-places.ts";
import type { CityModel } from "../city-model.ts";

const SMALLEST_HOLE_SQUARE_METRES = 50;
/** About 60 cm on the ground. */
const SIMPLIFY_DEGREES = 0.000006;

/** Cool places as areas, one feature a place, with `id` and `areaSquareMetres`. */
export function coolPlacesGeoJson(
  { placeOfCell, squareMetres }: CoolPlaces,
  { ground, plane }: Pick<CityModel, "ground" | "plane">,
): FeatureCollection {
  const { columns, rows, cellSizeMetres, westMetres, northMetres } = ground.grid;
  // d3's grid places are cells from the north-west corner.
  const toDegrees = ([column, row]: Position): Position => {
    const { longitude, latitude } = plane.toGeodetic(
      westMetres + column * cellSizeMetres,
      northMetres - row * cellSizeMetres,
      0,
    );
    return [Number(longitude.toFixed(7)), Number(latitude.toFixed(7))];
  };
  const isLargeEnough = (ring: Position[], index: number): boolean =>
    index === 0 || Math.abs(areaOf(ring)) * cellSizeMetres ** 2 >= SMALLEST_HOLE_SQUARE_METRES;
  // It only ever asks for the number at a place, as a list of eight bytes a cell gives it, or an array of one.
  const isCool: ArrayLike<number> = Uint8Array.from(placeOfCell, (place) => (place > 0 ? 1 : 0));
  const [{ coordinates }] = contours().size([columns, rows]).thresholds([0.5])(isCool as number[]);
  const features = coordinates.flatMap((rings): Feature<MultiPolygon>[] => {
    const place = placeIn(rings[0], placeOfCell, columns, rows);
    if (place === 0) return [];
    const polygon = rings.filter(isLargeEnough).map((ring) => ring.map(toDegrees));
    return [
      simplify(
        {
          type: "Feature",
          properties: { id: `cool-place-${place}`, areaSquareMetres: squareMetres[place - 1] },
          geometry: { type: "MultiPolygon", coordinates: [polygon] },
        },
        { tolerance: SIMPLIFY_DEGREES },
      ),
    ];
  });
  return { type: "FeatureCollection", features };
}

/**
 * The place that a ring goes round. A ring's corners lie halfway between a cell's middle and the next, so one of the two cells is the
 * place's own; another place may touch it at a corner, and is not asked.
 */
function placeIn([[x, y]]: Position[], placeOfCell: Uint32Array, columns: number, rows: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const at = (c: number, r: number): number =>
    c < 0 || r < 0 || c >= columns || r >= rows ? 0 : placeOfCell[r * columns + c];
  return Math.max(at(column, row), column === x ? at(column - 1, row) : at(column, row - 1));
}

function areaOf(ring: Position[]): number {
  let double = 0;
  for (let corner = 0; corner + 1 < ring.length; corner += 1) {
    double += ring[corner][0] * ring[corner + 1][1] - ring[corner + 1][0] * ring[corner][1];
  }
  return double / 2;
}
