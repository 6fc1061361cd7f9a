import { spillLevels } from "../../../scenarios/methods/flooding/spill-level.ts";
import type { Building, GroundModel, LandUseArea, Plane } from "../city-model.ts";
import { fillFromNearest, forEachCellAround, forEachCellInside } from "./cells.ts";
import type { HeightRaster } from "./height-file.ts";
import { heightsFromBuildings } from "./heights-from-buildings.ts";
import type { FloodableArea } from "./read-land-use.ts";

export interface GroundSources {
  readonly plane: Plane;
  readonly buildings: readonly Pick<Building, "footprint" | "groundHeightMetresNap">[];
  /** undefined: only the buildings' own feet are known. */
  readonly heights: HeightRaster | undefined;
  readonly landUse: readonly FloodableArea[];
  /** Of `--water`; undefined where none was given. */
  readonly water: readonly FloodableArea[] | undefined;
}

/** The height grid with its spill levels, the water it has, and where that water comes from. */
export function buildGround({ plane, buildings, heights, landUse, water }: GroundSources): GroundModel {
  const raster = heights ?? heightsFromBuildings(buildings);
  const ground = raster.metresNap.slice();
  for (const { footprint, groundHeightMetresNap } of buildings) {
    // A house stands on its own ground: what a height file guesses under its roof gives way.
    for (const rings of footprint) {
      forEachCellInside(rings, raster, (cell) => (ground[cell] = groundHeightMetresNap));
    }
  }
  const withLevel = (area: FloodableArea): FloodableArea =>
    area.cover === "water"
      ? { ...area, waterLevelMetresNap: area.waterLevelMetresNap ?? shoreLevel(area, raster) }
      : area;
  const areas = [...landUse, ...(water ?? [])].map(withLevel);
  for (const { rings, waterLevelMetresNap: level } of areas) {
    if (level !== null) forEachCellInside(rings, raster, (cell) => (ground[cell] = level));
  }
  // Holes in a height file (under a roof, in a pond) take the nearest height: an unknown cell would be a wall to water.
  fillFromNearest(ground, raster);

  const { isSource, waterFrom } = sourcesOf(landUse, water ?? [], raster);
  const { columns, rows, cellSizeMetres, westMetres, northMetres } = raster;
  const corner = (column: number, row: number): [number, number] => {
    const { longitude, latitude } = plane.toGeodetic(
      westMetres + column * cellSizeMetres,
      northMetres - row * cellSizeMetres,
      0,
    );
    return [longitude, latitude];
  };
  return {
    grid: {
      columns,
      rows,
      cellSizeMetres,
      crs: plane.crs,
      westMetres,
      northMetres,
      corners: [corner(0, 0), corner(columns, 0), corner(columns, rows), corner(0, rows)],
    },
    heightsFrom: heights === undefined ? "buildings" : "height-file",
    waterFrom,
    groundMetresNap: ground,
    spillMetresNap: spillLevels({ columns, rows, groundMetresNap: ground, isSource }),
    landUse: areas,
  };
}

/** Water that does not say its level stands as high as the lowest ground known in it or beside it. */
function shoreLevel(area: LandUseArea, raster: HeightRaster): number {
  let lowest = Number.POSITIVE_INFINITY;
  forEachCellAround(area.rings, raster, (cell) => {
    // NaN compares as false: unknown cells are passed over.
    if (raster.metresNap[cell] < lowest) lowest = raster.metresNap[cell];
  });
  return Number.isFinite(lowest) ? lowest : 0;
}

/** The rule of where water comes from: rivers and sea in the land use, else all its water, else a file, else the map's edge. */
function sourcesOf(
  landUse: readonly FloodableArea[],
  water: readonly FloodableArea[],
  raster: HeightRaster,
): { isSource: Uint8Array; waterFrom: GroundModel["waterFrom"] } {
  const waters = landUse.filter((area) => area.cover === "water");
  const candidates: [readonly FloodableArea[], GroundModel["waterFrom"]][] = [
    [waters.filter((area) => area.floods), "land-use"],
    [waters, "land-use"],
    [water, "water-file"],
  ];
  for (const [areas, waterFrom] of candidates) {
    const isSource = new Uint8Array(raster.columns * raster.rows);
    for (const area of areas) forEachCellInside(area.rings, raster, (cell) => (isSource[cell] = 1));
    // Water that lies beside the grid floods nothing: the next candidate has its turn.
    if (isSource.includes(1)) return { isSource, waterFrom };
  }
  return { isSource: mapEdge(raster), waterFrom: "map-edge" };
}

function mapEdge({ columns, rows }: HeightRaster): Uint8Array {
  const isEdge = new Uint8Array(columns * rows);
  for (let column = 0; column < columns; column += 1) {
    isEdge[column] = 1;
    isEdge[(rows - 1) * columns + column] = 1;
  }
  for (let row = 0; row < rows; row += 1) {
    isEdge[row * columns] = 1;
    isEdge[row * columns + columns - 1] = 1;
  }
  return isEdge;
}
