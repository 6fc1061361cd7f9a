import "./CityScene.css";
import type { CesiumWidget as CesiumWidgetElement } from "cesium";
import { useEffect, useState } from "react";
import { CesiumWidget, Globe } from "resium";
import type { SceneEvents, SceneInput } from "../state/scene-input.ts";
import { CityContent } from "./CityContent.tsx";
import { LAMPS } from "./shading.ts";
import { webGlSupport } from "./webgl-support.ts";

// resium rebuilds the widget when a read-only prop changes: these are made once.
const NO_CREDITS = document.createElement("div");
const CONTEXT_OPTIONS = { webgl: { powerPreference: "high-performance", antialias: false } } as const;

/** The only door to the engine: plain data in, ids and numbers out. */
export default function CityScene(props: SceneInput & SceneEvents) {
  const [support] = useState(webGlSupport);
  const { onFailed } = props;
  useEffect(() => {
    if (!support.isSupported) onFailed({ kind: "no-webgl" });
  }, [support, onFailed]);
  if (!support.isSupported) return null;
  return (
    <div className="city-scene" style={{ backgroundColor: LAMPS[props.room].haze }}>
      <CesiumWidget
        className="city-scene__widget"
        ref={prepare}
        useDefaultRenderLoop={false}
        baseLayer={false}
        skyBox={false}
        skyAtmosphere={false}
        scene3DOnly
        showRenderLoopErrors={false}
        creditContainer={NO_CREDITS}
        contextOptions={CONTEXT_OPTIONS}
      >
        {/* Lines are draped by a globe that is there but not seen; without one they draw nothing. */}
        <Globe show={false} />
        <CityContent {...props} isSoftware={support.isSoftware} />
      </CesiumWidget>
    </div>
  );
}

/** What the look has no use for, and what would ask another origin. */
function prepare(handle: { cesiumElement?: CesiumWidgetElement } | null): void {
  const scene = handle?.cesiumElement?.scene;
  if (scene === undefined) return;
  scene.fog.enabled = false;
  scene.highDynamicRange = false;
  if (scene.sun !== undefined) scene.sun.show = false;
  if (scene.moon !== undefined) scene.moon.show = false;
}
