import { area } from "@turf/turf";
import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { CLOSED_COVERS, COOL_PLACE, coolPlaces } from "../methods/heat/cool-places.ts";
import { BYTES_A_CELL, channelFor, type Field, fieldValue, LAND } from "../model/field.ts";
import { placeInGrid } from "../model/place-in-grid.ts";
import { cellsInside } from "./cells-inside.ts";
import type { CityPackage } from "./city-package.ts";
import { areasAbove } from "./contour-areas.ts";
import { withNames } from "./name-by-street.ts";

const TOO_DEEP_METRES = 0.3;
/** A courtyard smaller than this is a yard. */
const SMALLEST_GREEN_SQUARE_METRES = 300;
const FROM_WALLS_METRES = 3;
/** Streets and quays stay as they are. */
const FROM_STREETS_METRES = 8;

/** Where rain stands deeper than 30 cm: a road is closed there (methods: depth classes). */
export function deepRain(city: CityPackage, values: Readonly<Record<string, number>>): FeatureCollection {
  const depth = valuesOf(city.field("rainField"), values);
  const [deep] = areasAbove(depth, [TOO_DEEP_METRES], city.grid);
  return onePolygonAFeature(deep.geometry, (polygon) => ({
    fromDepthMetres: TOO_DEEP_METRES,
    areaSquareMetres: Math.round(area(polygon)),
  }));
}

/** Cool places of one future, by the method's own rule. */
export function coolAreas(
  city: CityPackage,
  { airTemperatureRiseCelsius }: { readonly airTemperatureRiseCelsius: number },
): FeatureCollection {
  const land = city.field("landField");
  const pet = valuesOf(city.field("heatField"), { airTemperatureRiseCelsius });
  for (let cell = 0; cell < pet.length; cell += 1) {
    const cover = land.bytes[cell * BYTES_A_CELL];
    if (cover === LAND.building || cover === LAND.water) pet[cell] = Number.NaN;
  }
  for (const cell of closedGround(city)) pet[cell] = Number.NaN;
  const { placeOfCell } = coolPlaces(pet, city.grid);
  const smallestCells = COOL_PLACE.smallestSquareMetres / city.grid.cellSizeMetres ** 2;
  const isCool = Float32Array.from(placeOfCell, (place) => (place > 0 ? 1 : 0));
  const [cool] = areasAbove(isCool, [0.5], city.grid, smallestCells / 4);
  const areas = onePolygonAFeature(cool.geometry, (polygon) => ({
    warmestPetCelsius: COOL_PLACE.warmestPetCelsius,
    areaSquareMetres: Math.round(area(polygon)),
  }));
  return withNames(areas, city.features("streets"));
}

/** Cells where not everyone may come. A later area of the land use lies on top of an earlier one. */
function closedGround({ grid, features }: Pick<CityPackage, "grid" | "features">): ReadonlySet<number> {
  const placeAt = placeInGrid(grid);
  const closed = new Set<number>();
  for (const { geometry, properties } of features("landUse").features) {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") continue;
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const isClosed = CLOSED_COVERS.has(properties?.cover);
    for (const rings of polygons) {
      const inGrid = rings.map((ring) => ring.map(([longitude, latitude]) => placeAt(longitude, latitude)));
      for (const cell of cellsInside(inGrid, grid)) {
        if (isClosed) closed.add(cell);
        else closed.delete(cell);
      }
    }
  }
  return closed;
}

