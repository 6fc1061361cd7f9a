import type { Body } from "./variant.ts";

/** Answers kept, and compressed, once per revision of what they are made from. */
export interface AnswerCache {
  /** The answer for `key`; made by `make` when this revision has none yet. What `make` throws is not kept. */
  body(key: string, make: () => Body): Body;
}

export function createAnswerCache(currentRevision: () => number): AnswerCache {
  let bodies = new Map<string, Body>();
  let revision = currentRevision();
  return {
    body(key, make) {
      if (revision !== currentRevision()) {
        bodies = new Map();
        revision = currentRevision();
      }
      const kept = bodies.get(key);
      if (kept !== undefined) return kept;
      const body = make();
      bodies.set(key, body);
      return body;
    },
  };
}
