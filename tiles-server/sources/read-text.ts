import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isAbsence, liesInside } from "./folders.ts";
import { type Checked, mistake } from "./read-json-file.ts";

/** The text of a file inside `folder`; neither text nor issue where there is none. */
export async function readText(folder: string, file: string): Promise<Checked<string>> {
  const path = join(folder, file);
  try {
    if (await liesInside(folder, path)) return { value: await readFile(path, "utf8"), issues: [] };
    const message = `${file} lies behind a link that leads out of the scenarios folder, so it is left out. Copy it here instead.`;
    return { issues: [mistake("LINK_LEADS_OUTSIDE", file, message, "", "warning")] };
  } catch (error) {
    if (isFolder(error)) {
      return {
        issues: [mistake("UNREADABLE", file, `${file} is a folder. Put a file of this name in its place.`)],
      };
    }
    if (isAbsence(error)) return { issues: [] };
    const reason = error instanceof Error ? error.message : String(error);
    return {
      issues: [mistake("UNREADABLE", file, `${file} cannot be read (${reason}). Check who may read it.`)],
    };
  }
}

const isFolder = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EISDIR";
