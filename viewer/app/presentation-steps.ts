import type { ScenarioCase } from "../../scenarios/model/scenario.ts";

/** One place to stand in a presentation: a case seen from a viewpoint. */
export interface PresentationStep {
  /** null: no scenario is open, or it has no cases. */
  readonly caseId: string | null;
  readonly viewpointId: string;
}

/**
 * All cases from the first viewpoint, from mild to severe; then the severest from each other viewpoint. One list, because a
 * hall's clicker knows two keys only.
 */
export function stepsOf(
  viewpointIds: readonly [string, ...string[]],
  cases: readonly Pick<ScenarioCase, "id">[],
): readonly PresentationStep[] {
  const [first, ...others] = viewpointIds;
  const last = cases.at(-1)?.id ?? null;
  const fromFirst =
    cases.length === 0
      ? [{ caseId: null, viewpointId: first }]
      : cases.map(({ id }) => ({ caseId: id, viewpointId: first }));
  return [...fromFirst, ...others.map((viewpointId) => ({ caseId: last, viewpointId }))];
}

/** What a key asks for; undefined: it is not ours. */
export type PresentationWish = "next" | "previous" | "blank" | "hide" | "leave";

const WISHES: Readonly<Record<string, PresentationWish>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  PageUp: "previous",
  b: "blank",
  ".": "blank",
  h: "hide",
  Escape: "leave",
};

export const wishOf = (key: string): PresentationWish | undefined =>
  WISHES[key.length === 1 ? key.toLowerCase() : key];
