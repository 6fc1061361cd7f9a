import type { Extent } from "./city.ts";
import type { Finding } from "./finding.ts";
import type { GeoJsonLayer } from "./layer.ts";
import type { LayerSurvey } from "./survey-layer.ts";

/** By city id, what each city's package says of its extent. */
export type CityExtents = ReadonlyMap<string, Extent>;

export const citiesInWords = (cities: CityExtents): string =>
  `there ${cities.size === 1 ? "is" : "are"} ${[...cities.keys()].join(", ")}`;

/**
 * Whether a layer lies where its city is. A feature that only crosses the border is no mistake: data is cut along districts, and
 * a city's extent is a box.
 */
export function checkInsideCity(
  { boxes }: Pick<LayerSurvey, "boxes">,
  { source }: Pick<GeoJsonLayer, "source">,
  cityId: string,
  city: Extent,
): Finding[] {
  let placed = 0;
  let outside = 0;
  for (let at = 0; at < boxes.length; at += 4) {
    if (Number.isNaN(boxes[at])) continue;
    placed += 1;
    const isInside =
      boxes[at] <= city.east &&
      boxes[at + 2] >= city.west &&
      boxes[at + 1] <= city.north &&
      boxes[at + 3] >= city.south;
    if (!isInside) outside += 1;
  }
  if (outside === 0) return [];
  const extent = [city.west, city.south, city.east, city.north]
    .map((degrees) => degrees.toFixed(3))
    .join(", ");
  if (outside === placed) {
    return [
      {
        code: "LAYER_OUTSIDE_CITY",
        severity: "error",
        message: `Nothing in "${source}" lies in the city "${cityId}" (west, south, east, north: ${extent}). Correct "city" or the file.`,
        place: ["source"],
      },
    ];
  }
  return [
    {
      code: "LAYER_PARTLY_OUTSIDE_CITY",
      severity: "warning",
      message: `${outside} of ${placed} features in "${source}" lie outside the city "${cityId}" (west, south, east, north: ${extent}) and are not seen. Cut the layer to the city.`,
      place: ["source"],
    },
  ];
}
