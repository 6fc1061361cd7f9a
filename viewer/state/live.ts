import type { StoreApi } from "zustand/vanilla";

/** A value that changes while the page stands: read now, or listened to. A slider's steps go this way, past every render. */
export interface Live<T> {
  get(): T;
  /** @returns how to stop listening */
  listen(onChange: () => void): () => void;
}

export function liveFrom<State, T>(store: StoreApi<State>, select: (state: State) => T): Live<T> {
  return {
    get: () => select(store.getState()),
    listen: (onChange) =>
      store.subscribe((state, before) => {
        if (!Object.is(select(state), select(before))) onChange();
      }),
  };
}
