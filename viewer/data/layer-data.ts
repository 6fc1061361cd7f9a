import type { FeatureCollection } from "geojson";
import type { TableRow } from "../../scenarios/model/building-style.ts";
import type { Grid } from "../../scenarios/model/grid.ts";
import { fetchAnswer } from "./fetch-answer.ts";

/** What an author's file holds, told apart by what the server calls it. */
export type LayerData =
  | { readonly kind: "features"; readonly features: FeatureCollection }
  | { readonly kind: "grid"; readonly grid: Grid }
  | { readonly kind: "rows"; readonly rows: readonly TableRow[] };

export async function fetchLayerData(address: string, signal: AbortSignal): Promise<LayerData> {
  const answer = await fetchAnswer(address, signal);
  const mediaType = answer.headers.get("Content-Type")?.split(";")[0];
  switch (mediaType) {
    case "image/tiff": {
      // Few scenarios have one, and its reader is as large as a third of the panels: it comes when it is needed.
      const { readGeoTiff } = await import("../../scenarios/data-files/read-geotiff.ts");
      const name = address.split("?")[0];
      return { kind: "grid", ...(await readGeoTiff({ name, bytes: await answer.arrayBuffer() })) };
    }
    case "application/json":
      return { kind: "rows", rows: (await answer.json()) as TableRow[] };
    default:
      return { kind: "features", features: (await answer.json()) as FeatureCollection };
  }
}
