import type { Issue } from "../model/issue.ts";
import type { DataFile } from "./data-file.ts";
import { DataFileFault, faultIssue } from "./data-file-fault.ts";

export interface DecodedText {
  readonly text: string;
  readonly issues: readonly Issue[];
}

/** V8 holds no longer text, and Node ends the whole process over one. */
export const LONGEST_TEXT_BYTES = 512 * 1024 ** 2 - 64;

/**
 * The text of a file as offices write it: UTF-8, UTF-16 with its mark (a spreadsheet's "Unicode text"), or else Windows-1252, which
 * many spreadsheets still write by default.
 *
 * @throws {DataFileFault} where it is no text at all, or longer than one text can be
 */
export function decodeText({ name, bytes }: DataFile): DecodedText {
  if (bytes.byteLength > LONGEST_TEXT_BYTES) {
    const message = `${name} is larger than 512 MiB, and no text may be. Cut it to what is needed, or save it as FlatGeobuf or GeoPackage.`;
    throw new DataFileFault("TEXT_TOO_LARGE", message);
  }
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const decoded = isUtf16
    ? { text: new TextDecoder(first === 0xff ? "utf-16le" : "utf-16be").decode(bytes), issues: [] }
    : decodeBytes(name, bytes);
  if (!decoded.text.includes("\0")) return decoded;
  throw new DataFileFault("NOT_TEXT", `${name} is not a text, whatever its ending says. Export it again.`);
}

function decodeBytes(name: string, bytes: ArrayBuffer): DecodedText {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), issues: [] };
  } catch {
    const message = `${name} is not UTF-8, and is read as Windows-1252. See whether letters such as é are right; else save it as UTF-8.`;
    return {
      text: new TextDecoder("windows-1252").decode(bytes),
      issues: [faultIssue("NOT_UTF_8", message, "warning")],
    };
  }
}
