import type { DataFile } from "./data-file.ts";

/** The layers of a file that may have several; none of a format that never has. What is wrong with the file is told by who reads it. */
export async function layersIn(file: DataFile): Promise<readonly string[]> {
  try {
    if (/\.gpkg\.gz$/i.test(file.name)) {
      const bytes = await (await import("./unzip.ts")).gunzip(file.name, file.bytes);
      return await layersIn({ name: file.name.slice(0, -".gz".length), bytes });
    }
    if (/\.gpkg$/i.test(file.name))
      return await (await import("./read-geopackage.ts")).geoPackageLayers(file);
    if (/\.zip$/i.test(file.name)) return (await import("./read-shapefile.ts")).shapefileLayers(file);
    return [];
  } catch {
    return [];
  }
}
