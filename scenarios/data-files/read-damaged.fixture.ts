import { geojson as flatGeobuf } from "flatgeobuf";
import { readDataFile } from "./read-data-file.ts";
import { pointShapefile } from "./testing/point-shapefile.ts";
import { writeGeoTiff } from "./write-geotiff.ts";

/** Damages each byte of small whole files in turn, reads what is left, and prints how many it has read: never a throw, never a hang. */
const FILES: readonly (readonly [string, Uint8Array])[] = [
  [
    "a.fgb",
    flatGeobuf.serialize({
      type: "FeatureCollection",
      features: [1, 2, 3].map((value) => ({
        type: "Feature",
        properties: { value, name: "x" },
        geometry: { type: "Point", coordinates: [5, 52] },
      })),
    }),
  ],
  [
    "a.tif",
    new Uint8Array(
      writeGeoTiff({
        width: 4,
        height: 4,
        extent: { west: 5, south: 52, east: 5.1, north: 52.1 },
        values: new Float32Array(16),
      }),
    ),
  ],
  ["a.zip", pointShapefile("a", [5, 52], { name: "N", value: 1 }, "")],
];

let count = 0;
for (const [name, whole] of FILES) {
  for (const at of whole.keys()) {
    for (const value of [0x00, 0xff]) {
      const bytes = whole.slice();
      bytes[at] = value;
      if (process.argv.includes("--say")) console.error(name, at, value);
      await readDataFile({ name, bytes: bytes.buffer as ArrayBuffer });
      count += 1;
    }
  }
}
console.log(count);
process.exit(0);
