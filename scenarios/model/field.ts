import { z } from "zod";
import { HeightGrid } from "./city.ts";
import { Identifier } from "./identifier.ts";

/**
 * A field: numbers over the whole ground, worked out once at import. One file of bytes beside this header, `rows × columns × 4`:
 * four bytes a cell, the northernmost row first, west to east. It covers exactly the height grid's extent, in cells of its own.
 *
 * A byte means `offset + step × byte` in the channel's unit; 255 is "not known". Under buildings a value is carried in from beside
 * them, so that a picture needs no edge there: ask the land field what a cell is before counting it.
 */
export const FieldChannel = z.strictObject({
  id: Identifier,
  /** "code": the byte itself is a name, as the field's page in docs/city-package.md says. */
  unit: z.enum(["°C", "m", "share", "code"]),
  offset: z.number(),
  step: z.number().positive(),
  /** What it was worked out for; a case with the same values is drawn from this channel. */
  parameters: z.record(z.string(), z.number()).default({}),
});
export type FieldChannel = z.infer<typeof FieldChannel>;

export const FieldHeader = HeightGrid.omit({ ground: true, spill: true }).extend({
  formatVersion: z.literal(1),
  channels: z.array(FieldChannel).min(1).max(4),
  /** Name of the file of bytes beside this one. */
  data: z.string(),
});
export type FieldHeader = z.infer<typeof FieldHeader>;

export const BYTES_A_CELL = 4;
export const NOT_KNOWN = 255;

export interface Field {
  readonly header: FieldHeader;
  readonly bytes: Uint8Array;
}

/** What a cell of the land field is: its first channel. */
export const LAND = { unknown: 0, paved: 1, green: 2, water: 3, building: 4 } as const;
/**
 * Channels of the land field that are codes, in order: what it is; 1 under a tree's crown; which neighbourhood, by its place in
 * neighbourhoods.geojson. The fourth is metres to public green.
 */
export const LAND_CHANNELS = ["cover", "crown", "neighbourhood"] as const;
/** How the land field's fourth channel measures: in a straight line, or along the streets where streets were imported. */
export const METRES_TO_GREEN = "metres-to-green";
export const WALK_METRES_TO_GREEN = "walk-metres-to-green";

/** The value of a cell; NaN: not known. */
export function fieldValue({ header, bytes }: Field, channel: number, cell: number): number {
  const byte = bytes[cell * BYTES_A_CELL + channel];
  const { offset, step } = header.channels[channel];
  return byte === NOT_KNOWN ? Number.NaN : offset + step * byte;
}

/** The channel that was worked out for just these values; undefined where the field has none. */
export function channelFor(
  { channels }: Pick<FieldHeader, "channels">,
  values: Readonly<Record<string, unknown>>,
): number | undefined {
  const found = channels.findIndex(({ parameters }) =>
    Object.entries(parameters).every(([name, value]) => Math.abs(Number(values[name] ?? 0) - value) < 1e-6),
  );
  return found < 0 ? undefined : found;
}
