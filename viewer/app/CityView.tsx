import {
  lazy,
  memo,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useStore } from "zustand";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import { readyValue } from "../data/loaded.ts";
import { Attribution } from "../panels/Attribution.tsx";
import { LegendCard } from "../panels/LegendCard.tsx";
import { SceneCover } from "../panels/SceneCover.tsx";
import { Viewpoints } from "../panels/Viewpoints.tsx";
import type { SceneFailure } from "../state/scene-input.ts";
import type { ViewStore } from "../state/view-store.ts";
import { localised, useTexts } from "../texts/texts.tsx";
import { chosenBuildingOf, poseFromAbove, poseOf } from "./derive-scene-input.ts";
import { useCamera } from "./use-camera.ts";
import type { CityData } from "./use-city.ts";
import type { ScenarioData } from "./use-scenario.ts";

// The engine is ten times the page: panels stand before it is here. Without a change of its input it is left alone: each
// render of the scene is a frame.
const CityScene = memo(lazy(() => import("../scene/CityScene.tsx")));

interface CityViewProps {
  readonly store: ViewStore;
  readonly data: CityData;
  readonly scenario: ScenarioData;
  readonly building: BuildingRow | null;
  readonly onPick: (number: number | null) => void;
}

/** The region named City: the scene, what lies on it, and the page's word on how far it is. */
export function CityView({ store, data, scenario, building, onPick }: CityViewProps) {
  const texts = useTexts();
  const revision = useStore(store, (state) => state.status.revision);
  const isFailed = useStore(store, (state) => state.status.phase === "failed");
  const viewpointId = useStore(store, (state) => state.viewpointId);
  const heading = useStore(store, (state) => state.view.camera?.headingDegrees ?? null);
  const region = useStatusOn(store);
  const [missing, setMissing] = useState({ tilesUrl: "", count: 0 });

  const city = readyValue(data.city);
  const heightField = readyValue(data.heightField);
  const camera = useCamera(store, city);
  const chosen = useMemo(
    () => chosenBuildingOf(building, building?.name ?? texts.building.noName(building?.id ?? "")),
    [building, texts],
  );

  const areHeightsAwaited = city?.files.heightGrid !== undefined && data.heightField.status === "loading";
  // The figures beside the picture are counted from them: settled without them would be half a word.
  const areBuildingsAwaited = city !== null && data.buildings.status === "loading";
  const isAwaitedNow = scenario.isAwaited || areHeightsAwaited || areBuildingsAwaited;
  const isAwaited = useRef(true);
  isAwaited.current = isAwaitedNow;

  // Data that comes in changes the picture as much as a choice does; the choices themselves have raised it already.
  useRaised(store, [
    // What was awaited and failed brings nothing new, and yet the picture without it must now count as whole.
    isAwaitedNow,
    city,
    heightField,
    readyValue(data.buildings),
    readyValue(scenario.answer),
    scenario.layersLoaded,
    texts,
  ]);
  const tilesUrl = city?.tilesUrl ?? "";
  useLayoutEffect(() => {
    if (tilesUrl !== "") store.getState().restart();
  }, [store, tilesUrl]);
  const onTilesMissing = useCallback((count: number) => setMissing({ tilesUrl, count }), [tilesUrl]);
  const onSettled = useCallback(
    (revision: number) => {
      if (!isAwaited.current) store.getState().settle(revision);
    },
    [store],
  );
  const onFailed = useCallback((failure: SceneFailure) => store.getState().fail(failure), [store]);
  const goTo = store.getState().goTo;
  const onViewpoint = useCallback(
    (id: string) => {
      const found = city?.viewpoints.find((viewpoint) => viewpoint.id === id);
      if (found !== undefined) goTo(poseOf(found), id);
    },
    [city, goTo],
  );
  const onHome = useCallback(() => {
    if (city !== null) goTo(poseOf(city.viewpoints[0]), city.viewpoints[0].id);
  }, [city, goTo]);
  const onTopDown = useCallback(() => {
    if (city !== null) goTo(poseFromAbove(city));
  }, [city, goTo]);
  const onNorth = useCallback(() => {
    if (city === null) return;
    goTo({ ...(store.getState().view.camera ?? poseOf(city.viewpoints[0])), headingDegrees: 0 });
  }, [store, city, goTo]);

  return (
    <section ref={region} className="page__city" aria-label={texts.regions.city}>
      {city !== null && camera !== null && (
        <Suspense fallback={null}>
          <CityScene
            // Another city is another frame: nothing of the old one is kept.
            key={city.tilesUrl}
            label={texts.page.cityKeys}
            city={city}
            heightField={heightField}
            flood={scenario.flood}
            layers={scenario.layers}
            chosenBuilding={chosen}
            camera={camera}
            colourScheme="light"
            revision={revision}
            onPick={onPick}
            onCameraMoved={store.getState().cameraMoved}
            onSettled={onSettled}
            onFailed={onFailed}
            onTilesMissing={onTilesMissing}
          />
        </Suspense>
      )}
      <Cover store={store} data={data} />
      {city !== null && !isFailed && (
        <>
          <LegendCard legend={scenario.legend} />
          <Viewpoints
            viewpoints={city.viewpoints}
            chosenId={viewpointId ?? (heading === null ? city.viewpoints[0].id : null)}
            onViewpoint={onViewpoint}
            onHome={onHome}
            onTopDown={onTopDown}
            headingDegrees={heading ?? city.viewpoints[0].headingDegrees}
            onNorth={onNorth}
          />
          <Attribution city={city} />
        </>
      )}
      <p className="page__missing" role="status">
        {missing.count > 0 && missing.tilesUrl === tilesUrl
          ? texts.failures.tilesMissing(String(missing.count))
          : ""}
      </p>
    </section>
  );
}

