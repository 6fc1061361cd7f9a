import type { SceneFailure } from "./scene-input.ts";

/** How far the picture is: the page's own word for tests and for people who wait. */
export type SceneStatus =
  | { readonly phase: "loading"; readonly revision: number }
  | { readonly phase: "settled"; readonly revision: number }
  | { readonly phase: "failed"; readonly revision: number; readonly failure: SceneFailure };

/** Something that is drawn has changed. A scene that has failed stays failed: nothing will draw the change. */
export function raised(status: SceneStatus): SceneStatus {
  const revision = status.revision + 1;
  return status.phase === "failed" ? { ...status, revision } : { phase: "loading", revision };
}

/** A scene begins anew, with another city or a new import of this one. Without WebGL it is no better than the last. */
export function restarted(status: SceneStatus): SceneStatus {
  return status.phase === "failed" && status.failure.kind === "no-webgl"
    ? raised(status)
    : { phase: "loading", revision: status.revision + 1 };
}

/** An older revision that has been drawn says nothing about this one. */
export function settled(status: SceneStatus, revision: number): SceneStatus {
  return status.phase === "loading" && status.revision === revision ? { phase: "settled", revision } : status;
}

export const failed = ({ revision }: SceneStatus, failure: SceneFailure): SceneStatus => ({
  phase: "failed",
  revision,
  failure,
});
