import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BYTES_A_CELL, type FieldChannel, FieldHeader, NOT_KNOWN } from "../../../scenarios/model/field.ts";
import type { GroundModel } from "../city-model.ts";

/** A channel and its value in every cell of the height grid, in the channel's unit; NaN: not known. */
export interface FieldValues {
  readonly channel: FieldChannel;
  readonly values: Float32Array | Uint8Array;
}

/**
 * Writes `fields/<name>.json` and its bytes beside it, `fields/<name>.u8`.
 *
 * @returns the header's address in the package
 */
export async function writeField(
  folder: string,
  name: string,
  ground: Pick<GroundModel, "grid">,
  channels: readonly FieldValues[],
): Promise<string> {
  const bytes = bytesOf(channels, ground.grid.columns * ground.grid.rows);
  return await writeFieldBytes(
    folder,
    name,
    ground,
    channels.map(({ channel }) => channel),
    bytes,
  );
}

/** The same of bytes that are there already. */
export async function writeFieldBytes(
  folder: string,
  name: string,
  { grid }: Pick<GroundModel, "grid">,
  channels: readonly FieldChannel[],
  bytes: Uint8Array,
): Promise<string> {
  const header = FieldHeader.parse({ ...grid, formatVersion: 1, channels, data: `${name}.u8` });
  await mkdir(join(folder, "fields"), { recursive: true });
  await writeFile(join(folder, "fields", header.data), bytes);
  await writeFile(join(folder, "fields", `${name}.json`), JSON.stringify(header));
  return `fields/${name}.json`;
}

/** Four bytes a cell; values beyond the scale take its end, and channels that are not there are not known. */
export function bytesOf(channels: readonly FieldValues[], cells: number): Uint8Array {
  const bytes = new Uint8Array(cells * BYTES_A_CELL).fill(NOT_KNOWN);
  for (const [place, { channel, values }] of channels.entries()) {
    for (let cell = 0; cell < cells; cell += 1) {
      const steps = Math.round((values[cell] - channel.offset) / channel.step);
      if (Number.isNaN(steps)) continue;
      // A code may be 255 itself: it names what is not known.
      const highest = channel.unit === "code" ? NOT_KNOWN : NOT_KNOWN - 1;
      bytes[cell * BYTES_A_CELL + place] = Math.min(highest, Math.max(0, steps));
    }
  }
  return bytes;
}
