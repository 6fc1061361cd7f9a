import type { Issue } from "../model/issue.ts";
import { faultIssue } from "./data-file-fault.ts";

type Row = Readonly<Record<string, unknown>>;

/** How spreadsheets and offices write that there is no value. */
const NO_VALUE =
  /^(?:nan|n\/?a|#n\/?a|#n\/?b|#waarde!|#value!|null|none|n\.v\.t\.|nvt|onbekend|unknown|[-–.?x])$/i;
/** What only a number has: a decimal sign, a thousands' mark, a percent or a euro. Whole numbers alone may be codes, and stay as they are. */
const SIGN_OF_A_NUMBER = /\d[.,]\d|%|€|\d[ \u00a0\u202f]\d{3}/;
const PLAIN = /^[+-]?(?:0|[1-9]\d*)(?:[.,]\d+)?$/;
const DUTCH = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const ENGLISH = /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/;
/** "1,234" is a thousand to one office and a little over one to another. */
const EITHER = /^[+-]?\d{1,3}(?:[.,]\d{3})+$/;

/**
 * The rows with columns of numbers that were written as text ("12,5 %", "€ 1.200") made numbers, and the words that say "no value" left
 * empty. Only where a whole column is so: a single word in it, and it stays a column of text.
 */
export function withWrittenNumbers<One extends Row>(
  rows: readonly One[],
  name: string,
): { readonly rows: readonly One[]; readonly issues: readonly Issue[] } {
  const read = new Map<string, (value: unknown) => unknown>();
  const numbers: string[] = [];
  const emptied: string[] = [];
  for (const column of new Set(rows.flatMap((row) => Object.keys(row)))) {
    const values = rows.map((row) => row[column]).filter((value) => value !== null && value !== undefined);
    const texts = values.filter((value) => typeof value === "string").map((text) => text.trim());
    if (texts.length === 0 || values.some((value) => typeof value !== "string" && typeof value !== "number"))
      continue;
    const said = texts.filter((text) => text !== "" && !NO_VALUE.test(text));
    const isAllWords = said.length === 0 && values.length === texts.length;
    if (isAllWords || !said.every(isNumber) || (said.length > 0 && !isSurelyNumbers(said))) continue;
    const isDutch = said.some((text) => /,\d+\D*$/.test(text) || text.includes("€"));
    read.set(column, (value) => (typeof value === "string" ? numberFrom(value.trim(), isDutch) : value));
    const [example] = said;
    if (example !== undefined) numbers.push(`"${column}" (such as "${example}")`);
    const word = texts.find((text) => NO_VALUE.test(text));
    if (word !== undefined) emptied.push(`"${word}" in "${column}"`);
  }
  if (read.size === 0) return { rows, issues: [] };
  const issues: Issue[] = [];
  if (numbers.length > 0) {
    const message = `${name} has numbers written as text, which are read as numbers: ${some(numbers)}. See whether they are right.`;
    issues.push(faultIssue("NUMBERS_AS_TEXT", message, "warning"));
  }
  if (emptied.length > 0) {
    const message = `In ${name} these words stand for no value, and are left empty: ${some(emptied)}.`;
    issues.push(faultIssue("NO_VALUE_WORDS", message, "warning"));
  }
  const changed = rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => {
          const numberOf = read.get(column);
          return [column, numberOf === undefined ? value : numberOf(value)];
        }),
      ) as unknown as One,
  );
  return { rows: changed, issues };
}

const bare = (text: string): string => text.replace(/[€%\s\u00a0\u202f]/g, "");

const isNumber = (text: string): boolean =>
  [PLAIN, DUTCH, ENGLISH].some((pattern) => pattern.test(bare(text)));

const isSurelyNumbers = (texts: readonly string[]): boolean =>
  texts.some((text) => SIGN_OF_A_NUMBER.test(text)) &&
  texts.some((text) => /[%€]/.test(text) || !EITHER.test(bare(text)));

/** null: a word for "no value". */
function numberFrom(text: string, isDutch: boolean): number | null {
  const digits = bare(text);
  if (digits === "" || !isNumber(text)) return null;
  if (ENGLISH.test(digits)) return Number(digits.replaceAll(",", ""));
  if (DUTCH.test(digits) && isDutch) return Number(digits.replaceAll(".", "").replace(",", "."));
  return Number(digits.replace(",", "."));
}

const some = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 4).join(", ")} and ${names.length - 4} more` : names.join(", ");
