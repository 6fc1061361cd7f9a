import { checkLegendCovers } from "./check-legend-covers.ts";
import type { Finding } from "./finding.ts";
import type { Grid } from "./grid.ts";
import type { RasterLayer } from "./layer.ts";

/** What the scenario says of a picture against the values in its cells, which are those that the page paints. */
export function checkGrid({ values }: Grid, { source, legend }: RasterLayer): Finding[] {
  if (values.every(Number.isNaN)) {
    const message = `No cell of "${source}" has a value, so nothing is painted. Export it again, and look which value stands for "nothing known" (nodata).`;
    return [{ code: "RASTER_EMPTY", severity: "warning", message, place: ["source"] }];
  }
  const what = `cells in "${source}"`;
  return checkLegendCovers({ values, what, otherwise: "leave those cells empty (nodata)" }, legend);
}
