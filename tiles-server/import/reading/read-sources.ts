import type { Plane } from "../city-model.ts";
import type { PlaneExtent } from "../coordinates/plane-extent.ts";
import type { HeightRaster } from "../ground/height-file.ts";
import { readHeights } from "../ground/read-heights.ts";
import { type FloodableArea, type LandUseRead, readLandUse, readWater } from "../ground/read-land-use.ts";
import type { PackageExtras } from "../writing/write-package.ts";
import { type Neighbourhoods, readNeighbourhoods, readPlaces, readStreets } from "./read-areas.ts";
import { type FeatureFile, type ReadFeatureFile, readFeatureFile } from "./read-features.ts";
import { readTrees, type TreesRead } from "./read-trees.ts";
import { withoutRepeats } from "./without-repeats.ts";

/** Paths of what may be given beside the buildings; of each kind any number. */
export interface SourcePaths {
  readonly heights?: readonly string[];
  readonly landUse?: readonly string[];
  readonly water?: readonly string[];
  readonly neighbourhoods?: readonly string[];
  readonly places?: readonly string[];
  readonly trees?: readonly string[];
  readonly streets?: readonly string[];
}

export interface SourcesRead {
  readonly heights: HeightRaster | undefined;
  readonly landUse: LandUseRead | undefined;
  readonly water: readonly FloodableArea[] | undefined;
  readonly neighbourhoods: Neighbourhoods | undefined;
  readonly trees: TreesRead | undefined;
  /** What goes into the package as it came. */
  readonly extras: PackageExtras;
  /** What stood in several files, or was cut off: each a sentence. */
  readonly warnings: readonly string[];
}

/**
 * Reads whatever is given; what is not given stays undefined, never guessed.
 *
 * @param around the buildings, in the plane
 */
export async function readSources(
  paths: SourcePaths,
  plane: Plane,
  around: () => PlaneExtent,
  read: ReadFeatureFile = readFeatureFile,
): Promise<SourcesRead> {
  const warnings: string[] = [];
  /** One kind after the other, so that what was read of one is let go before the next. */
  async function ofKind<Read>(
    given: readonly string[] = [],
    make: (files: readonly FeatureFile[]) => Read,
  ): Promise<Read | undefined> {
    if (given.length === 0) return undefined;
    const files: FeatureFile[] = [];
    for (const path of given) files.push(await read(path));
    const once = withoutRepeats(files);
    warnings.push(...once.warnings);
    return make(once.files);
  }
  const landUse = await ofKind(paths.landUse, (files) => readLandUse(joined(files), plane));
  const neighbourhoods = await ofKind(paths.neighbourhoods, (files) => readNeighbourhoods(files, plane));
  const places = await ofKind(paths.places, readPlaces);
  const streets = await ofKind(paths.streets, readStreets);
  const water = await ofKind(paths.water, (files) => readWater(joined(files), plane));
  const trees = await ofKind(paths.trees, (files) => readTrees(files, plane));
  const [first, ...others] = paths.heights ?? [];
  const heights = first === undefined ? undefined : await readHeights([first, ...others], plane, { around });
  warnings.push(...(heights?.warnings ?? []));
  return {
    heights: heights?.raster,
    landUse,
    water,
    neighbourhoods,
    trees,
    extras: {
      ...(landUse === undefined ? {} : { landUse: landUse.collection }),
      ...(neighbourhoods === undefined ? {} : { neighbourhoods: neighbourhoods.collection }),
      ...(places === undefined ? {} : { places }),
      ...(streets === undefined ? {} : { streets }),
    },
    warnings,
  };
}

const joined = (files: readonly FeatureFile[]): FeatureFile["collection"] => ({
  type: "FeatureCollection",
  features: files.flatMap(({ collection }) => collection.features),
});
