import {
  lazy,
  memo,
  type RefObject,
  Suspense,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useStore } from "zustand";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import type { ComputedLayer } from "../../scenarios/model/layer.ts";
import { readyValue } from "../data/loaded.ts";
import { Attribution } from "../panels/Attribution.tsx";
import { LegendCard } from "../panels/LegendCard.tsx";
import { Viewpoints } from "../panels/Viewpoints.tsx";
import { liveFrom } from "../state/live.ts";
import type { MapLabel } from "../state/map-label.ts";
import type { Picked, Pin, SceneFailure, SceneInput } from "../state/scene-input.ts";
import type { ViewStore } from "../state/view-store.ts";
import { formatCount, useLanguage, useTexts } from "../texts/texts.tsx";
import { CityCover } from "./CityCover.tsx";
import type { Picture } from "./derive-picture.ts";
import { keysOf, legendsOf } from "./legends-of.ts";
import { poseFromAbove, poseOf } from "./poses.ts";
import { provenancesOf } from "./provenances-of.ts";
import { useCamera } from "./use-camera.ts";
import type { CityData } from "./use-city.ts";
import { useLabels } from "./use-labels.ts";
import { drawnByEngine, type RefusedLayers } from "./use-refused-layers.ts";
import { useSameList } from "./use-same-list.ts";
import type { Scenarios } from "./use-scenarios.ts";
import { useLiveWaterLevel } from "./water-level.tsx";

// The engine is ten times the page: panels stand before it is here. Without a change of its input it is left alone: each
// render of the scene is a frame.
const CityScene = memo(lazy(() => import("../scene/CityScene.tsx")));

const NO_LABELS: readonly MapLabel[] = [];

interface CityViewProps {
  readonly store: ViewStore;
  readonly data: CityData;
  readonly scenarios: Scenarios;
  /** What the legend speaks of. */
  readonly legendsBy: Scenarios["on"];
  readonly picture: Picture;
  /** The picture's layers, as far as the engine takes them. */
  readonly layersDrawn: RefusedLayers;
  readonly buildingColours: SceneInput["buildings"];
  readonly chosen: { readonly building: BuildingRow | null; readonly pin: Pin | null };
  readonly isDrawn: boolean;
  /** An hour of the hot day is being worked out; the picture stays as it was. */
  readonly isHourAwaited: boolean;
  /** The legend then stands in the strip, and nobody in the hall needs a compass. */
  readonly isPresenting: boolean;
  /** Resolves when the figures of this picture stand beside it: a picture is whole with them. */
  readonly counted: () => Promise<void>;
  readonly onPick: (picked: Picked) => void;
}

