/** Where something lies, in the coordinates of its own file. */
export interface PlaneExtent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Nothing yet: any place makes it larger. */
export const NOWHERE: PlaneExtent = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };

export const extentWith = (extent: PlaneExtent, x: number, y: number): PlaneExtent =>
  x >= extent.west && x <= extent.east && y >= extent.south && y <= extent.north
    ? extent
    : {
        west: Math.min(extent.west, x),
        south: Math.min(extent.south, y),
        east: Math.max(extent.east, x),
        north: Math.max(extent.north, y),
      };

export const swapped = ({ west, south, east, north }: PlaneExtent): PlaneExtent => ({
  west: south,
  south: west,
  east: north,
  north: east,
});

export const doMeet = (a: PlaneExtent, b: PlaneExtent): boolean =>
  a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;

/**
 * Degrees of the Low Countries with latitude first: read as they stand they lie in the Indian Ocean east of Somalia, where no city
 * is. Elsewhere swapped degrees are a place on land as often as not, and are seen by lying far from the other files.
 */
export const isDutchSwapped = ({ west, south, east, north }: PlaneExtent): boolean =>
  west <= east && west >= 50 && east <= 54.5 && south >= 2 && north <= 8;

/** As a message tells it. Degrees with four decimals, metres without. */
export function extentInWords({ west, south, east, north }: PlaneExtent): string {
  const digits = Math.max(...[west, south, east, north].map(Math.abs)) <= 360 ? 4 : 0;
  const range = (from: number, to: number): string => `${from.toFixed(digits)} to ${to.toFixed(digits)}`;
  return `x ${range(west, east)}, y ${range(south, north)}`;
}
