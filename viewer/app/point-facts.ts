import { depthMetres } from "../../scenarios/methods/flooding/depth.ts";
import type { Way } from "../../scenarios/methods/walking/way.ts";
import { type Field, fieldValue, LAND } from "../../scenarios/model/field.ts";
import { cellAtPlace, placeInGrid } from "../../scenarios/model/place-in-grid.ts";
import { readyValue } from "../data/loaded.ts";
import type { Place } from "../state/place.ts";
import type { HeightField } from "../state/scene-input.ts";
import { wayChannelOf } from "./land-paint.ts";
import type { CityFields, Neighbourhoods } from "./use-city.ts";

type Frame = Pick<HeightField["header"], "corners" | "columns" | "rows">;

/** The cell a place lies in; undefined outside. */
export const cellAt = (frame: Frame, { longitude, latitude }: Place): number | undefined =>
  cellAtPlace(...placeInGrid(frame)(longitude, latitude), frame);

/** Metres NAP; 0 where no height is known. */
export function groundHeightAt({ header, groundMetresNap }: HeightField, place: Place): number {
  const cell = cellAt(header, place);
  const height = cell === undefined ? Number.NaN : groundMetresNap[cell];
  return Number.isNaN(height) ? 0 : height;
}

/** What is known of a place, whatever themes are on. null: not known. */
export interface PointFacts {
  readonly groundHeightMetresNap: number | null;
  /** The lowest level at which water reaches it; null: none does, or it is not known. */
  readonly wetFromMetresNap: number | null;
  readonly cover: keyof typeof LAND;
  readonly neighbourhoodName: string | null;
  readonly isUnderCrown: boolean | null;
  readonly wayToGreen: Way | null;
}

export function pointFacts(
  place: Place,
  heightField: HeightField | null,
  fields: CityFields,
  neighbourhoods: Neighbourhoods,
): PointFacts {
  const cell = heightField === null ? undefined : cellAt(heightField.header, place);
  const land = readyValue(fields.land);
  const code = (channel: number): number | null => (land === null ? null : valueAt(land, channel, place));
  const cover = code(0) ?? LAND.unknown;
  const area = neighbourhoods.areas?.features[code(2) ?? -1];
  const crown = code(1);
  return {
    groundHeightMetresNap: known(cell === undefined ? undefined : heightField?.groundMetresNap[cell]),
    wetFromMetresNap: known(cell === undefined ? undefined : heightField?.spillMetresNap[cell]),
    cover: (Object.keys(LAND) as (keyof typeof LAND)[]).find((name) => LAND[name] === cover) ?? "unknown",
    neighbourhoodName: neighbourhoods.names.get(String(area?.properties?.id ?? area?.id)) ?? null,
    isUnderCrown: crown === null ? null : crown > 0,
    wayToGreen: land === null ? null : wayToGreen(land, place),
  };
}

function wayToGreen(land: Field, place: Place): Way | null {
  const way = wayChannelOf(land);
  const metres = way === undefined ? null : valueAt(land, way.channel, place);
  return way === undefined || metres === null ? null : { metres, along: way.along };
}

/** Depth of the river's or the sea's water here; 0: dry. */
export const waterDepthAt = (waterLevelMetresNap: number, facts: PointFacts): number =>
  facts.groundHeightMetresNap === null
    ? 0
    : depthMetres(
        waterLevelMetresNap,
        facts.groundHeightMetresNap,
        facts.wetFromMetresNap ?? Number.POSITIVE_INFINITY,
      );

/** A field's value at a place; null where it is not known. */
export function valueAt(field: Field, channel: number, place: Place): number | null {
  const cell = cellAt(field.header, place);
  return known(cell === undefined ? undefined : fieldValue(field, channel, cell));
}

const known = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
