import type { Issue } from "../model/issue.ts";
import { faultIssue } from "./data-file-fault.ts";

type Row = Readonly<Record<string, unknown>>;

/** Numbers by which offices write "not known": Statistics Netherlands' -99997 and -99999999, and what programs make of them. */
const NOT_KNOWN = new Set([-9999, -99995, -99997, -99999, -999999, -9999999, -99999999, -100000000]);
/** Helsinki's Region Environmental Services write seven nines or more. */
const NINES = /^9{7,}$/;
/** So much larger than all else in its column that it cannot be a measurement. */
const FAR_ABOVE = 100;

/**
 * The rows with such a number left empty, where every other number of that column is zero or more and none comes near it: there it cannot
 * be a measurement. Left in, one of them would make every legend and every mean wrong.
 */
export function withoutNoDataCodes<One extends Row>(
  rows: readonly One[],
  name: string,
): { readonly rows: readonly One[]; readonly issues: readonly Issue[] } {
  const codes = new Map<string, ReadonlySet<number>>();
  for (const column of new Set(rows.flatMap((row) => Object.keys(row)))) {
    const found = codesIn(rows.map((row) => row[column]).filter((value) => typeof value === "number"));
    if (found.size > 0) codes.set(column, found);
  }
  if (codes.size === 0) return { rows, issues: [] };
  let count = 0;
  const cleared = rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => {
          const isCode = typeof value === "number" && codes.get(column)?.has(value) === true;
          if (isCode) count += 1;
          return [column, isCode ? null : value];
        }),
      ) as unknown as One,
  );
  const columns = [...codes.keys()];
  const some =
    columns.length > 4
      ? `${columns.slice(0, 4).join(", ")} and ${columns.length - 4} more`
      : columns.join(", ");
  const [[example]] = codes.values();
  const message = `${count} numbers in ${name} stand for "not known" (such as ${example}) and are left empty, in ${some}.`;
  return { rows: cleared, issues: [faultIssue("NO_DATA_CODES", message, "warning")] };
}

function codesIn(numbers: readonly number[]): ReadonlySet<number> {
  const negative = new Set(numbers.filter((value) => value < 0));
  const isAllCodes = [...negative].every((value) => NOT_KNOWN.has(value));
  const nines = new Set(numbers.filter((value) => NINES.test(String(value))));
  const others = numbers.filter((value) => !nines.has(value));
  const highest = others.reduce((one, other) => Math.max(one, other), 0);
  const isFarAbove = others.length > 0 && [...nines].every((value) => value > highest * FAR_ABOVE);
  return new Set([...(isAllCodes ? negative : []), ...(isFarAbove ? nines : [])]);
}