/** The haze with a line of text until the first picture is there; afterwards only for what failed. */
function Cover({ store, data }: Pick<CityViewProps, "store" | "data">) {
  const texts = useTexts();
  const language = useStore(store, (state) => state.language);
  const failure = useStore(store, ({ status }) => (status.phase === "failed" ? status.failure : null));
  const cityId = data.summary?.id ?? null;
  const isDrawn = useIsDrawn(store, cityId);
  const name = data.summary === null ? "" : localised(data.summary.name, language);
  if (data.city.status === "failed")
    return <SceneCover status="failed" message={texts.failures.city(name)} />;
  if (failure !== null) return <FailedCover failure={failure} />;
  if (isDrawn) return null;
  return (
    <SceneCover
      status="loading"
      message={name === "" ? texts.page.loadingCatalog : texts.page.loadingCityNamed(name)}
    />
  );
}

function FailedCover({ failure }: { readonly failure: SceneFailure }) {
  const texts = useTexts();
  switch (failure.kind) {
    case "no-webgl":
      return <SceneCover status="no-webgl" />;
    case "engine-stopped":
      return <SceneCover status="failed" message={texts.failures.scene} />;
    case "tileset-failed":
      return <SceneCover status="failed" message={texts.failures.tileset(failure.what)} />;
  }
}

/** Whether the city has been on screen. Listens by itself: a slider's every step goes from settled to settled. */
function useIsDrawn(store: ViewStore, cityId: string | null): boolean {
  const [drawnCity, setDrawnCity] = useState<string | null>(null);
  useEffect(() => {
    const look = (): void => {
      if (store.getState().status.phase === "settled") setDrawnCity(cityId);
    };
    look();
    return store.subscribe(look);
  }, [store, cityId]);
  return cityId !== null && drawnCity === cityId;
}

/** Writes the status onto the region in the very tick it changes: a test that acts and then looks never sees the old word. */
function useStatusOn(store: ViewStore) {
  const region = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const write = (): void => {
      const { phase, revision } = store.getState().status;
      region.current?.setAttribute("data-scene", phase);
      region.current?.setAttribute("data-scene-revision", String(revision));
    };
    write();
    return store.subscribe(write);
  }, [store]);
  return region;
}

/** Raises the revision once for each change of what the picture is made of, after the first. */
function useRaised(store: ViewStore, parts: readonly unknown[]): void {
  const before = useRef(parts);
  useLayoutEffect(() => {
    const hasChanged = parts.some((part, index) => part !== before.current[index]);
    before.current = parts;
    if (hasChanged) store.getState().raise();
  });
}
