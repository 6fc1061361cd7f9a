import {
  type Cesium3DTileset as CesiumTileset,
  type CesiumWidget,
  Color,
  type Scene,
  type ScreenSpaceEventHandler,
  ScreenSpaceEventType,
} from "cesium";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useCesium } from "resium";
import type { SceneEvents, SceneInput } from "../state/scene-input.ts";
import { createBuildingShader, NO_BUILDING, NO_WATER_METRES_NAP } from "./building-shader.ts";
import { CityTilesets, type TilesetRole } from "./CityTilesets.tsx";
import { type CityCamera, createCityCamera } from "./city-camera.ts";
import { DrawnLayers } from "./DrawnLayers.tsx";
import { eyeOf, isSameEye } from "./eye.ts";
import { createFrameLoop, type FrameLoop } from "./frame-loop.ts";
import { groundHeightIn } from "./ground-height.ts";
import { createGroundShader, emptyLayers, layersUniform } from "./ground-shader.ts";
import { paintLayers } from "./layer-picture.ts";
import { listenToHands } from "./listen-to-hands.ts";
import { NamePin } from "./NamePin.tsx";
import { buildingNumberAt } from "./pick-building.ts";
import { LAMPS } from "./shading.ts";
import { spillTextureOf } from "./spill-texture.ts";

export function CityContent(props: SceneInput & SceneEvents) {
  const { cesiumWidget, scene } = useCesium();
  if (cesiumWidget === undefined || scene === undefined) return null;
  return <City {...props} widget={cesiumWidget} scene={scene} />;
}

type CityProps = SceneInput & SceneEvents & { readonly widget: CesiumWidget; readonly scene: Scene };

function City(props: CityProps) {
  const {
    widget,
    scene,
    city,
    heightField,
    flood,
    layers,
    chosenBuilding,
    camera,
    colourScheme,
    label,
    revision,
  } = props;
  const buildingShader = useMemo(() => createBuildingShader(colourScheme), [colourScheme]);
  const groundShader = useMemo(
    () => createGroundShader(colourScheme, spillTextureOf(heightField)),
    [colourScheme, heightField],
  );
  const latest = useRef(props);
  const groundAt = useRef(groundHeightIn(heightField));
  const revisionWanted = useRef(revision);
  const tilesets = useRef<{ buildings?: CesiumTileset; ground?: CesiumTileset }>({});
  const loop = useRef<FrameLoop | null>(null);
  const cityCamera = useRef<CityCamera | null>(null);
  const pin = useRef<{ follow(): void }>(null);
  const tilesMissing = useRef(0);
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
      isLoaded: () => {
        const { buildings, ground } = tilesets.current;
        const isGroundThere = latest.current.city.files.ground === undefined || ground?.tilesLoaded === true;
        return buildings?.tilesLoaded === true && isGroundThere && layersAwaited.current.size === 0;
      },
      isFlying: cameraOfCity.isFlying,
      beforeFrame() {
        cameraOfCity.fitWindow();
        cameraOfCity.stayAbove(groundAt.current);
      },
      onFrame(isWhole) {
        frames += 1;
        // The page's own word on how much is drawn: idle, this number stands still.
        widget.container.setAttribute("data-frames", String(frames));
        pin.current?.follow();
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
      pose: cameraOfCity.pose,
      stand: cameraOfCity.stand,
    });
    widget.screenSpaceEventHandler.setInputAction((click: ScreenSpaceEventHandler.PositionedEvent) => {
      latest.current.onPick(buildingNumberAt(scene, click.position));
    }, ScreenSpaceEventType.LEFT_CLICK);
    loop.current = frameLoop;
    cityCamera.current = cameraOfCity;
    isGone.current = false;
    frameLoop.wake();
    return () => {
      isGone.current = true;
      deaf();
      frameLoop.stop();
    };
  }, [widget, scene, city.origin.napAboveEllipsoidMetres]);

  useEffect(() => {
    groundAt.current = groundHeightIn(heightField);
  }, [heightField]);
  // One effect a concern, each a uniform or a wish to the camera; the frame that shows them is asked for below.
  useEffect(() => {
    const level = flood?.waterLevelMetresNap ?? NO_WATER_METRES_NAP;
    buildingShader.setUniform("u_waterLevelMetresNap", level);
    groundShader.setUniform("u_waterLevelMetresNap", level);
  }, [buildingShader, groundShader, flood]);
  useEffect(() => {
    buildingShader.setUniform("u_chosenBuilding", chosenBuilding?.number ?? NO_BUILDING);
  }, [buildingShader, chosenBuilding]);
  useEffect(() => {
    const picture = heightField === null ? null : paintLayers(layers, heightField.header);
    groundShader.setUniform("u_layers", picture === null ? emptyLayers() : layersUniform(picture));
  }, [groundShader, layers, heightField]);
  useEffect(() => {
    scene.canvas.setAttribute("role", "application");
    scene.canvas.setAttribute("aria-label", label);
  }, [scene, label]);
  useEffect(() => {
    scene.backgroundColor = Color.fromCssColorString(LAMPS[colourScheme].haze);
  }, [scene, colourScheme]);
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
    revisionWanted.current = revision;
    loop.current?.wake();
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
  const onTileFailed = useCallback(() => {
    if (isGone.current) return;
    tilesMissing.current += 1;
    latest.current.onTilesMissing(tilesMissing.current);
  }, []);
  const onTileset = useCallback(
    (what: TilesetRole, tileset: CesiumTileset) => {
      tilesets.current[what] = tileset;
      wake();
    },
    [wake],
  );
  const onTilesetFailed = useCallback((what: TilesetRole, error: unknown) => {
    if (isGone.current) return;
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
        buildingShader={buildingShader}
        groundShader={groundShader}
        onReady={onTileset}
        onFailed={onTilesetFailed}
        onTileFailed={onTileFailed}
      />
      <DrawnLayers
        layers={layers}
        heightField={heightField}
        napAboveEllipsoidMetres={city.origin.napAboveEllipsoidMetres}
        onAwaited={onLayerAwaited}
        onDone={onLayerDone}
      />
      <NamePin
        ref={pin}
        scene={scene}
        building={chosenBuilding}
        napAboveEllipsoidMetres={city.origin.napAboveEllipsoidMetres}
      />
    </>
  );
}
