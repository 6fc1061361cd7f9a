import type { FeatureCollection } from "geojson";
import { CLOSED_COVERS } from "../../../scenarios/methods/heat/cool-places.ts";
import { LAND, NOT_KNOWN } from "../../../scenarios/model/field.ts";
import type { CityModel, LandCover } from "../city-model.ts";
import { forEachCellInside, type GridFrame } from "../ground/cells.ts";
import { polygonsInPlane } from "../reading/read-features.ts";

/** What every cell of the height grid is, northernmost row first. */
export interface LandField {
  /** LAND codes. */
  readonly cover: Uint8Array;
  /** 1 under a tree's crown. */
  readonly crown: Uint8Array;
  /** The neighbourhood's place in neighbourhoods.geojson; 255: in none. */
  readonly neighbourhood: Uint8Array;
  /** 1 where everyone may sit in the grass: grass and parks, no yards and no fields. */
  readonly isPublicGreen: Uint8Array;
  /** 1 where a neighbour may not come: yards, fields and railways. Ground of which nothing is known is not called private. */
  readonly isPrivate: Uint8Array;
}

const CODE_OF_COVER: Record<LandCover, number> = {
  water: LAND.water,
  paving: LAND.paved,
  street: LAND.paved,
  quay: LAND.paved,
  rail: LAND.paved,
  grass: LAND.green,
  park: LAND.green,
  yard: LAND.green,
  farmland: LAND.green,
};

/** Without land use the ground is not known; with it, what no area covers is paved. */
export function workOutLand(
  { ground, buildings, trees, plane }: Pick<CityModel, "ground" | "buildings" | "trees" | "plane">,
  neighbourhoods: FeatureCollection | undefined,
): LandField {
  const { grid, landUse } = ground;
  const cells = grid.columns * grid.rows;
  // A file of nothing but water says nothing of the land.
  const isLandKnown = landUse.some((area) => area.cover !== "water");
  const land: LandField = {
    cover: new Uint8Array(cells).fill(isLandKnown ? LAND.paved : LAND.unknown),
    crown: new Uint8Array(cells),
    neighbourhood: new Uint8Array(cells).fill(NOT_KNOWN),
    isPublicGreen: new Uint8Array(cells),
    isPrivate: new Uint8Array(cells),
  };
  for (const { cover, rings } of landUse) {
    const isPublic = cover === "grass" || cover === "park" ? 1 : 0;
    const isPrivate = CLOSED_COVERS.has(cover) ? 1 : 0;
    forEachCellInside(rings, grid, (cell) => {
      land.cover[cell] = CODE_OF_COVER[cover];
      land.isPublicGreen[cell] = isPublic;
      land.isPrivate[cell] = isPrivate;
    });
  }
  for (const { footprint } of buildings) {
    for (const rings of footprint) {
      forEachCellInside(rings, grid, (cell) => {
        land.cover[cell] = LAND.building;
        land.isPublicGreen[cell] = 0;
      });
    }
  }
  for (const tree of trees ?? []) {
    forEachCellAround(tree, tree.crownDiameterMetres / 2, grid, (cell) => (land.crown[cell] = 1));
  }
  for (const [index, feature] of (neighbourhoods?.features ?? []).entries()) {
    // A byte has room for 255 of them.
    if (index >= NOT_KNOWN) break;
    for (const rings of polygonsInPlane(feature, plane)) {
      forEachCellInside(rings, grid, (cell) => {
        if (land.neighbourhood[cell] === NOT_KNOWN) land.neighbourhood[cell] = index;
      });
    }
  }
  return land;
}

/** Visits every cell whose middle lies within the radius. */
function forEachCellAround(
  { x, y }: { readonly x: number; readonly y: number },
  radiusMetres: number,
  { columns, rows, cellSizeMetres, westMetres, northMetres }: GridFrame,
  visit: (cell: number) => void,
): void {
  const [column, row] = [(x - westMetres) / cellSizeMetres - 0.5, (northMetres - y) / cellSizeMetres - 0.5];
  const radius = radiusMetres / cellSizeMetres;
  for (let r = Math.max(0, Math.ceil(row - radius)); r <= Math.min(rows - 1, row + radius); r += 1) {
    const half = Math.sqrt(Math.max(0, radius ** 2 - (r - row) ** 2));
    const last = Math.min(columns - 1, Math.floor(column + half));
    for (let c = Math.max(0, Math.ceil(column - half)); c <= last; c += 1) visit(r * columns + c);
  }
}
