import type { Logger } from "pino";
import type { Issue } from "../../scenarios/model/issue.ts";
import { watchFolder } from "./watch-folder.ts";

/** What was found in a folder, kept true to it. */
export interface Watched<State> {
  readonly state: State;
  /** Looks at the folder again, now, and tells the watchers where something has changed. */
  refresh(): Promise<void>;
  /** Calls back after each change; returns what stops it. */
  watch(onChange: () => void): () => Promise<void>;
}

export interface WatchedOptions<State> {
  readonly folder: string;
  readonly depth?: number;
  readonly log: Logger;
  /** `before` is what the last look found. */
  readonly look: (before: State | undefined) => Promise<State>;
  /** Two states with the same fingerprint are the same to everybody outside. */
  readonly fingerprint: (state: State) => string;
}

export async function createWatched<State extends { readonly issues: readonly Issue[] }>(
  options: WatchedOptions<State>,
): Promise<Watched<State>> {
  const { folder, depth, log, look, fingerprint } = options;
  const listeners = new Set<() => void>();
  /** Once each: a log that says all that stands with every change hides what the change brought. */
  const tellOfNew = (issues: readonly Issue[], before: readonly Issue[]) => {
    const told = new Set(before.map((issue) => JSON.stringify(issue)));
    for (const issue of issues) {
      if (!told.has(JSON.stringify(issue))) log.warn({ issue }, issue.message);
    }
  };

  let state = await look(undefined);
  let print = fingerprint(state);
  tellOfNew(state.issues, []);

  const refresh = oneAtATime(async () => {
    const { issues: issuesBefore } = state;
    state = await look(state);
    const before = print;
    print = fingerprint(state);
    // A file that was only touched concerns nobody.
    if (print === before) return;
    tellOfNew(state.issues, issuesBefore);
    for (const listener of listeners) listener();
  });

  return {
    get state() {
      return state;
    },
    refresh,
    watch(onChange) {
      listeners.add(onChange);
      const onSettled = () => {
        refresh().catch((error: unknown) => log.error({ err: error, folder }, "cannot look at the folder"));
      };
      const stop = watchFolder({ folder, onSettled, log, ...(depth === undefined ? {} : { depth }) });
      return async () => {
        listeners.delete(onChange);
        await stop();
      };
    },
  };
}

/** Two looks that overlap could leave the older one's finding behind; those asked for meanwhile share the next. */
function oneAtATime(look: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;
  return () => {
    waiting ??= running
      .catch(() => undefined)
      .then(() => {
        waiting = undefined;
        running = look();
        return running;
      });
    return waiting;
  };
}
