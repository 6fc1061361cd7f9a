import type { DataCollection, FeatureData, GridData, TableData } from "./data-file.ts";

/** How each kind of data is kept beside a scenario file. */
export const ENDING = { features: ".geojson", table: ".json", grid: ".tif" } as const;

/** A feature a line: a change in one of them is a change in one line. */
export function geoJsonText({ features }: DataCollection): string {
  const lines = features.map((feature) => JSON.stringify(feature)).join(",\n");
  return `{ "type": "FeatureCollection", "features": [\n${lines}\n] }\n`;
}

export async function layerBytes(data: FeatureData | GridData | TableData): Promise<Uint8Array> {
  switch (data.kind) {
    case "features":
      return new TextEncoder().encode(geoJsonText(data.collection));
    case "table":
      return new TextEncoder().encode(`[\n${data.rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`);
    case "grid": {
      const { writeGeoTiff } = await import("./write-geotiff.ts");
      return new Uint8Array(writeGeoTiff(data.grid));
    }
  }
}
