import { along, centerOfMass, length, pointOnFeature } from "@turf/turf";
import type { Feature, FeatureCollection, LineString, Position } from "geojson";
import type { MapLabel } from "../state/map-label.ts";

/** What of the package has names to show; null: it has none, or it has not come yet. */
export interface NamedFeatures {
  readonly neighbourhoods: FeatureCollection | null;
  readonly streets: FeatureCollection | null;
  readonly places: FeatureCollection | null;
}

/** A street's name stands again after this much of it. */
const REPEAT_METRES = 220;

const METRES = { units: "meters" } as const;

export const labelsFrom = ({ neighbourhoods, streets, places }: NamedFeatures): readonly MapLabel[] => [
  ...(neighbourhoods?.features ?? []).flatMap(neighbourhoodLabel),
  ...(places?.features ?? []).flatMap(landmarkLabel),
  ...(streets?.features ?? []).flatMap(streetLabels),
];

function neighbourhoodLabel(feature: Feature, index: number): MapLabel[] {
  const text = nameOf(feature);
  if (text === null) return [];
  // The middle of a crescent may lie outside it.
  const middle = centerOfMass(feature).geometry.coordinates;
  const inside = pointOnFeature(feature).geometry.coordinates;
  return [
    label(`neighbourhood-${index}`, text, "neighbourhood", Number.isFinite(middle[0]) ? middle : inside),
  ];
}

function landmarkLabel(feature: Feature, index: number): MapLabel[] {
  const text = nameOf(feature);
  if (text === null || feature.geometry?.type !== "Point") return [];
  return [label(`landmark-${index}`, text, "landmark", feature.geometry.coordinates)];
}

const WATERS: ReadonlySet<unknown> = new Set(["canal", "river", "water"]);

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
  const kind = WATERS.has(feature.properties?.kind) ? "water" : "street";
  return Array.from({ length: count }, (_, part) => {
    const at = along(line, ((part + 0.5) / count) * total, METRES).geometry.coordinates;
    return label(`street-${index}-${part}`, text, kind, at);
  });
}

const label = (
  id: string,
  text: string,
  kind: MapLabel["kind"],
  [longitude, latitude]: Position,
): MapLabel => ({ id, text, kind, longitude, latitude });

function nameOf({ properties }: Feature): string | null {
  const name: unknown = properties?.name;
  return typeof name === "string" && name !== "" ? name : null;
}