/** The region named City: the scene, what lies on it, and the page's word on how far it is. */
export function CityView(props: CityViewProps) {
  const { store, data, scenarios, picture, chosen, counted, onPick } = props;
  const texts = useTexts();
  const isFailed = useStore(store, (state) => state.status.phase === "failed");
  const viewpointId = useStore(store, (state) => state.viewpointId);
  const heading = useStore(store, (state) => state.view.camera?.headingDegrees ?? null);
  const room = useStore(store, (state) => state.view.room);
  const language = useLanguage();
  const region = useStatusOn(store);
  const [missing, setMissing] = useState({ tilesUrl: "", count: 0 });

  const city = readyValue(data.city);
  const heightField = readyValue(data.heightField);
  const camera = useCamera(store, city);
  const waterLevel = useLiveWaterLevel(store, picture.floodBy);
  const revision = useMemo(() => liveFrom(store, ({ status }) => status.revision), [store]);
  const legends = useSameList(legendsOf(props.legendsBy, readyValue(data.fields.land), picture.heatHourUtc));
  const layers = useSameList(props.layersDrawn.drawn);
  const keys = useMemo(() => keysOf(props.legendsBy), [props.legendsBy]);
  const provenances = useSameList(provenancesOf(scenarios.on));
  const labels = useLabels(data, layers);

  const isAwaitedNow =
    labels === null || scenarios.isAwaited || props.isHourAwaited || isPackageAwaited(data, picture);
  const isAwaited = useRef(true);
  isAwaited.current = isAwaitedNow;
  const drawnRevision = useRef(0);

  // Data that comes in changes the picture as much as a choice does.
  useRaised(store, drawnRevision, [
    // What was awaited and failed brings nothing new, and yet the picture without it must now count as whole.
    isAwaitedNow,
    city,
    heightField,
    readyValue(data.buildings),
    data.streets,
    picture,
    props.buildingColours,
    labels,
    texts,
  ]);
  const tilesUrl = city?.tilesUrl ?? "";
  useLayoutEffect(() => {
    if (tilesUrl !== "") store.getState().restart();
  }, [store, tilesUrl]);
  const onTilesMissing = useCallback((count: number) => setMissing({ tilesUrl, count }), [tilesUrl]);
  const onSettled = useCallback(
    (revision: number) => {
      drawnRevision.current = revision;
      if (!isAwaited.current) counted().then(() => store.getState().settle(revision));
    },
    [store, counted],
  );
  const goTo = store.getState().goTo;
  const [scenesMade, setScenesMade] = useState(0);
  const makeAnew = useCallback(() => {
    const { view, restart } = store.getState();
    restart();
    if (view.camera !== null) goTo(view.camera);
    setScenesMade((count) => count + 1);
  }, [store, goTo]);
  const { refuse } = props.layersDrawn;
  const onLayerFailed = useCallback(
    (layerKey: string) => refuse(layers.filter(({ key }) => key === layerKey)),
    [layers, refuse],
  );
  const onFailed = useCallback(
    (failure: SceneFailure) => {
      const suspects = failure.kind === "engine-stopped" && city !== null ? drawnByEngine(layers, city) : [];
      if (suspects.length === 0) {
        store.getState().fail(failure);
        return;
      }
      // Most often a shape that nobody foresaw: the city is drawn without them, and the page says which.
      refuse(suspects);
      makeAnew();
    },
    [store, city, layers, refuse, makeAnew],
  );
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
            key={`${city.tilesUrl} ${scenesMade}`}
            label={texts.page.cityKeys}
            city={city}
            heightField={heightField}
            waterLevel={waterLevel}
            water={picture.water}
            streets={picture.water === "roads" ? data.streets : null}
            rain={picture.rain}
            heat={picture.heat}
            land={picture.land}
            greenOpacity={picture.greenOpacity}
            buildings={props.buildingColours}
            trees={picture.trees}
            layers={layers}
            labels={labels ?? NO_LABELS}
            chosenBuilding={chosen.building?.number ?? null}
            pin={chosen.pin}
            camera={camera}
            room={room}
            revision={revision}
            onPick={onPick}
            onCameraMoved={store.getState().cameraMoved}
            onSettled={onSettled}
            onSized={store.getState().raise}
            onFailed={onFailed}
            onLayerFailed={onLayerFailed}
            onContextRestored={makeAnew}
            onTilesMissing={onTilesMissing}
          />
        </Suspense>
      )}
      <CityCover store={store} data={data} isDrawn={props.isDrawn} />
      {city !== null && !isFailed && !props.isPresenting && (
        <>
          <LegendCard legends={legends} keys={keys} />
          <Viewpoints
            viewpoints={city.viewpoints}
            chosenId={viewpointId ?? (heading === null ? city.viewpoints[0].id : null)}
            onViewpoint={onViewpoint}
            onHome={onHome}
            onTopDown={onTopDown}
            headingDegrees={heading ?? city.viewpoints[0].headingDegrees}
            onNorth={onNorth}
          />
          <Attribution city={city} provenances={provenances} />
        </>
      )}
      <p className="page__missing" role="status" data-over-city>
        {missing.count > 0 && missing.tilesUrl === tilesUrl
          ? texts.failures.tilesMissing(formatCount(missing.count, language), missing.count)
          : ""}
      </p>
    </section>
  );
}

/** What the package holds and the picture cannot do without; the figures beside it are counted from the buildings. */
function isPackageAwaited({ city, heightField, buildings, fields }: CityData, picture: Picture): boolean {
  const files = readyValue(city)?.files;
  if (files === undefined) return false;
  const method = (name: ComputedLayer["method"]): boolean => picture.methods.has(name);
  return (
    (files.heightGrid !== undefined && heightField.status === "loading") ||
    buildings.status === "loading" ||
    (method("rain-depth") && files.rainField !== undefined && fields.rain.status === "loading") ||
    (picture.needsLand && files.landField !== undefined && fields.land.status === "loading") ||
    (method("heat-pet") && files.heatField !== undefined && fields.heat.status === "loading")
  );
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

/**
 * Raises the revision once for each change of what the picture is made of, after the first. A choice has raised it itself: while its
 * whole frame is still to come, that frame will show this change too.
 */
function useRaised(
  store: ViewStore,
  drawnRevision: Readonly<RefObject<number>>,
  parts: readonly unknown[],
): void {
  const before = useRef(parts);
  useLayoutEffect(() => {
    const hasChanged = parts.some((part, index) => part !== before.current[index]);
    before.current = parts;
    const { status, raise } = store.getState();
    if (hasChanged && status.revision <= drawnRevision.current) raise();
  });
}
