/** Where the Dutch plane RD (EPSG:28992) is used, in metres: every place in it has its x below its y. */
const RD_EXTENT = { west: -7_000, east: 300_000, south: 289_000, north: 629_000 };

export const isInRd = (x: number, y: number): boolean =>
  x >= RD_EXTENT.west && x <= RD_EXTENT.east && y >= RD_EXTENT.south && y <= RD_EXTENT.north;
