import { useEffect, useMemo, useRef, useState } from "react";

/** Something that comes from the server, as far as it is. */
export type Loaded<T> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly value: T }
  | { readonly status: "failed"; readonly detail: string };

export const LOADING = { status: "loading" } as const;

/** The value where there is one. */
export const readyValue = <T>(loaded: Loaded<T>): T | null =>
  loaded.status === "ready" ? loaded.value : null;

type Load<T> = (address: string, signal: AbortSignal) => Promise<T>;

/** Loads what `address` names and keeps it until the address changes; null: nothing to load. */
export function useLoaded<T>(address: string | null, load: Load<T>, revision = 0): Loaded<T> {
  const addresses = useMemo(() => (address === null ? NOTHING : [address]), [address]);
  const all = useLoadedAll(addresses, load, revision);
  return (address === null ? undefined : all.get(address)) ?? LOADING;
}

const NOTHING: readonly string[] = [];

/**
 * Loads what each address names, and keeps all of it: a theme that is switched off and on again is there at once. With a new
 * `revision` what is asked for is fetched again, and what is shown stays until the new one is there: a failed refresh takes
 * nothing away, and the same answer is the same object, so that nothing is drawn anew for it. With a revision, load what
 * JSON can hold.
 *
 * @param addresses the same list as long as the same is asked for
 */
export function useLoadedAll<T>(
  addresses: readonly string[],
  load: Load<T>,
  revision = 0,
): ReadonlyMap<string, Loaded<T>> {
  const [known, setKnown] = useState<ReadonlyMap<string, Loaded<T>>>(() => new Map());
  const fetchedAt = useRef(new Map<string, number>());
  const loader = useRef(load);
  loader.current = load;

  useEffect(() => {
    const control = new AbortController();
    const keep = (address: string, loaded: Loaded<T>): void => {
      if (control.signal.aborted) return;
      fetchedAt.current.set(address, revision);
      setKnown((before) => {
        const had = before.get(address);
        const isNews =
          had?.status !== "ready" || (loaded.status === "ready" && !isSame(had.value, loaded.value));
        return isNews ? new Map(before).set(address, loaded) : before;
      });
    };
    for (const address of addresses) {
      if (fetchedAt.current.get(address) === revision) continue;
      loader.current(address, control.signal).then(
        (value) => keep(address, { status: "ready", value }),
        (cause: unknown) =>
          keep(address, { status: "failed", detail: cause instanceof Error ? cause.message : String(cause) }),
      );
    }
    return () => control.abort();
  }, [addresses, revision]);

  return known;
}

/** Answers are JSON as it came in, and the same bytes give the same text again. */
const isSame = (before: unknown, value: unknown): boolean => JSON.stringify(before) === JSON.stringify(value);
