/** What was used longest ago leaves first, so that the whole never holds more than `maxBytes`. */
export interface LruByBytes<Value> {
  get(key: string): Value | undefined;
  /** A value larger than a quarter of the cache is not kept: one heavy file must not push a whole city out. */
  set(key: string, value: Value, bytes: number): void;
  readonly heldBytes: number;
}

export function createLruByBytes<Value>(maxBytes: number): LruByBytes<Value> {
  // A Map remembers the order of insertion: the first key is the one used longest ago.
  const entries = new Map<string, { value: Value; bytes: number }>();
  let heldBytes = 0;

  const remove = (key: string): void => {
    heldBytes -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  };

  return {
    get heldBytes() {
      return heldBytes;
    },
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, bytes) {
      remove(key);
      if (bytes > maxBytes / 4) return;
      entries.set(key, { value, bytes });
      heldBytes += bytes;
      for (const oldest of entries.keys()) {
        if (heldBytes <= maxBytes) break;
        remove(oldest);
      }
    },
  };
}
