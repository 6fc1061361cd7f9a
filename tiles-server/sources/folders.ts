import { readdir, realpath } from "node:fs/promises";
import { sep } from "node:path";

/** Names of the folders in a folder; those that begin with a dot are still being written, or nobody's business. */
export async function subfolders(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.name.startsWith(".") && (entry.isDirectory() || entry.isSymbolicLink()))
      .map((entry) => entry.name)
      .toSorted();
  } catch (error) {
    if (isAbsence(error)) return [];
    throw error;
  }
}

/** Whether `path` truly lies inside `folder`, links followed. */
export async function liesInside(folder: string, path: string): Promise<boolean> {
  const [root, truly] = await Promise.all([realpath(folder), realpath(path)]);
  return truly.startsWith(root + sep);
}

const ABSENCES = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ELOOP", "ENAMETOOLONG"]);

export const isAbsence = (error: unknown): boolean =>
  error instanceof Error && "code" in error && ABSENCES.has(String(error.code));
