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
}

const POLL_MILLISECONDS = 2000;

/** Watches a folder; where the system runs out of watches it polls instead, and says so. Returns what stops it. */
export function watchFolder(options: WatchOptions): () => Promise<void> {
  const { folder, depth, onSettled, log, settleMilliseconds = 200 } = options;
  let settling: NodeJS.Timeout | undefined;
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
  return async () => {
    clearTimeout(settling);
    await watcher.close();
  };
}
