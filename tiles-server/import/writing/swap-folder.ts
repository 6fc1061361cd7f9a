import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Fills a folder beside the old one and puts it in its place whole: killed at any moment, or with the disk full, the
 * old folder or the new one stands there, never half of either.
 *
 * @param fill writes everything into the folder it is given; what it returns is handed on
 */
export async function swapFolder<Filled>(
  folder: string,
  fill: (partial: string) => Promise<Filled>,
): Promise<Filled> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  await removeLeftovers(folder);
  const partial = join(parent, `.${basename(folder)}.${process.pid}.partial`);
  const old = join(parent, `.${basename(folder)}.${process.pid}.old`);
  try {
    await mkdir(partial);
    const filled = await fill(partial);
    const hadOld = await rename(folder, old).then(
      () => true,
      () => false,
    );
    try {
      await rename(partial, folder);
    } catch (cause) {
      if (hadOld) await rename(old, folder);
      throw cause;
    }
    await rm(old, { recursive: true, force: true });
    return filled;
  } catch (cause) {
    // With a disk that is full one file fails while others are still being written: what they leave is asked for again.
    await rm(partial, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    throw cause;
  }
}

/** The same for every folder in `parent`, as a server that starts does. */
export async function removeAllLeftovers(parent: string): Promise<void> {
  const names = (await readdir(parent)).map((entry) => /^\.(.+)\.\d+\.(?:partial|old)$/.exec(entry)?.[1]);
  for (const name of new Set(names)) if (name !== undefined) await removeLeftovers(join(parent, name));
}

/** What an import that was killed left behind; an old folder without its successor goes back. */
async function removeLeftovers(folder: string): Promise<void> {
  const [parent, name] = [dirname(folder), basename(folder)];
  const entries = await readdir(parent);
  for (const entry of entries) {
    if (!entry.startsWith(`.${name}.`) || isAlive(Number(entry.split(".").at(-2)))) continue;
    if (entry.endsWith(".old") && !entries.includes(name)) await rename(join(parent, entry), folder);
    else if (/\.(partial|old)$/.test(entry)) await rm(join(parent, entry), { recursive: true, force: true });
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return processId !== process.pid;
  } catch (error) {
    // Another user's process may not be asked after, and is alive all the same.
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
