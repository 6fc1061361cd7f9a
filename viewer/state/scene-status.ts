import type { SceneFailure } from "./scene-input.ts";

/** How far the picture is: the page's own word for tests and for people who wait. */
export type SceneStatus =
  | { readonly phase: "loading"; readonly revision: number }
  | { readonly phase: "settled"; readonly revision: number }
  | { readonly phase: "failed"; readonly revision: number; readonly failure: SceneFailure };

/** Something that is drawn has changed. A scene without WebGL stays failed: nothing will draw it. */
export function raised(status: SceneStatus): SceneStatus {
  const revision = status.revision + 1;
  return status.phase === "failed" && status.failure.kind === "no-webgl"
    ? { ...status, revision }
    : { phase: "loading", revision };
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
