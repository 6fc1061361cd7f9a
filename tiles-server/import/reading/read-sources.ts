import type { Plane } from "../city-model.ts";
import { type HeightRaster, readAsciiGrid } from "../ground/read-ascii-grid.ts";
import { readGeoTiffHeights } from "../ground/read-geotiff-heights.ts";
import { type FloodableArea, type LandUseRead, readLandUse, readWater } from "../ground/read-land-use.ts";
import type { PackageExtras } from "../writing/write-package.ts";
import { type Neighbourhoods, readNeighbourhoods, readPlaces, readStreets } from "./read-areas.ts";
import { type ReadFeatureFile, readFeatureFile } from "./read-features.ts";
import { readTrees, type TreesRead } from "./read-trees.ts";

/** Paths of what may be given beside the buildings. */
export interface SourcePaths {
  readonly heights?: string;
  readonly landUse?: string;
  readonly water?: string;
  readonly neighbourhoods?: string;
  readonly places?: string;
  readonly trees?: string;
  readonly streets?: string;
}

export interface SourcesRead {
  readonly heights: HeightRaster | undefined;
  readonly landUse: LandUseRead | undefined;
  readonly water: readonly FloodableArea[] | undefined;
  readonly neighbourhoods: Neighbourhoods | undefined;
  readonly trees: TreesRead | undefined;
  /** What goes into the package as it came. */
  readonly extras: PackageExtras;
}

/** Reads whatever is given; what is not given stays undefined, never guessed. */
export async function readSources(
  paths: SourcePaths,
  plane: Plane,
  read: ReadFeatureFile = readFeatureFile,
): Promise<SourcesRead> {
  const landUse = await ifGiven(paths.landUse, async (path) =>
    readLandUse((await read(path)).collection, plane),
  );
  const neighbourhoods = await ifGiven(paths.neighbourhoods, (path) => readNeighbourhoods(path, plane, read));
  const places = await ifGiven(paths.places, (path) => readPlaces(path, read));
  const streets = await ifGiven(paths.streets, (path) => readStreets(path, read));
  return {
    heights: await ifGiven(paths.heights, (path) =>
      /\.tiff?$/i.test(path) ? readGeoTiffHeights(path, plane) : readAsciiGrid(path),
    ),
    landUse,
    water: await ifGiven(paths.water, async (path) => readWater((await read(path)).collection, plane)),
    neighbourhoods,
    trees: await ifGiven(paths.trees, (path) => readTrees(path, plane, read)),
    extras: {
      ...(landUse === undefined ? {} : { landUse: landUse.collection }),
      ...(neighbourhoods === undefined ? {} : { neighbourhoods: neighbourhoods.collection }),
      ...(places === undefined ? {} : { places }),
      ...(streets === undefined ? {} : { streets }),
    },
  };
}

const ifGiven = async <Read>(
  path: string | undefined,
  read: (path: string) => Promise<Read>,
): Promise<Read | undefined> => (path === undefined ? undefined : await read(path));
