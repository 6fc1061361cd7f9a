/** What a GeoJSON geometry may be (RFC 7946, section 1.4). */
export const GEOMETRY_NAMES: ReadonlySet<string> = new Set([
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
]);
