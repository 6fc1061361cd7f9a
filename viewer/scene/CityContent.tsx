import {
  type Cesium3DTileset as CesiumTileset,
  type CesiumWidget,
  Color,
  type CustomShader,
  type Scene,
  type ScreenSpaceEventHandler,
  ScreenSpaceEventType,
} from "cesium";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useCesium } from "resium";
import { TILESET_ROLES, type TilesetRole, tilesetUrl } from "../../scenarios/model/hosted-tileset.ts";
import type { SceneEvents, SceneInput } from "../state/scene-input.ts";
import { createBuildingShader } from "./building-shader.ts";
import { CityTilesets } from "./CityTilesets.tsx";
import { type CityCamera, createCityCamera } from "./city-camera.ts";
import { DrawnLayers } from "./DrawnLayers.tsx";
import { eyeOf, isSameEye } from "./eye.ts";
import { createFrameLoop, type FrameLoop } from "./frame-loop.ts";
import { groundHeightIn } from "./ground-height.ts";
import { createGroundShader } from "./ground-shader.ts";
import { listenToHands } from "./listen-to-hands.ts";
import { MapLabels } from "./MapLabels.tsx";
import { NamePin } from "./NamePin.tsx";
import { NewTrees } from "./NewTrees.tsx";
import { pickAt } from "./pick.ts";
import { screenSpaceErrorOf } from "./screen-space-error.ts";
import { LAMPS } from "./shading.ts";
import { spillTextureOf } from "./spill-texture.ts";
import { createTreeShader } from "./tree-shader.ts";
import { useUniforms } from "./use-uniforms.ts";
import { watchContext } from "./watch-context.ts";
import type { WebGlSupport } from "./webgl-support.ts";

export function CityContent(props: ContentProps) {
  const { cesiumWidget, scene } = useCesium();
  if (cesiumWidget === undefined || scene === undefined) return null;
  return <City {...props} widget={cesiumWidget} scene={scene} />;
}

type ContentProps = SceneInput & SceneEvents & Pick<WebGlSupport, "isSoftware">;
type CityProps = ContentProps & { readonly widget: CesiumWidget; readonly scene: Scene };

