export type ByteRange =
  | { readonly kind: "whole" }
  /** First and last byte, both included. */
  | { readonly kind: "part"; readonly first: number; readonly last: number }
  | { readonly kind: "unsatisfiable" };

const WHOLE: ByteRange = { kind: "whole" };
const UNSATISFIABLE: ByteRange = { kind: "unsatisfiable" };

/**
 * What a Range header asks of a body of `size` bytes (RFC 9110 §14.2). Several ranges get the whole body: nobody who
 * loads tiles needs them, and 1,500 overlapping ones are an attack. A `bytes` range we cannot read is refused, as the
 * RFC allows; an unknown unit is ignored, as it demands.
 */
export function readByteRange(header: string | undefined, size: number): ByteRange {
  if (header === undefined) return WHOLE;
  const [unit, ranges] = header.split("=", 2);
  if (unit?.trim().toLowerCase() !== "bytes" || ranges === undefined) return WHOLE;
  if (ranges.includes(",")) return WHOLE;
  const match = /^\s*(\d*)-(\d*)\s*$/.exec(ranges);
  if (match === null) return UNSATISFIABLE;
  const [, from, to] = match;
  if (from === "" && to === "") return UNSATISFIABLE;
  if (from === "") {
    const suffixLength = Number(to);
    if (suffixLength === 0 || size === 0) return UNSATISFIABLE;
    return { kind: "part", first: Math.max(0, size - suffixLength), last: size - 1 };
  }
  const first = Number(from);
  const last = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (first >= size || last < first) return UNSATISFIABLE;
  return { kind: "part", first, last };
}
