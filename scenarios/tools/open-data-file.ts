import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { ReadDataFile, ReadOptions } from "../data-files/data-file.ts";
import { faultIssue } from "../data-files/data-file-fault.ts";
import { readDataFile } from "../data-files/read-data-file.ts";

const MOST_BYTES = 1024 ** 3;

/** A data file on disk, read as the viewer reads one that is dropped on it. */
export async function openDataFile(path: string, options: ReadOptions): Promise<ReadDataFile> {
  const refused = (code: string, message: string): ReadDataFile => ({
    format: "",
    issues: [faultIssue(code, message)],
  });
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) {
      return refused(
        "FILE_TOO_LARGE",
        `${path} has ${Math.round(size / 1024 ** 2)} MB; 1024 is the most. Cut out your city.`,
      );
    }
    const bytes = await readFile(path);
    return await readDataFile({ name: basename(path), bytes: new Uint8Array(bytes).buffer }, options);
  } catch (error) {
    const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isAbsent
      ? refused("FILE_MISSING", `There is no file ${path}. Check its name.`)
      : refused("UNREADABLE", `${path} cannot be read (${error instanceof Error ? error.message : error}).`);
  }
}
