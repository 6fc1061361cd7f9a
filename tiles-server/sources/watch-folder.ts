import { stat } from "node:fs/promises";
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

  const start = (usePolling: boolean) =>
    watchFiles(folder, {
      ignoreInitial: true,
      usePolling,
      interval: POLL_MILLISECONDS,
      ignored: (path) => /(?:^|[/\\])(?:\.[^/\\.][^/\\]*|node_modules)$/.test(path.slice(folder.length)),
      ...(depth === undefined ? {} : { depth }),
    })
      // What changed before the watch stood is found now.
      .on("ready", onSettled)
      .on("all", () => {
        clearTimeout(settling);
        settling = setTimeout(onSettled, settleMilliseconds);
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
  const rootTimer = setInterval(() => void lookAtRoot(), rootMilliseconds).unref();

  return async () => {
    isStopped = true;
    clearTimeout(settling);
    clearInterval(rootTimer);
    await watcher.close();
  };
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