/** Paved courtyards that could be green: enclosed by buildings, off the walls, and large enough to matter. */
export function newGreen(city: CityPackage): FeatureCollection {
  const { columns, rows, cellSizeMetres } = city.grid;
  const land = city.field("landField");
  const cover = (cell: number): number => land.bytes[cell * BYTES_A_CELL];
  const isYard = enclosedPaving(cover, columns, rows, FROM_STREETS_METRES / cellSizeMetres);
  const inset = Math.round(FROM_WALLS_METRES / cellSizeMetres);
  const isGreen = Float32Array.from({ length: columns * rows }, (_, cell) =>
    isYard[cell] === 1 && isClear(cell, isYard, columns, rows, inset) ? 1 : 0,
  );
  const [green] = areasAbove(isGreen, [0.5], city.grid, SMALLEST_GREEN_SQUARE_METRES / cellSizeMetres ** 2);
  return onePolygonAFeature(green.geometry, (polygon) => ({
    was: "paved",
    areaSquareMetres: Math.round(area(polygon)),
  }));
}

/**
 * Paved ground that no street reaches: what is left of the paving once everything within a wide way of the outside has been walked.
 * A walk keeps half the way's width from every wall, so it does not go through a gate.
 */
function enclosedPaving(
  cover: (cell: number) => number,
  columns: number,
  rows: number,
  widthCells: number,
): Uint8Array {
  const half = Math.round(widthCells / 2);
  const isOpen = Uint8Array.from({ length: columns * rows }, (_, cell) =>
    cover(cell) === LAND.building ? 0 : 1,
  );
  const reached = new Uint8Array(columns * rows);
  const queue: number[] = [];
  const visit = (cell: number): void => {
    if (reached[cell] === 1 || !isClear(cell, isOpen, columns, rows, half)) return;
    reached[cell] = 1;
    queue.push(cell);
  };
  for (let column = 0; column < columns; column += 1) {
    visit(column + half * columns);
    visit(column + (rows - 1 - half) * columns);
  }
  for (let at = 0; at < queue.length; at += 1) {
    const cell = queue[at];
    const column = cell % columns;
    if (column > 0) visit(cell - 1);
    if (column < columns - 1) visit(cell + 1);
    if (cell >= columns) visit(cell - columns);
    if (cell + columns < columns * rows) visit(cell + columns);
  }
  const yards = Uint8Array.from({ length: columns * rows }, (_, cell) =>
    cover(cell) === LAND.paved ? 1 : 0,
  );
  return withoutNear(yards, reached, columns, rows, half + 1);
}

/** Takes away what lies within some cells of a way. */
function withoutNear(
  yards: Uint8Array,
  ways: Uint8Array,
  columns: number,
  rows: number,
  cells: number,
): Uint8Array {
  const kept = yards.slice();
  for (let cell = 0; cell < ways.length; cell += 1) {
    if (ways[cell] === 0) continue;
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    for (let r = Math.max(0, row - cells); r <= Math.min(rows - 1, row + cells); r += 1) {
      kept.fill(
        0,
        r * columns + Math.max(0, column - cells),
        r * columns + Math.min(columns - 1, column + cells) + 1,
      );
    }
  }
  return kept;
}

/** Whether a cell and all within some cells of it are set; the edge of the map is not. */
function isClear(cell: number, isSet: Uint8Array, columns: number, rows: number, cells: number): boolean {
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  if (column < cells || row < cells || column + cells >= columns || row + cells >= rows) return false;
  for (let r = row - cells; r <= row + cells; r += 1) {
    for (let c = column - cells; c <= column + cells; c += 1) if (isSet[r * columns + c] === 0) return false;
  }
  return true;
}

function valuesOf(field: Field, values: Readonly<Record<string, number>>): Float32Array {
  const channel = channelFor(field.header, values);
  if (channel === undefined)
    throw new Error(`No channel of ${field.header.data} is for ${JSON.stringify(values)}.`);
  return Float32Array.from({ length: field.header.columns * field.header.rows }, (_, cell) =>
    fieldValue(field, channel, cell),
  );
}

function onePolygonAFeature(
  { coordinates }: MultiPolygon,
  propertiesOf: (polygon: Polygon) => Record<string, unknown>,
): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: coordinates.map((rings: Position[][]) => {
      const geometry: Polygon = { type: "Polygon", coordinates: rings };
      return { type: "Feature", properties: propertiesOf(geometry), geometry };
    }),
  };
}
