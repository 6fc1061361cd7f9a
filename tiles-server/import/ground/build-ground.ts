import { spillLevels } from "../../../scenarios/methods/flooding/spill-level.ts";
import type { Building, GroundModel, LandUseArea, Plane } from "../city-model.ts";
import { fillFromNearest, forEachCellInside } from "./cells.ts";
import { heightsFromBuildings } from "./heights-from-buildings.ts";
import type { HeightRaster } from "./read-ascii-grid.ts";
import type { LandUseRead } from "./read-land-use.ts";

export interface GroundSources {
  readonly plane: Plane;
  readonly buildings: readonly Pick<Building, "footprint" | "groundHeightMetresNap">[];
  /** undefined: only the buildings' own feet are known. */
  readonly heights: HeightRaster | undefined;
  readonly landUse: LandUseRead["areas"];
  /** Of `--water`; undefined where none was given. */
  readonly water: LandUseRead["areas"] | undefined;
}

/** The height grid with its spill levels, the water it has, and where that water comes from. */
export function buildGround({ plane, buildings, heights, landUse, water }: GroundSources): GroundModel {
  const raster = heights ?? heightsFromBuildings(buildings);
  const ground = raster.metresNap.slice();
  for (const { footprint, groundHeightMetresNap } of buildings) {
    // A house stands on its own ground: what a height file guesses under its roof gives way.
    for (const rings of footprint)
      forEachCellInside(rings, raster, (cell) => (ground[cell] = groundHeightMetresNap));
  }
  const areas = [...landUse, ...(water ?? [])].map((area) =>
    area.cover === "water"
      ? { ...area, waterLevelMetresNap: area.waterLevelMetresNap ?? shoreLevel(area, raster) }
      : area,
  );
  for (const area of areas) {
    if (area.cover !== "water") continue;
    const level = area.waterLevelMetresNap!;
    forEachCellInside(area.rings, raster, (cell) => (ground[cell] = level));
  }
  // Holes in a height file (under a roof, in a pond) take the nearest height: an unknown cell would be a wall to water.
  fillFromNearest(ground, raster);

  const { isSource, waterFrom } = sourcesOf(areas, raster, landUse, water);
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

/** Water that does not say its level stands as high as the lowest ground known in it, else beside it. */
function shoreLevel(area: LandUseArea, raster: HeightRaster): number {
  let lowest = Number.POSITIVE_INFINITY;
  const { columns, rows, metresNap } = raster;
  forEachCellInside(area.rings, raster, (cell) => {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r += 1) {
      for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c += 1) {
        // NaN compares as false: unknown cells are passed over.
        if (metresNap[r * columns + c] < lowest) lowest = metresNap[r * columns + c];
      }
    }
  });
  return Number.isFinite(lowest) ? lowest : 0;
}

/** The rule of where water comes from: rivers and sea, else all water, else a file, else the map's edge. */
function sourcesOf(
  areas: LandUseRead["areas"],
  raster: HeightRaster,
  landUse: LandUseRead["areas"],
  water: LandUseRead["areas"] | undefined,
): { isSource: Uint8Array; waterFrom: GroundModel["waterFrom"] } {
  const { columns, rows } = raster;
  const isSource = new Uint8Array(columns * rows);
  const wet = areas.filter((area) => area.cover === "water");
  const flooding = wet.filter((area) => area.floods);
  const sources = flooding.length > 0 ? flooding : wet;
  for (const area of sources) forEachCellInside(area.rings, raster, (cell) => (isSource[cell] = 1));
  if (isSource.includes(1)) {
    const isFromLandUse = landUse.some((area) => area.cover === "water") && water === undefined;
    return { isSource, waterFrom: isFromLandUse ? "land-use" : "water-file" };
  }
  for (let column = 0; column < columns; column += 1) {
    isSource[column] = 1;
    isSource[(rows - 1) * columns + column] = 1;
  }
  for (let row = 0; row < rows; row += 1) {
    isSource[row * columns] = 1;
    isSource[row * columns + columns - 1] = 1;
  }
  return { isSource, waterFrom: "map-edge" };
}
