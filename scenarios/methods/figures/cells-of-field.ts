import { BYTES_A_CELL, type Field, NOT_KNOWN } from "../../model/field.ts";

interface Frame {
  readonly columns: number;
  readonly rows: number;
}

/**
 * Reads a field by the cells of the height grid: the two cover the same extent, and may be cut in cells of their own.
 *
 * @returns the byte of a cell, for a channel; `NOT_KNOWN` in every cell where there is no field
 */
export function bytesByCell(
  field: Field | null,
  { columns, rows }: Frame,
): (cell: number, channel: number) => number {
  if (field === null) return () => NOT_KNOWN;
  const { header, bytes } = field;
  const [across, down] = [header.columns / columns, header.rows / rows];
  return (cell, channel) => {
    const column = Math.floor(((cell % columns) + 0.5) * across);
    const row = Math.floor((Math.floor(cell / columns) + 0.5) * down);
    return bytes[(row * header.columns + column) * BYTES_A_CELL + channel];
  };
}