function City(props: CityProps) {
  const { widget, scene, isSoftware, city, heightField, layers, labels, pin, camera, room, label, revision } =
    props;
  const shaders = useMemo(
    () => ({
      buildings: createBuildingShader(room),
      ground: createGroundShader(room, spillTextureOf(heightField)),
      trees: createTreeShader(room, "own"),
    }),
    [room, heightField],
  );
  const latest = useRef(props);
  const groundHeight = useMemo(() => groundHeightIn(heightField), [heightField]);
  const groundAt = useRef(groundHeight);
  const revisionWanted = useRef(revision.get());
  const tilesets = useRef<Partial<Record<TilesetRole, CesiumTileset>>>({});
  const dresses = useRef<Partial<Record<TilesetRole, CustomShader>>>({});
  const loop = useRef<FrameLoop | null>(null);
  const cityCamera = useRef<CityCamera | null>(null);
  const namePin = useRef<{ follow(): void }>(null);
  const mapLabels = useRef<{ follow(): void }>(null);
  const tilesMissing = useRef(0);
  const tilesetsGone = useRef(new Set<TilesetRole>());
  // Whether the camera is where a person put it, since our own last wish.
  const isHandled = useRef(false);
  const layersAwaited = useRef(new Set<string>());
  // resium answers for a tileset even after its city has left the page: that is nobody's failure any more.
  const isGone = useRef(false);
  const hasStood = useRef(false);

  useEffect(() => {
    const cameraOfCity = createCityCamera(scene, city.origin.napAboveEllipsoidMetres);
    let frames = 0;
    let eyeAtRest = eyeOf(scene.camera);
    const frameLoop = createFrameLoop(widget, {
      isLoaded: () =>
        layersAwaited.current.size === 0 &&
        TILESET_ROLES.every(
          (role) =>
            tilesetUrl(latest.current.city, role) === null ||
            tilesetsGone.current.has(role) ||
            tilesets.current[role]?.tilesLoaded === true,
        ),
      isFlying: cameraOfCity.isFlying,
      beforeFrame() {
        cameraOfCity.fitWindow();
        cameraOfCity.stayAbove(groundAt.current);
      },
      isSoftware,
      setFineness({ resolutionScale, screenSpaceError, samples }) {
        widget.resolutionScale = resolutionScale;
        scene.msaaSamples = samples;
        for (const role of TILESET_ROLES) {
          const tileset = tilesets.current[role];
          if (tileset !== undefined)
            tileset.maximumScreenSpaceError = screenSpaceErrorOf(role, screenSpaceError);
        }
      },
      onFrame(isWhole) {
        frames += 1;
        // The page's own word on how much is drawn: idle, this number stands still.
        widget.container.setAttribute("data-frames", String(frames));
        namePin.current?.follow();
        mapLabels.current?.follow();
        if (!isWhole) return;
        const eyeNow = eyeOf(scene.camera);
        if (isHandled.current && !isSameEye(eyeNow, eyeAtRest))
          latest.current.onCameraMoved(cameraOfCity.pose());
        eyeAtRest = eyeNow;
        latest.current.onSettled(revisionWanted.current);
      },
      onFailed: (detail) => latest.current.onFailed({ kind: "engine-stopped", detail }),
    });
    const deaf = listenToHands(widget, {
      onHandled() {
        isHandled.current = true;
        frameLoop.follow();
      },
      onResized: frameLoop.fit,
      onSized: () => latest.current.onSized(),
      pose: cameraOfCity.pose,
      stand: cameraOfCity.stand,
    });
    const blind = watchContext(scene.canvas, {
      onLost() {
        frameLoop.stop();
        latest.current.onFailed({ kind: "context-lost" });
      },
      onRestored: () => latest.current.onContextRestored(),
    });
    widget.screenSpaceEventHandler.setInputAction((click: ScreenSpaceEventHandler.PositionedEvent) => {
      latest.current.onPick(
        pickAt(scene, click.position, groundAt.current, city.origin.napAboveEllipsoidMetres),
      );
    }, ScreenSpaceEventType.LEFT_CLICK);
    loop.current = frameLoop;
    cityCamera.current = cameraOfCity;
    isGone.current = false;
    frameLoop.wake();
    return () => {
      isGone.current = true;
      deaf();
      blind();
      frameLoop.stop();
    };
  }, [widget, scene, isSoftware, city.origin.napAboveEllipsoidMetres]);

  useEffect(() => {
    groundAt.current = groundHeight;
  }, [groundHeight]);
  useUniforms(shaders, props);
  // Not by resium: what changes while a tileset is still on its way, it takes for done. A ground that came after the heights
  // was then drawn without them, bare under every theme.
  useEffect(() => {
    dresses.current = { ...shaders, objects: shaders.buildings, context: shaders.buildings };
    // Another's tiles carry no shading of ours: they are drawn in their own colours.
    for (const { role } of city.hosted) delete dresses.current[role];
    for (const role of TILESET_ROLES) {
      const tileset = tilesets.current[role];
      if (tileset !== undefined) tileset.customShader = dresses.current[role];
    }
  }, [shaders, city.hosted]);
  useEffect(() => {
    scene.canvas.setAttribute("role", "application");
    scene.canvas.setAttribute("aria-label", label);
  }, [scene, label]);
  useEffect(() => {
    scene.backgroundColor = Color.fromCssColorString(LAMPS[room].haze);
  }, [scene, room]);
  useEffect(() => {
    isHandled.current = false;
    // The first wish is no flight: it would begin high above the Earth, where the engine starts.
    if (camera.fly && hasStood.current) cityCamera.current?.fly(camera.pose);
    else cityCamera.current?.stand(camera.pose);
    hasStood.current = true;
  }, [camera]);
  useEffect(() => {
    latest.current = props;
  });
  // Every change of the picture raises the revision; a page that renders anew for another reason costs no frame.
  useEffect(() => {
    const draw = (): void => {
      revisionWanted.current = revision.get();
      loop.current?.wake();
    };
    draw();
    return revision.listen(draw);
  }, [revision]);

  const wake = useCallback(() => loop.current?.wake(), []);
  const onLayerAwaited = useCallback((layerId: string) => {
    layersAwaited.current.add(layerId);
  }, []);
  const onLayerDone = useCallback(
    (layerId: string) => {
      layersAwaited.current.delete(layerId);
      wake();
    },
    [wake],
  );
  const onLayerFailed = useCallback((layerKey: string) => latest.current.onLayerFailed(layerKey), []);
  const onTileFailed = useCallback(() => {
    if (isGone.current) return;
    tilesMissing.current += 1;
    latest.current.onTilesMissing(tilesMissing.current);
  }, []);
  const onTileset = useCallback(
    (what: TilesetRole, tileset: CesiumTileset) => {
      tilesets.current[what] = tileset;
      tileset.customShader = dresses.current[what];
      wake();
    },
    [wake],
  );
  const onTilesetFailed = useCallback((what: TilesetRole, error: unknown) => {
    if (isGone.current) return;
    const isHosted = latest.current.city.hosted.some(({ role }) => role === what);
    if (what === "trees" || what === "objects" || what === "context" || isHosted) {
      // The city stands without them, and another's server may be away whenever it likes; the page says that a piece is missing.
      tilesetsGone.current.add(what);
      tilesMissing.current += 1;
      latest.current.onTilesMissing(tilesMissing.current);
      loop.current?.wake();
      return;
    }
    // Nothing more can come: without this the loop would ask for the tiles for ever.
    loop.current?.stop();
    const detail = error instanceof Error ? error.message : String(error);
    latest.current.onFailed({ kind: "tileset-failed", what, detail });
  }, []);

  return (
    <>
      <CityTilesets
        city={city}
        scene={scene}
        onReady={onTileset}
        onFailed={onTilesetFailed}
        onTileFailed={onTileFailed}
      />
      <DrawnLayers
        layers={layers}
        city={city}
        heightField={heightField}
        napAboveEllipsoidMetres={city.origin.napAboveEllipsoidMetres}
        onAwaited={onLayerAwaited}
        onDone={onLayerDone}
        onFailed={onLayerFailed}
      />
      <NewTrees
        layers={layers}
        scene={scene}
        origin={city.origin}
        groundAt={groundHeight}
        room={room}
        onAwaited={onLayerAwaited}
        onDone={onLayerDone}
        onFailed={onLayerFailed}
      />
      <MapLabels
        ref={mapLabels}
        scene={scene}
        labels={labels}
        groundAt={groundHeight}
        napAboveEllipsoidMetres={city.origin.napAboveEllipsoidMetres}
      />
      <NamePin
        ref={namePin}
        scene={scene}
        pin={pin}
        napAboveEllipsoidMetres={city.origin.napAboveEllipsoidMetres}
      />
    </>
  );
}
