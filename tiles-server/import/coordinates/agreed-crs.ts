import { isInRd } from "../../../scenarios/model/rd-extent.ts";
import { Refusal } from "../refusal.ts";

const CRS_READ = ["EPSG:28992", "EPSG:7415"];

/** Where the buildings of the files lie, in the files' own coordinates. */
export interface PlaneExtent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The extent of rings of x, y, z, x, y, z … */
export function extentOf(rings: Iterable<Float64Array>): PlaneExtent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 3) {
      west = Math.min(west, ring[at]);
      east = Math.max(east, ring[at]);
      south = Math.min(south, ring[at + 1]);
      north = Math.max(north, ring[at + 1]);
    }
  }
  return { west, south, east, north };
}

/**
 * The coordinate system of all files: the one they name, else the one told with `--crs`; never a guess.
 *
 * @throws Refusal where none is named, where we do not read it, or where the buildings do not lie in it
 */
export function agreedCrs(
  files: readonly { readonly fileName: string; readonly crs: string | undefined }[],
  told: string | undefined,
  extent: PlaneExtent,
): string {
  const place = `x ${range(extent.west, extent.east)}, y ${range(extent.south, extent.north)}`;
  const looksLikeRd = isInRd(extent.west, extent.south) && isInRd(extent.east, extent.north);
  for (const { fileName, crs = told } of files) {
    if (crs === undefined) {
      const next = looksLikeRd
        ? "If that is Dutch RD, add --crs EPSG:28992."
        : "Name it with --crs EPSG:<code>.";
      throw new Refusal(
        "CRS_MISSING",
        `${fileName} does not say its coordinate system ("metadata.referenceSystem"); its buildings lie at ${place}. ${next}`,
      );
    }
    if (!CRS_READ.includes(crs)) {
      throw new Refusal(
        "CRS_UNSUPPORTED",
        `${fileName} is in ${crs}, with its buildings at ${place}; ${CRS_READ.join(" and ")} are read. Convert it first.`,
      );
    }
  }
  if (!looksLikeRd) {
    const isSwapped = isInRd(extent.south, extent.west) && isInRd(extent.north, extent.east);
    const next = isSwapped
      ? "East and north seem to have changed places: swap them in the source."
      : "Check the coordinate system and the transform.";
    throw new Refusal(
      "OUTSIDE_CRS",
      `${files.map(({ fileName }) => fileName).join(", ")}: the buildings lie at ${place}, outside the Netherlands in RD. ${next}`,
    );
  }
  return files[0].crs ?? told!;
}

const range = (from: number, to: number): string => `${from.toFixed(0)} to ${to.toFixed(0)}`;
