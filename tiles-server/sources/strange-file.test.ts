import { expect, test } from "vitest";
import { strangeFile } from "./strange-file.ts";

const told = (start: string, source = "layers/reach.geojson"): string | undefined =>
  strangeFile(Buffer.from(start, "latin1"), source);

test.each([
  ["a GeoPackage", "SQLite format 3\0", /is a GeoPackage.* scenarios:import -- layers\/reach\.geojson makes/],
  ["a zip", "PK\u0003\u0004", /is a zip file.* scenarios:import/],
  ["gzip", "\u001f\u008b\u0008", /is packed with gzip.* scenarios:import/],
  ["FlatGeobuf", "fgb\u0003", /is FlatGeobuf.* scenarios:import/],
  ["a part of a Shapefile", "\0\0\u0027\u000a\0\0", /is one part of a Shapefile.*together in one zip/],
  ["a GeoTIFF", "II*\0", /is a picture \(TIFF\).*"raster"/],
  ["a note of Git LFS", "version https://git-lfs.github.com/spec/v1\n", /note of Git LFS.*git lfs pull/],
  ["a web page", "\n<!DOCTYPE html>\n<html>", /is a web page.*Fetch it again/],
  ["KML", '<?xml version="1.0"?>\n<kml xmlns="x">', /is KML.* scenarios:import/],
  ["XML", '<?xml version="1.0"?>\n<gml:Area/>', /is XML.*Export it as GeoJSON/],
  [
    "a Feature on each line",
    '{"type":"Feature"}\n{"type":"Feature"}\n',
    /a Feature on each line.* scenarios:import/,
  ],
  [
    "the same with its marks",
    '\u001e{"type":"Feature"}\n\u001e{"type":"Feature"}\n',
    /a Feature on each line/,
  ],
  [
    "a city model by lines",
    '{"type":"CityJSON"}\n{"type":"CityJSONFeature"}\n',
    /is a city model.* npm run import/,
  ],
])("%s is named, with the next step", (_, start, says) => {
  expect(told(start)).toMatch(says);
});

test("a table is known by its name, and GeoJSON with a slip in it is nothing strange", () => {
  expect(told("id;value\n1;2", "layers/scores.CSV")).toMatch(/is a table.* scenarios:import/);
  expect(told('{"type":"FeatureCollection"\n"features":[]}')).toBeUndefined();
  expect(told('{"type":"Feature"}\nand more')).toBeUndefined();
});
