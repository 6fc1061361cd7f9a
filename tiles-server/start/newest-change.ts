import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** When the newest of these files or folders' files was last changed, in milliseconds since 1970; 0 where none is there. */
export async function newestChange(
  paths: readonly string[],
  counts: (file: string) => boolean = () => true,
): Promise<number> {
  const times = await Promise.all(paths.map((path) => newestBelow(path, counts)));
  return Math.max(0, ...times);
}

async function newestBelow(path: string, counts: (file: string) => boolean): Promise<number> {
  const facts = await stat(path).catch(() => undefined);
  if (facts === undefined) return 0;
  if (!facts.isDirectory()) return counts(path) ? facts.mtimeMs : 0;
  const names = await readdir(path);
  return newestChange(
    names.map((name) => join(path, name)),
    counts,
  );
}
