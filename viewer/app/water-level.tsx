import type { ReactNode } from "react";
import { useMemo } from "react";
import { useStore } from "zustand";
import { type Live, liveFrom } from "../state/live.ts";
import type { ViewStore } from "../state/view-store.ts";
import { waterLevelOf } from "./present-case.ts";
import type { ScenarioOn } from "./use-scenarios.ts";

interface WithWaterLevelProps {
  readonly store: ViewStore;
  /** null: no flooding on. */
  readonly scenario: ScenarioOn | null;
  readonly children: (metresNap: number | null) => ReactNode;
}

/** The one part of a panel that follows the slider: what stands around it is not made anew at each step. */
export function WithWaterLevel({ store, scenario, children }: WithWaterLevelProps) {
  return children(useStore(store, ({ view }) => levelIn(view, scenario)));
}

/** The same for the scene, past every render. */
export const useLiveWaterLevel = (store: ViewStore, scenario: ScenarioOn | null): Live<number | null> =>
  useMemo(() => liveFrom(store, ({ view }) => levelIn(view, scenario)), [store, scenario]);

const levelIn = (view: Parameters<typeof waterLevelOf>[0], scenario: ScenarioOn | null): number | null =>
  scenario === null ? null : waterLevelOf(view, scenario.summary.id, scenario.present);
