import {
  along,
  area,
  bbox,
  booleanPointInPolygon,
  centerOfMass,
  distance,
  length,
  pointGrid,
  pointOnFeature,
  pointToPolygonDistance,
} from "@turf/turf";
import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon, Position } from "geojson";
import type { Language } from "../../scenarios/model/localised-text.ts";
import { isStreet } from "../../scenarios/model/street.ts";
import type { MapLabel } from "../state/map-label.ts";
import type { Place } from "../state/place.ts";
import type { FeatureLayer } from "../state/scene-input.ts";

/** What of the package has names to show; null: it has none, or it has not come yet. */
export interface NamedFeatures {
  readonly neighbourhoods: FeatureCollection | null;
  readonly streets: FeatureCollection | null;
  readonly places: FeatureCollection | null;
}

/** A street's name stands again after this much of it. */
const REPEAT_METRES = 220;

/** Between the places where a neighbourhood's name may stand. */
const LEAST_SPACING_METRES = 120;
const PLACES_ACROSS = 5;

const METRES = { units: "meters" } as const;

export const labelsFrom = ({ neighbourhoods, streets, places }: NamedFeatures): readonly MapLabel[] => [
  ...(neighbourhoods?.features ?? []).flatMap(neighbourhoodLabels),
  ...(places?.features ?? []).flatMap(landmarkLabel),
  ...(streets?.features ?? []).flatMap(streetLabels),
];

/** What layers call their features (`names` of a layer): on an area, in its middle. */
export const layerLabels = (layers: readonly FeatureLayer[], language: Language): readonly MapLabel[] =>
  layers.flatMap(({ key, layer: { names }, features }) =>
    names === undefined
      ? []
      : features.features.flatMap((feature, index): MapLabel[] => {
          const name = nameOf(feature);
          if (name === null || feature.geometry === null) return [];
          const text = names[language].replaceAll("{name}", name);
          return [label(`${key}-${index}`, text, "area", middleOf(feature).geometry.coordinates)];
        }),
  );

/** The middle of a crescent lies outside it. */
function middleOf(feature: Feature): Feature<Point> {
  const centre = centerOfMass(feature);
  return isArea(feature) && booleanPointInPolygon(centre, feature) ? centre : pointOnFeature(feature);
}

function neighbourhoodLabels(feature: Feature, index: number): MapLabel[] {
  const text = nameOf(feature);
  if (text === null || !isArea(feature)) return [];
  return placesInside(feature).map((place, choice) => ({
    ...label(`neighbourhood-${index}-${choice}`, text, "neighbourhood", place),
    choice,
  }));
}

const isArea = (feature: Feature): feature is Feature<Polygon | MultiPolygon> =>
  feature.geometry?.type === "Polygon" || feature.geometry?.type === "MultiPolygon";

/** Its middle first, then others by their nearness to it: of an area that is larger than the view, the middle is often out of sight. */
function placesInside(feature: Feature<Polygon | MultiPolygon>): Position[] {
  const middle = middleOf(feature);
  const spacingMetres = Math.max(LEAST_SPACING_METRES, Math.sqrt(area(feature)) / PLACES_ACROSS);
  // A name on the border would be read as the neighbour's.
  const others = pointGrid(bbox(feature), spacingMetres, { ...METRES, mask: feature })
    .features.filter((point) => pointToPolygonDistance(point, feature, METRES) < -spacingMetres / 4)
    .map((point) => ({ place: point.geometry.coordinates, metres: distance(point, middle, METRES) }))
    .sort((one, other) => one.metres - other.metres);
  return [middle.geometry.coordinates, ...others.map(({ place }) => place)];
}

function landmarkLabel(feature: Feature, index: number): MapLabel[] {
  const text = nameOf(feature);
  if (text === null || feature.geometry?.type !== "Point") return [];
  return [label(`landmark-${index}`, text, "landmark", feature.geometry.coordinates)];
}

function streetLabels(feature: Feature, index: number): MapLabel[] {
  const text = nameOf(feature);
  if (text === null) return [];
  if (feature.geometry?.type === "MultiLineString") {
    const parts = feature.geometry.coordinates.map(
      (coordinates): Feature => ({
        ...feature,
        geometry: { type: "LineString", coordinates },
      }),
    );
    return parts.flatMap((part, number) =>
      streetLabels(part, index).map((one) => ({ ...one, id: `${one.id}-${number}` })),
    );
  }
  if (feature.geometry?.type !== "LineString") return [];
  const line = feature as Feature<LineString>;
  const total = length(line, METRES);
  const count = Math.max(1, Math.round(total / REPEAT_METRES));
  const kind = isStreet(feature) ? "street" : "water";
  return Array.from({ length: count }, (_, part) => {
    const at = (share: number): Position =>
      along(line, ((part + share) / count) * total, METRES).geometry.coordinates;
    const ends = [placeOf(at(0)), placeOf(at(1))] as const;
    return { ...label(`street-${index}-${part}`, text, kind, at(0.5)), ends };
  });
}

const label = (id: string, text: string, kind: MapLabel["kind"], position: Position): MapLabel => ({
  id,
  text,
  kind,
  ...placeOf(position),
  choice: 0,
  ends: null,
});

const placeOf = ([longitude, latitude]: Position): Place => ({ longitude, latitude });

function nameOf({ properties }: Feature): string | null {
  const name: unknown = properties?.name;
  return typeof name === "string" && name !== "" ? name : null;
}
