import type { CameraPose } from "./scene-input.ts";

/** What a person has chosen to look at: all of it fits in a link, and a link brings all of it back. */
export interface View {
  /** null: the first city there is. */
  readonly cityId: string | null;
  /** null: no theme is on, the bare city. */
  readonly scenarioId: string | null;
  /** A named case; null where the level is free or left at the scenario's first. */
  readonly caseId: string | null;
  /** A free level; null where a case gives it. */
  readonly waterLevelMetresNap: number | null;
  /** The building's id in its source. */
  readonly buildingId: string | null;
  /** null: the city's first viewpoint. */
  readonly camera: CameraPose | null;
}

export const EMPTY_VIEW: View = {
  cityId: null,
  scenarioId: null,
  caseId: null,
  waterLevelMetresNap: null,
  buildingId: null,
  camera: null,
};
