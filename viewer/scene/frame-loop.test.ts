import { Cartesian3, type CesiumWidget, Event } from "cesium";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createFrameLoop } from "./frame-loop.ts";

/** Animation frames and pauses that pass when the test says so. */
function handDriven() {
  let waiting: (() => void)[] = [];
  const ask = (work: () => void): number => waiting.push(work);
  vi.stubGlobal("requestAnimationFrame", ask);
  vi.stubGlobal("cancelAnimationFrame", () => {
    waiting = [];
  });
  vi.stubGlobal("clearTimeout", () => {});
  vi.stubGlobal("window", { setTimeout: ask });
  return {
    /** @returns whether anything was waiting */
    step(): boolean {
      const now = waiting;
      waiting = [];
      for (const work of now) work();
      return now.length > 0;
    },
  };
}

function loopWith(state: { isLoaded: boolean; isFlying: boolean; isSoftware?: boolean }) {
  let metresEast = 0;
  /** Where each coming frame moves the camera to. */
  const moves: number[] = [];
  const seen: boolean[] = [];
  const failures: string[] = [];
  const acts: string[] = [];
  const renderError = new Event();
  const widget = {
    resize: () => acts.push("resize"),
    render() {
      acts.push("render");
      metresEast = moves.shift() ?? metresEast;
    },
    scene: {
      camera: {
        get positionWC() {
          return new Cartesian3(metresEast, 0, 0);
        },
        directionWC: Cartesian3.UNIT_Y,
        upWC: Cartesian3.UNIT_Z,
      },
      renderError,
    },
  } as unknown as CesiumWidget;
  const loop = createFrameLoop(widget, {
    isSoftware: state.isSoftware ?? false,
    isLoaded: () => state.isLoaded,
    isFlying: () => state.isFlying,
    beforeFrame: () => acts.push("before"),
    setFineness: ({ resolutionScale, samples }) => {
      acts.push(`fineness ${resolutionScale} × ${samples}`);
    },
    onFrame: (isWhole) => seen.push(isWhole),
    onFailed: (reason) => failures.push(reason),
  });
  return { loop, seen, moves, failures, acts, renderError };
}

describe("drawing on demand", () => {
  let clock: ReturnType<typeof handDriven>;
  beforeEach(() => {
    clock = handDriven();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const drain = (most = 20): number => {
    let steps = 0;
    while (steps < most && clock.step()) steps += 1;
    return steps;
  };

  test("one reason, one frame; however often it is given before that frame", () => {
    const { loop, seen } = loopWith({ isLoaded: true, isFlying: false });
    loop.wake();
    loop.wake();
    drain();
    expect(seen).toEqual([true]);
  });

  test("the canvas is measured for the first frame and after a change of size, before the camera is fitted to it", () => {
    const { loop, acts } = loopWith({ isLoaded: true, isFlying: false });
    for (const ask of [loop.wake, loop.wake, loop.fit]) {
      ask();
      drain();
    }
    expect(acts.join(" ")).toBe("resize before render before render resize before render");
  });

  test("nothing is drawn without a reason", () => {
    const { seen } = loopWith({ isLoaded: true, isFlying: false });
    drain();
    expect(seen).toEqual([]);
  });

  test("a camera that glides is followed until it rests, and only then is the picture whole", () => {
    const { loop, seen, moves } = loopWith({ isLoaded: true, isFlying: false });
    moves.push(10, 15);
    loop.wake();
    drain();
    expect(seen).toEqual([false, false, false, false, true]);
  });

  test("the last digits of an eye at rest wander, and that is no movement", () => {
    const { loop, seen, moves } = loopWith({ isLoaded: true, isFlying: false });
    moves.push(1e-7);
    loop.wake();
    drain();
    expect(seen).toEqual([true]);
  });

  test("after a hand the first frames may not move yet: it looks again", () => {
    const { loop, seen, moves } = loopWith({ isLoaded: true, isFlying: false });
    moves.push(0, 10);
    loop.follow();
    drain();
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.indexOf(true)).toBe(seen.length - 1);
  });

  test("tiles on their way keep the picture from being whole", () => {
    const state = { isLoaded: false, isFlying: false };
    const { loop, seen } = loopWith(state);
    loop.wake();
    expect(drain(3)).toBeGreaterThan(1);
    expect(seen).not.toContain(true);
    state.isLoaded = true;
    drain();
    expect(seen.at(-1)).toBe(true);
  });

  test("a flight goes on though the camera pauses", () => {
    const state = { isLoaded: true, isFlying: true };
    const { loop, seen } = loopWith(state);
    loop.wake();
    expect(drain(5)).toBe(5);
    expect(seen).not.toContain(true);
  });

  test("a program that does not compile is said once, and nothing more is drawn", () => {
    const { loop, seen, failures, renderError } = loopWith({ isLoaded: true, isFlying: false });
    renderError.raiseEvent(undefined, new Error("Fragment shader failed to compile"));
    loop.wake();
    drain();
    expect(failures).toEqual(["Fragment shader failed to compile"]);
    expect(seen).toEqual([]);
  });

  test("stopped, it leaves nothing behind", () => {
    const { loop, seen } = loopWith({ isLoaded: true, isFlying: false });
    loop.wake();
    loop.stop();
    loop.wake();
    drain();
    expect(seen).toEqual([]);
  });

  test("a slow machine draws a moving city coarser, and the picture that stays in full", () => {
    let now = 0;
    vi.stubGlobal("performance", { now: () => (now += 100) });
    const { loop, seen, moves, acts } = loopWith({ isLoaded: true, isFlying: false });
    moves.push(1, 2, 3, 4, 5, 6, 7, 8, 9);
    loop.follow();
    drain(40);
    expect(acts).toContain("fineness 0.75 × 1");
    // The last change of all is back to full, and only a frame drawn after it is whole.
    expect(acts.filter((act) => act.startsWith("fineness")).at(-1)).toBe("fineness 1 × 4");
    expect(acts.lastIndexOf("render")).toBeGreaterThan(acts.lastIndexOf("fineness 1 × 4"));
    expect(seen.filter(Boolean)).toHaveLength(1);
    expect(seen.at(-1)).toBe(true);
  });

  test("where the processor draws, a city that comes in has one sample a pixel, and four once it is there", () => {
    const state = { isLoaded: false, isFlying: false, isSoftware: true };
    const { loop, seen, acts } = loopWith(state);
    loop.wake();
    drain(3);
    expect(acts.filter((act) => act.startsWith("fineness"))).toEqual(["fineness 1 × 1"]);
    state.isLoaded = true;
    drain();
    expect(acts.slice(-3)).toEqual(["resize", "before", "render"]);
    expect(acts.filter((act) => act.startsWith("fineness"))).toEqual(["fineness 1 × 1", "fineness 1 × 4"]);
    expect(seen.filter(Boolean)).toHaveLength(1);
  });
});
