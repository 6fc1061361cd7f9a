import { useEffect, useState } from "react";

export interface ServerNews {
  /** Rises with each change of the catalog. */
  readonly revision: number;
  /** The server has not answered for some seconds. */
  readonly isAway: boolean;
}

/** A server that restarts is back within this; only then do we say that it is away. */
const PATIENCE_MS = 3_000;

/** Listens to what the server pushes. The browser itself keeps trying when the line breaks. */
export function useServerNews(): ServerNews {
  const [news, setNews] = useState<ServerNews>({ revision: 0, isAway: false });
  useEffect(() => {
    const events = new EventSource("/api/v1/events");
    let timer = 0;
    let wasAway = false;
    events.addEventListener("catalog", () =>
      setNews(({ revision }) => ({ revision: revision + 1, isAway: false })),
    );
    events.onopen = () => {
      clearTimeout(timer);
      timer = 0;
      // What changed while the line was broken was not heard: look again.
      if (wasAway) setNews(({ revision }) => ({ revision: revision + 1, isAway: false }));
      wasAway = false;
    };
    events.onerror = () => {
      wasAway = true;
      timer ||= window.setTimeout(() => setNews((before) => ({ ...before, isAway: true })), PATIENCE_MS);
    };
    return () => {
      clearTimeout(timer);
      events.close();
    };
  }, []);
  return news;
}
