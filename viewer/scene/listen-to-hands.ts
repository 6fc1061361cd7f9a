import { CameraEventType, type CesiumWidget, KeyboardEventModifier, ScreenSpaceEventType } from "cesium";
import type { CameraPose } from "../state/place.ts";
import { poseAfterKey } from "./camera-pose.ts";

interface Hands {
  /** A person has moved, or may have moved, the camera. */
  readonly onHandled: () => void;
  /** The canvas may have another size. */
  readonly onResized: () => void;
  /** It has: another part of the city is in view. */
  readonly onSized: () => void;
  readonly pose: () => CameraPose;
  readonly stand: (pose: CameraPose) => void;
}

/**
 * Mouse, touch and keyboard on the city: drag moves the ground, right drag (or Ctrl and drag, or two fingers) turns and tilts, the
 * wheel and + − come nearer, arrows walk, Q E turn, R F tilt.
 *
 * @returns how to stop listening
 */
export function listenToHands(
  widget: CesiumWidget,
  { onHandled, onResized, onSized, pose, stand }: Hands,
): () => void {
  const { canvas, scene } = widget;
  const controller = scene.screenSpaceCameraController;
  controller.tiltEventTypes = [
    CameraEventType.RIGHT_DRAG,
    CameraEventType.MIDDLE_DRAG,
    CameraEventType.PINCH,
    { eventType: CameraEventType.LEFT_DRAG, modifier: KeyboardEventModifier.CTRL },
  ];
  controller.zoomEventTypes = [CameraEventType.WHEEL, CameraEventType.PINCH];
  widget.screenSpaceEventHandler.removeInputAction(ScreenSpaceEventType.LEFT_DOUBLE_CLICK);
  canvas.tabIndex = 0;

  const onPointer = (event: PointerEvent): void => {
    if (event.type !== "pointermove" || event.buttons !== 0) onHandled();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = poseAfterKey(pose(), event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (next === undefined) return;
    event.preventDefault();
    stand(next);
    onHandled();
  };
  let sizesSeen = 0;
  const sizes = new ResizeObserver(() => {
    onResized();
    // The first is the size it has.
    sizesSeen += 1;
    if (sizesSeen > 1) onSized();
  });
  sizes.observe(canvas);
  const pointerEvents = ["pointerdown", "pointermove", "pointerup", "pointercancel"] as const;
  for (const type of pointerEvents) canvas.addEventListener(type, onPointer);
  canvas.addEventListener("wheel", onHandled, { passive: true });
  canvas.addEventListener("keydown", onKey);
  window.addEventListener("resize", onResized);
  return () => {
    sizes.disconnect();
    for (const type of pointerEvents) canvas.removeEventListener(type, onPointer);
    canvas.removeEventListener("wheel", onHandled);
    canvas.removeEventListener("keydown", onKey);
    window.removeEventListener("resize", onResized);
  };
}
