import { createStore, type StoreApi } from "zustand/vanilla";
import { LANGUAGES, type Language } from "../../scenarios/model/localised-text.ts";
import { linkFrom, viewFrom } from "./link.ts";
import type { CameraPose, Place } from "./place.ts";
import type { SceneFailure } from "./scene-input.ts";
import { failed, raised, restarted, type SceneStatus, settled } from "./scene-status.ts";
import {
  type Audience,
  EMPTY_VIEW,
  type Room,
  type ShownScenario,
  type View,
  withOrWithout,
  without,
} from "./view.ts";

export interface ViewState {
  readonly view: View;
  readonly language: Language;
  readonly status: SceneStatus;
  readonly cameraRequest: CameraWish;
  /** The named viewpoint stood at; null once a person has moved on. */
  readonly viewpointId: string | null;
  /** Of several scenarios that are on, the one whose cases and leaflet are before us; null: the one switched on last. */
  readonly openScenarioId: string | null;
  /** The panels have made way for a hall. */
  readonly isPresenting: boolean;
}

/** Where the camera was last asked to be; a new object is a new wish. */
export interface CameraWish {
  /** null: the city's first viewpoint. */
  readonly pose: CameraPose | null;
  readonly fly: boolean;
}

export interface ViewActions {
  /** @param scenarioIds what is shown there: not every city has every scenario */
  chooseCity(id: string, scenarioIds: readonly string[]): void;
  /** Names the city that an address left open, so that it stays and its link leads back to it. */
  arriveIn(cityId: string): void;
  /** Switches a scenario on, after the others, or in the place of one. */
  showScenario(id: string, insteadOf?: string): void;
  hideScenario(id: string): void;
  openScenario(id: string): void;
  chooseCase(scenarioId: string, caseId: string): void;
  setWaterLevel(scenarioId: string, metresNap: number): void;
  setOpacity(scenarioId: string, opacity: number): void;
  /** @param show one of the scenario's pictures; null: its first */
  choosePicture(scenarioId: string, show: string | null): void;
  /** @param hourUtc null: the afternoon's mean */
  chooseHour(scenarioId: string, hourUtc: number | null): void;
  chooseAudience(audience: Audience): void;
  /** A building or a place on the ground: one card is open at a time. null closes it. */
  chooseBuilding(id: string | null): void;
  choosePoint(place: Place | null): void;
  chooseRoom(room: Room): void;
  present(isPresenting: boolean): void;
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
      openScenarioId: null,
      isPresenting: false,
      chooseCity: (cityId, scenarioIds) => {
        if (cityId === get().view.cityId) return;
        const scenarios = scenarioIds.map((scenarioId) => ({ scenarioId, caseId: null }));
        change(
          { ...EMPTY_VIEW, cityId, scenarios, room: get().view.room, audience: get().view.audience },
          { cameraRequest: { pose: null, fly: false }, viewpointId: null, openScenarioId: null },
        );
      },
      // Already on screen.
      arriveIn: (cityId) => set((state) => ({ view: { ...state.view, cityId } })),
      showScenario: (scenarioId, insteadOf) => {
        const { scenarios } = get().view;
        if (scenarios.some((shown) => shown.scenarioId === scenarioId)) return;
        const added: ShownScenario = { scenarioId, caseId: null };
        const at = scenarios.findIndex((shown) => shown.scenarioId === insteadOf);
        change(
          { scenarios: at < 0 ? [...scenarios, added] : scenarios.with(at, added) },
          { openScenarioId: scenarioId },
        );
      },
      hideScenario: (scenarioId) => {
        const { view, openScenarioId } = get();
        change(
          {
            scenarios: view.scenarios.filter((shown) => shown.scenarioId !== scenarioId),
            waterLevelsMetresNap: without(view.waterLevelsMetresNap, scenarioId),
            opacities: without(view.opacities, scenarioId),
            shows: without(view.shows, scenarioId),
            hoursUtc: without(view.hoursUtc, scenarioId),
          },
          { openScenarioId: openScenarioId === scenarioId ? null : openScenarioId },
        );
      },
      openScenario: (openScenarioId) => set({ openScenarioId }),
      chooseCase: (scenarioId, caseId) =>
        change({
          scenarios: withCase(get().view.scenarios, scenarioId, caseId),
          waterLevelsMetresNap: without(get().view.waterLevelsMetresNap, scenarioId),
        }),
      setWaterLevel: (scenarioId, metresNap) => {
        const { scenarios, waterLevelsMetresNap } = get().view;
        if (metresNap === waterLevelsMetresNap[scenarioId]) return;
        change({
          waterLevelsMetresNap: { ...waterLevelsMetresNap, [scenarioId]: metresNap },
          scenarios: withCase(scenarios, scenarioId, null),
        });
      },
      setOpacity: (scenarioId, opacity) =>
        change({ opacities: { ...get().view.opacities, [scenarioId]: opacity } }),
      choosePicture: (scenarioId, show) =>
        change({ shows: withOrWithout(get().view.shows, scenarioId, show) }),
      chooseHour: (scenarioId, hourUtc) =>
        change({ hoursUtc: withOrWithout(get().view.hoursUtc, scenarioId, hourUtc) }),
      // Words change and not the picture.
      chooseAudience: (audience) => set((state) => ({ view: { ...state.view, audience } })),
      chooseBuilding: (buildingId) => {
        const { view } = get();
        if (buildingId !== view.buildingId || view.point !== null) change({ buildingId, point: null });
      },
      choosePoint: (point) => {
        const { view } = get();
        if (point !== null || view.point !== null) change({ point, buildingId: null });
      },
      chooseRoom: (room) => change({ room }),
      present: (isPresenting) => change({}, { isPresenting }),
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

/** The same list where nothing changes: a slider's every step comes by here. */
function withCase(
  scenarios: readonly ShownScenario[],
  scenarioId: string,
  caseId: string | null,
): readonly ShownScenario[] {
  const at = scenarios.findIndex((shown) => shown.scenarioId === scenarioId);
  return at < 0 || scenarios[at].caseId === caseId ? scenarios : scenarios.with(at, { scenarioId, caseId });
}

/** `?lang=` goes before the browser's own wish; Dutch where neither is ours. */
export function languageFrom(search: string, preferred: readonly string[]): Language {
  const asked = new URLSearchParams(search).get("lang");
  const known = (text: string | null): Language | undefined =>
    LANGUAGES.find((language) => language === text);
  return known(asked) ?? preferred.map((tag) => known(tag.slice(0, 2).toLowerCase())).find(Boolean) ?? "nl";
}
