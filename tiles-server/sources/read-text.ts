import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DataFileFault } from "../../scenarios/data-files/data-file-fault.ts";
import { decodeText } from "../../scenarios/data-files/decode-text.ts";
import { isAbsence, liesInside } from "./folders.ts";
import { type Checked, mistake } from "./read-json-file.ts";

/** The text of a file inside `folder`; neither text nor issue where there is none. */
export async function readText(folder: string, file: string): Promise<Checked<string>> {
  const path = join(folder, file);
  try {
    if (await liesInside(folder, path)) {
      const { buffer, byteOffset, byteLength } = await readFile(path);
      const bytes = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
      const { text, issues } = decodeText({ name: file, bytes });
      return { value: text, issues: issues.map((issue) => ({ ...issue, file })) };
    }
    const message = `${file} lies behind a link that leads out of the scenarios folder, so it is left out. Copy it here instead.`;
    return { issues: [mistake("LINK_LEADS_OUTSIDE", file, message, "", "warning")] };
  } catch (error) {
    if (isFolder(error)) {
      return {
        issues: [mistake("UNREADABLE", file, `${file} is a folder. Put a file of this name in its place.`)],
      };
    }
    if (isAbsence(error)) return { issues: [] };
    if (error instanceof DataFileFault) return { issues: [mistake(error.code, file, error.message)] };
    const reason = error instanceof Error ? error.message : String(error);
    return {
      issues: [mistake("UNREADABLE", file, `${file} cannot be read (${reason}). Check who may read it.`)],
    };
  }
}

const isFolder = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EISDIR";
