import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { watch as watchFiles } from "chokidar";
import type { Logger } from "pino";

export interface WatchOptions {
  readonly folder: string;
  /** How many folders deep to look; a city's hundreds of tiles need no watch of their own. */
  readonly depth?: number;
  /** Called once a burst of changes has settled: a file that is half written is not yet worth a complaint. */
  readonly onSettled: () => void;
  readonly log: Logger;
  readonly settleMilliseconds?: number;
  /** How often to see whether the folder itself is still the same one. */
  readonly rootMilliseconds?: number;
}

/** What begins with a point is on its way, or nobody's business. */
const IGNORED = /(?:^|[/\\])(?:\.[^/\\.][^/\\]*|node_modules)$/;
const POLL_MILLISECONDS = 2000;
const ROOT_MILLISECONDS = 1000;

/** Watches a folder; where the system runs out of watches it polls instead, and says so. Returns what stops it. */
export function watchFolder(options: WatchOptions): () => Promise<void> {
  const {
    folder,
    depth,
    onSettled,
    log,
    settleMilliseconds = 200,
    rootMilliseconds = ROOT_MILLISECONDS,
  } = options;
  let settling: NodeJS.Timeout | undefined;
  let isStopped = false;
  let polls = false;
  let isTold = false;
  const settle = (): void => {
    clearTimeout(settling);
    settling = setTimeout(onSettled, settleMilliseconds);
  };

  const start = (usePolling: boolean) =>
    watchFiles(folder, {
      ignoreInitial: true,
      usePolling,
      interval: POLL_MILLISECONDS,
      ignored: (path) => IGNORED.test(path.slice(folder.length)),
      ...(depth === undefined ? {} : { depth }),
    })
      // What changed before the watch stood is found now.
      .on("ready", onSettled)
      .on("all", () => {
        isTold = true;
        settle();
      })
      .on("error", (error) => {
        if (polls) return log.error({ err: error, folder }, "cannot watch folder");
        polls = true;
        log.warn(
          { err: error, folder },
          `cannot watch folder; looking every ${POLL_MILLISECONDS} ms instead`,
        );
        void watcher.close();
        watcher = start(true);
      });

  let watcher = start(false);

  // chokidar goes deaf when its root is removed and made again, as a folder of cities is by hand: then the watch begins anew.
  let root: string | undefined;
  const lookAtRoot = async (): Promise<void> => {
    const present = await identityOf(folder);
    if (isStopped || root === present) return;
    const isFirst = root === undefined;
    root = present;
    if (isFirst) return;
    void watcher.close();
    watcher = start(polls);
  };
  void lookAtRoot();
  // And it misses changes in folders that came a moment ago, as those of a new scenario are: what it was not told of is seen here.
  let content: string | undefined;
  const lookInside = async (): Promise<void> => {
    const present = await contentOf(folder, depth ?? Number.POSITIVE_INFINITY);
    if (isStopped) return;
    if (content !== undefined && present !== content && !isTold) settle();
    content = present;
    isTold = false;
  };
  void lookInside();
  const rootTimer = setInterval(() => void lookAtRoot().then(lookInside), rootMilliseconds).unref();

  return async () => {
    isStopped = true;
    clearTimeout(settling);
    clearInterval(rootTimer);
    await watcher.close();
  };
}

/** Each file by name, size and time, as deep as the watch looks. */
async function contentOf(folder: string, depth: number): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const parts = entries
    .filter(({ name }) => !IGNORED.test(`/${name}`))
    .map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return depth > 0 ? contentOf(path, depth - 1) : path;
      const found = await stat(path).catch(() => null);
      return `${path} ${found?.size} ${found?.mtimeMs}`;
    });
  return (await Promise.all(parts)).join("\n");
}

/** Which folder stands at a path; "" where none does. */
async function identityOf(folder: string): Promise<string> {
  try {
    const { ino, birthtimeMs } = await stat(folder);
    return `${ino}-${birthtimeMs}`;
  } catch {
    return "";
  }
}
