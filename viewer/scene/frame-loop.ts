import type { CesiumWidget } from "cesium";
import { eyeOf, isSameEye } from "./eye.ts";
import { createFrameEase, FINENESSES, type Fineness } from "./frame-ease.ts";

/**
 * Draws when there is a reason to, and then stops: an idle city costs nothing. Cesium's own loop, even in its request
 * mode, keeps a processor busy.
 */
export interface FrameLoop {
  /** Draw a frame, and go on while the camera moves or tiles are on their way. */
  wake(): void;
  /** A hand is on the camera, which may not have moved yet: draw until it has come to rest. */
  follow(): void;
  /** The canvas has another size on the page: draw it so. */
  fit(): void;
  stop(): void;
}

export interface FrameLoopOptions {
  /** Drawn by the processor: it begins a step coarser, while the city moves and while it comes in. */
  readonly isSoftware: boolean;
  /** Whether everything in view has been fetched. */
  readonly isLoaded: () => boolean;
  readonly isFlying: () => boolean;
  readonly beforeFrame: () => void;
  /** How finely to draw: a weak machine draws a moving city coarser, and one at rest in full. */
  readonly setFineness: (fineness: Fineness) => void;
  /** After each frame; false while more must come before the picture is whole. */
  readonly onFrame: (isWhole: boolean) => void;
  readonly onFailed: (reason: string) => void;
}

/** The camera glides on after a push: this many frames without movement mean that it rests. */
const FRAMES_UNTIL_REST = 3;
const PAUSE_WHILE_LOADING_MS = 60;

export function createFrameLoop(widget: CesiumWidget, options: FrameLoopOptions): FrameLoop {
  const { scene } = widget;
  let request = 0;
  let timer = 0;
  let framesToGo = 0;
  let isStopped = false;
  let isSizeOld = true;
  const finest = options.isSoftware ? 1 : 0;
  const ease = createFrameEase(finest);
  let fineness: Fineness = FINENESSES[0];
  let lastMovedAt = Number.NaN;

  const drawAs = (wanted: Fineness): void => {
    if (wanted === fineness) return;
    fineness = wanted;
    options.setFineness(wanted);
    isSizeOld = true;
  };
  const schedule = (): void => {
    if (!isStopped && request === 0) request = requestAnimationFrame(draw);
  };
  const draw = (): void => {
    request = 0;
    // A picture that lacks pieces will be drawn again, piece by piece.
    if (!options.isLoaded() && fineness === FINENESSES[0]) drawAs(FINENESSES[finest]);
    // Before the camera is fitted to it, or the one frame after a change of size would have the old angle of view.
    if (isSizeOld) widget.resize();
    isSizeOld = false;
    const before = eyeOf(scene.camera);
    options.beforeFrame();
    widget.render();
    if (isStopped) return;
    const hasMoved = !isSameEye(before, eyeOf(scene.camera)) || options.isFlying();
    framesToGo = hasMoved ? FRAMES_UNTIL_REST : Math.max(0, framesToGo - 1);
    const now = performance.now();
    if (hasMoved && !Number.isNaN(lastMovedAt)) drawAs(ease.moved(now - lastMovedAt));
    lastMovedAt = hasMoved ? now : Number.NaN;
    const isLoaded = options.isLoaded();
    if (framesToGo === 0 && isLoaded && fineness !== FINENESSES[0]) {
      // It has come to rest: once more, in full.
      drawAs(FINENESSES[0]);
      framesToGo = 1;
    }
    const isResting = framesToGo === 0;
    options.onFrame(isResting && isLoaded);
    if (!isResting) {
      schedule();
    } else if (!isLoaded && timer === 0) {
      // Nothing moves, tiles are awaited: look again now and then, and leave the processor to their decoding.
      timer = window.setTimeout(() => {
        timer = 0;
        schedule();
      }, PAUSE_WHILE_LOADING_MS);
    }
  };
  const onRenderError = (_scene: unknown, error: unknown): void => {
    isStopped = true;
    options.onFailed(error instanceof Error ? error.message : String(error));
  };
  scene.renderError.addEventListener(onRenderError);

  const drawAtLeast = (frames: number): void => {
    framesToGo = Math.max(framesToGo, frames);
    schedule();
  };

  return {
    wake: () => drawAtLeast(1),
    follow: () => drawAtLeast(FRAMES_UNTIL_REST),
    fit() {
      isSizeOld = true;
      drawAtLeast(1);
    },
    stop() {
      isStopped = true;
      cancelAnimationFrame(request);
      clearTimeout(timer);
      scene.renderError.removeEventListener(onRenderError);
    },
  };
}
