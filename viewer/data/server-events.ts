import { useEffect, useState } from "react";

export interface ServerNews {
  /** The catalog's revision as the server last told it; 0 before its first word. It rises over restarts too. */
  readonly revision: number;
  /** The server has not answered for some seconds. */
  readonly isAway: boolean;
}

/** A server that restarts is back within this; only then do we say that it is away. */
const PATIENCE_MS = 3_000;
const RETRY_MS = 2_000;

/** Listens to what the server pushes, for as long as the page stands. */
export function useServerNews(): ServerNews {
  const [news, setNews] = useState<ServerNews>({ revision: 0, isAway: false });
  useEffect(
    () =>
      listenToServer({
        onRevision: (revision) => setNews({ revision, isAway: false }),
        onAway: () => setNews((before) => ({ ...before, isAway: true })),
      }),
    [],
  );
  return news;
}

interface Listener {
  readonly onRevision: (revision: number) => void;
  readonly onAway: () => void;
}

/** @returns how to stop listening */
export function listenToServer({ onRevision, onAway }: Listener): () => void {
  let events: EventSource;
  let patience = 0;
  let retry = 0;
  const connect = (): void => {
    events = new EventSource("/api/v1/events");
    // Its first event comes at once, so it also says that the server is back.
    events.addEventListener("catalog", ({ data }: MessageEvent<string>) => {
      clearTimeout(patience);
      patience = 0;
      onRevision((JSON.parse(data) as { revision: number }).revision);
    });
    events.onerror = () => {
      patience ||= window.setTimeout(onAway, PATIENCE_MS);
      // A broken line the browser mends itself; after an error answer, a proxy's 502 for one, it never tries again.
      if (events.readyState === EventSource.CLOSED) retry = window.setTimeout(connect, RETRY_MS);
    };
  };
  connect();
  return () => {
    clearTimeout(patience);
    clearTimeout(retry);
    events.close();
  };
}
