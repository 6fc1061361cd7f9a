import { useEffect, useRef, useState } from "react";

/** Something that comes from the server, as far as it is. */
export type Loaded<T> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly value: T }
  | { readonly status: "failed"; readonly detail: string };

export const LOADING = { status: "loading" } as const;

/** The value where there is one. */
export const readyValue = <T>(loaded: Loaded<T>): T | null =>
  loaded.status === "ready" ? loaded.value : null;

/**
 * Loads what `address` names and keeps it until the address changes; null: nothing to load. With a new `revision` it is
 * fetched again, and what is shown stays until the new one is there: a failed refresh takes nothing away, and the same
 * answer is the same object, so that nothing is drawn anew for it. With a revision, load what JSON can hold.
 */
export function useLoaded<T>(
  address: string | null,
  load: (address: string, signal: AbortSignal) => Promise<T>,
  revision = 0,
): Loaded<T> {
  const [state, setState] = useState<{ address: string | null; loaded: Loaded<T> }>({
    address: null,
    loaded: LOADING,
  });
  const loader = useRef(load);
  loader.current = load;
  // One text for both, so that a new revision is a new request for the same address.
  const request = address === null ? null : `${revision} ${address}`;
  useEffect(() => {
    if (request === null) return;
    const address = request.slice(request.indexOf(" ") + 1);
    const control = new AbortController();
    loader.current(address, control.signal).then(
      (value) => {
        if (control.signal.aborted) return;
        setState((before) =>
          before.address === address && before.loaded.status === "ready" && isSame(before.loaded.value, value)
            ? before
            : { address, loaded: { status: "ready", value } },
        );
      },
      (cause: unknown) => {
        if (control.signal.aborted) return;
        const detail = cause instanceof Error ? cause.message : String(cause);
        setState((before) =>
          before.address === address && before.loaded.status === "ready"
            ? before
            : { address, loaded: { status: "failed", detail } },
        );
      },
    );
    return () => control.abort();
  }, [request]);
  return state.address === address ? state.loaded : LOADING;
}

/** Answers are JSON as it came in, and the same bytes give the same text again. */
const isSame = (before: unknown, value: unknown): boolean => JSON.stringify(before) === JSON.stringify(value);
