import type { Issue } from "../model/issue.ts";
import { faultIssue } from "./data-file-fault.ts";

type Row = Readonly<Record<string, unknown>>;

/** Numbers by which offices write "not known": Statistics Netherlands' -99997 and -99999999, and what programs make of them. */
const NOT_KNOWN = new Set([-9999, -99995, -99997, -99999, -999999, -9999999, -99999999, -100000000]);

/**
 * The rows with such a number left empty, where every other number of that column is zero or more: there it cannot be a measurement.
 * Left in, one of them would make every legend and every mean wrong.
 */
export function withoutNoDataCodes<One extends Row>(
  rows: readonly One[],
  name: string,
): { readonly rows: readonly One[]; readonly issues: readonly Issue[] } {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) => {
    const negative = rows.map((row) => row[column]).filter((value) => typeof value === "number" && value < 0);
    return negative.length > 0 && negative.every((value) => NOT_KNOWN.has(value as number));
  });
  if (columns.length === 0) return { rows, issues: [] };
  const coded = new Set(columns);
  let count = 0;
  const cleared = rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => {
          const isCode = coded.has(column) && typeof value === "number" && value < 0;
          if (isCode) count += 1;
          return [column, isCode ? null : value];
        }),
      ) as unknown as One,
  );
  const some =
    columns.length > 4
      ? `${columns.slice(0, 4).join(", ")} and ${columns.length - 4} more`
      : columns.join(", ");
  const message = `${count} numbers in ${name} stand for "not known" (such as -99999999) and are left empty, in ${some}.`;
  return { rows: cleared, issues: [faultIssue("NO_DATA_CODES", message, "warning")] };
}
