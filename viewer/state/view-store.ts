import { createStore, type StoreApi } from "zustand/vanilla";
import { LANGUAGES, type Language } from "../../scenarios/model/localised-text.ts";
import { linkFrom, viewFrom } from "./link.ts";
import type { CameraPose, SceneFailure } from "./scene-input.ts";
import { failed, raised, restarted, type SceneStatus, settled } from "./scene-status.ts";
import { EMPTY_VIEW, type View } from "./view.ts";

export interface ViewState {
  readonly view: View;
  readonly language: Language;
  readonly status: SceneStatus;
  readonly cameraRequest: CameraWish;
  /** The named viewpoint stood at; null once a person has moved on. */
  readonly viewpointId: string | null;
}

/** Where the camera was last asked to be; a new object is a new wish. */
export interface CameraWish {
  /** null: the city's first viewpoint. */
  readonly pose: CameraPose | null;
  readonly fly: boolean;
}

export interface ViewActions {
  /** @param scenarioId what is shown there: not every city has every scenario */
  chooseCity(id: string, scenarioId: string | null): void;
  /** Names the city that an address left open, so that it stays and its link leads back to it. */
  arriveIn(cityId: string): void;
  /** null: switch the theme off. */
  chooseScenario(id: string | null): void;
  chooseCase(id: string): void;
  setWaterLevel(metresNap: number): void;
  chooseBuilding(id: string | null): void;
  goTo(pose: CameraPose, viewpointId?: string): void;
  cameraMoved(pose: CameraPose): void;
  chooseLanguage(language: Language): void;
  followLink(hash: string): void;
  /** Something drawn has changed that is not in the link: data came in. */
  raise(): void;
  /** A scene begins anew: with another city, or a new import of this one. */
  restart(): void;
  settle(revision: number): void;
  fail(failure: SceneFailure): void;
}

export type ViewStore = StoreApi<ViewState & ViewActions>;

/**
 * The one place where a person's choices live. Data flows from here to the panels and the scene, and only ids and numbers come
 * back.
 */
export function createViewStore(
  address: Pick<Location, "hash" | "search">,
  preferred: readonly string[],
): ViewStore {
  return createStore<ViewState & ViewActions>()((set, get) => {
    /** A change of what is drawn: in the same tick the scene is no longer settled. */
    const change = (part: Partial<View>, rest: Partial<ViewState> = {}): void =>
      set(({ view, status }) => ({ view: { ...view, ...part }, status: raised(status), ...rest }));
    const view = viewFrom(address.hash);
    return {
      view,
      language: languageFrom(address.search, preferred),
      status: { phase: "loading", revision: 1 },
      cameraRequest: { pose: view.camera, fly: false },
      viewpointId: null,
      chooseCity: (cityId, scenarioId) => {
        if (cityId === get().view.cityId) return;
        change(
          { ...EMPTY_VIEW, cityId, scenarioId },
          { cameraRequest: { pose: null, fly: false }, viewpointId: null },
        );
      },
      // Already on screen.
      arriveIn: (cityId) => set((state) => ({ view: { ...state.view, cityId } })),
      chooseScenario: (scenarioId) => change({ scenarioId, caseId: null, waterLevelMetresNap: null }),
      chooseCase: (caseId) => change({ caseId, waterLevelMetresNap: null }),
      setWaterLevel: (waterLevelMetresNap) => {
        if (waterLevelMetresNap === get().view.waterLevelMetresNap) return;
        change({ waterLevelMetresNap, caseId: null });
      },
      chooseBuilding: (buildingId) => {
        if (buildingId !== get().view.buildingId) change({ buildingId });
      },
      goTo: (pose, viewpointId) =>
        change({ camera: pose }, { cameraRequest: { pose, fly: true }, viewpointId: viewpointId ?? null }),
      // Already drawn: it came from the scene.
      cameraMoved: (camera) => set((state) => ({ view: { ...state.view, camera }, viewpointId: null })),
      chooseLanguage: (language) => set({ language }),
      followLink: (hash) => {
        if (hash.replace(/^#/, "") === linkFrom(get().view)) return;
        const next = viewFrom(hash);
        change(next, { cameraRequest: { pose: next.camera, fly: false }, viewpointId: null });
      },
      raise: () => change({}),
      restart: () => set(({ status }) => ({ status: restarted(status) })),
      settle: (revision) => set(({ status }) => ({ status: settled(status, revision) })),
      fail: (failure) => set(({ status }) => ({ status: failed(status, failure) })),
    };
  });
}

/** `?lang=` goes before the browser's own wish; Dutch where neither is ours. */
export function languageFrom(search: string, preferred: readonly string[]): Language {
  const asked = new URLSearchParams(search).get("lang");
  const known = (text: string | null): Language | undefined =>
    LANGUAGES.find((language) => language === text);
  return known(asked) ?? preferred.map((tag) => known(tag.slice(0, 2).toLowerCase())).find(Boolean) ?? "nl";
}
