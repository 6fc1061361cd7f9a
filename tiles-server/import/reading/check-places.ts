import type { Extent } from "../../../scenarios/model/city.ts";
import { doMeet, extentInWords, NOWHERE, type PlaneExtent, swapped } from "../coordinates/plane-extent.ts";
import { Refusal } from "../refusal.ts";

export interface FileExtent {
  readonly fileName: string;
  /** Degrees. */
  readonly extent: PlaneExtent;
}

/**
 * Whether what is given beside the buildings lies where they stand.
 *
 * @param buildings degrees around them
 * @returns a sentence for each file that lies elsewhere: nothing of it will count
 * @throws Refusal where a file lies elsewhere only because longitude and latitude changed places in it
 */
export function checkPlaces(files: readonly FileExtent[], buildings: Extent): string[] {
  return files.flatMap(({ fileName, extent }) => {
    if (extent === NOWHERE || doMeet(extent, buildings)) return [];
    const places = `${fileName} lies at ${extentInWords(extent)}, and the buildings at ${extentInWords(buildings)}`;
    if (doMeet(swapped(extent), buildings)) {
      throw new Refusal(
        "AXES_SWAPPED",
        `${places}. Longitude and latitude seem to have changed places: swap them in the source.`,
      );
    }
    return [`${places}: nothing of it can count. Check that it is of this city, and its coordinate system.`];
  });
}
