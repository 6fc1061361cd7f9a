import type { Plane } from "../city-model.ts";
import { NOWHERE, type PlaneExtent } from "../coordinates/plane-extent.ts";
import { Refusal } from "../refusal.ts";
import { cellAt, type GridFrame } from "./cells.ts";
import {
  coarserFrame,
  extentOf,
  type HeightFile,
  type HeightRaster,
  MOST_CELLS,
  partOf,
} from "./height-file.ts";
import { openAsciiGrid } from "./read-ascii-grid.ts";
import { openGeoTiffHeights } from "./read-geotiff-heights.ts";

export interface HeightsRead {
  readonly raster: HeightRaster;
  /** What was cut off or gave nothing, each a sentence. */
  readonly warnings: readonly string[];
}

interface HeightChoice {
  /** Of the buildings, in the plane: asked for only where the files are larger than what is held. */
  readonly around: () => PlaneExtent;
  readonly mostCells?: number;
}

/** Water comes from farther than the last house, and a view goes farther. */
const MARGIN_METRES = 500;
/** One is ground and one goes over the roofs: neighbours of one survey differ by centimetres. */
const MOST_DIFFERENCE_METRES = 0.5;

/**
 * The ground heights of one file, or of several as one grid: sheets of a national survey side by side, a fine one within a coarse
 * one. The grid has the cells of the finest, or larger ones where those are more than can be held; where two know a cell the finer goes
 * first, and of two equals the first given.
 *
 * @throws Refusal where a file cannot be read, or two of equal cells contradict each other
 */
export async function readHeights(
  paths: readonly [string, ...string[]],
  plane: Plane,
  { around, mostCells = MOST_CELLS }: HeightChoice,
): Promise<HeightsRead> {
  const files = await Promise.all(
    paths.map((path) => (/\.tiff?$/i.test(path) ? openGeoTiffHeights(path, plane) : openAsciiGrid(path))),
  );
  const finestFirst = [...files].sort((a, b) => a.frame.cellSizeMetres - b.frame.cellSizeMetres);
  const whole = frameAround(finestFirst);
  const isWhole = cellsOf(whole) <= mostCells;
  const notes = files.flatMap(({ note }) => (note === undefined ? [] : [note]));
  if (isWhole && files.length === 1) return { raster: await files[0].read(), warnings: notes };
  const part = isWhole ? whole : partOf(whole, withMargin(around()));
  const coarser = Math.max(1, Math.ceil(Math.sqrt(cellsOf(part) / mostCells)));
  const frame = coarserFrame(part, coarser);
  const raster: HeightRaster = { ...frame, metresNap: new Float32Array(cellsOf(frame)).fill(Number.NaN) };
  const warnings = [...notes, ...partInWords(whole, part, frame)];
  for (const [index, file] of finestFirst.entries()) {
    if (!doMeet(extentOf(file.frame), extentOf(frame))) {
      warnings.push(`${file.fileName} lies beyond the buildings, and gives no heights.`);
      continue;
    }
    const equals = finestFirst
      .slice(0, index)
      .filter(({ frame: { cellSizeMetres } }) => isAbout(cellSizeMetres, file));
    const many = Math.max(1, Math.floor(frame.cellSizeMetres / file.frame.cellSizeMetres + 0.001));
    const overlap = lay(await file.read(extentOf(part), many), raster);
    if (equals.length > 0) refuseContradiction(overlap, file, equals);
  }
  return { raster, warnings };
}

const cellsOf = ({ columns, rows }: GridFrame): number => columns * rows;
const columnsByRows = ({ columns, rows }: GridFrame): string => `${columns} × ${rows}`;
const isAbout = (cellSizeMetres: number, { frame }: HeightFile): boolean =>
  Math.abs(cellSizeMetres / frame.cellSizeMetres - 1) < 0.01;

const doMeet = (a: PlaneExtent, b: PlaneExtent): boolean =>
  a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;

const withMargin = ({ west, south, east, north }: PlaneExtent): PlaneExtent => ({
  west: west - MARGIN_METRES,
  south: south - MARGIN_METRES,
  east: east + MARGIN_METRES,
  north: north + MARGIN_METRES,
});

/** Around them all, on the lattice of the first: its cells, and those of sheets beside it, are kept as they are. */
function frameAround([finest, ...others]: readonly HeightFile[]): GridFrame {
  const { cellSizeMetres, westMetres, northMetres } = finest.frame;
  const { west, south, east, north } = [finest, ...others]
    .map(({ frame }) => extentOf(frame))
    .reduce(
      (all, one) => ({
        west: Math.min(all.west, one.west),
        south: Math.min(all.south, one.south),
        east: Math.max(all.east, one.east),
        north: Math.max(all.north, one.north),
      }),
      NOWHERE,
    );
  // A thousandth of a cell is how files round their corners.
  const steps = (metres: number): number => Math.ceil(metres / cellSizeMetres - 0.001);
  const [toWest, toNorth] = [steps(westMetres - west), steps(north - northMetres)];
  return {
    columns: toWest + steps(east - westMetres),
    rows: toNorth + steps(northMetres - south),
    cellSizeMetres,
    westMetres: westMetres - toWest * cellSizeMetres,
    northMetres: northMetres + toNorth * cellSizeMetres,
  };
}

interface Overlap {
  readonly known: number;
  /** Cells that were known already. */
  readonly shared: number;
  /** Of those, on average. */
  readonly differenceMetres: number;
}

/** Lays heights where none are known yet, each cell the height at its middle. */
function lay(part: HeightRaster, onto: HeightRaster): Overlap {
  const within = partOf(onto, extentOf(part));
  const { cellSizeMetres } = onto;
  const left = Math.round((within.westMetres - onto.westMetres) / cellSizeMetres);
  const top = Math.round((onto.northMetres - within.northMetres) / cellSizeMetres);
  let [known, shared, difference] = [0, 0, 0];
  for (let row = top; row < top + within.rows; row += 1) {
    const y = onto.northMetres - (row + 0.5) * cellSizeMetres;
    for (let column = left; column < left + within.columns; column += 1) {
      const own = cellAt(part, onto.westMetres + (column + 0.5) * cellSizeMetres, y);
      const height = own === undefined ? Number.NaN : part.metresNap[own];
      if (Number.isNaN(height)) continue;
      known += 1;
      const cell = row * onto.columns + column;
      if (Number.isNaN(onto.metresNap[cell])) onto.metresNap[cell] = height;
      else {
        shared += 1;
        difference += Math.abs(onto.metresNap[cell] - height);
      }
    }
  }
  return { known, shared, differenceMetres: shared === 0 ? 0 : difference / shared };
}

/** Surveys are published twice, with and without what stands on the ground: half of each would be neither. */
function refuseContradiction(
  { known, shared, differenceMetres }: Overlap,
  file: HeightFile,
  before: readonly HeightFile[],
): void {
  if (shared * 2 < known || differenceMetres <= MOST_DIFFERENCE_METRES) return;
  throw new Refusal(
    "HEIGHTS_CONTRADICT",
    `${file.fileName} lies over ${before.map(({ fileName }) => fileName).join(", ")} and differs ${differenceMetres.toFixed(1)} m on average: one may be the ground (DTM) and one the surface with roofs and trees (DSM). Name the ground alone with --heights.`,
  );
}

function partInWords(whole: GridFrame, part: GridFrame, read: GridFrame): string[] {
  const cut =
    cellsOf(part) === cellsOf(whole)
      ? []
      : [
          `The heights have ${columnsByRows(whole)} cells; only those within ${MARGIN_METRES} m around the buildings were read.`,
        ];
  if (read.cellSizeMetres === part.cellSizeMetres) return cut;
  return [
    ...cut,
    `The heights have ${columnsByRows(part)} cells of ${part.cellSizeMetres} m around the buildings, more than a city's ground is kept in: they were read in cells of ${read.cellSizeMetres} m, each the mean of its own. For finer ground take fewer buildings.`,
  ];
}
