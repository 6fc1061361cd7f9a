import type { Browser, Page } from "playwright";

const QUIET_MS = 600;
const DRAWN = "stadslens-drawn";
const SETTLED = "stadslens-settled";

/** Script that an act costs on the page's main thread. Milliseconds. */
export interface ScriptTime {
  /** Until the picture is drawn; without a new picture, the whole. */
  readonly drawnMs: number;
  /** Until the figures that belong to it stand beside it. */
  readonly settledMs: number;
  /** All of it: the address that is written when a hand rests too. */
  readonly wholeMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
}

/** What the browser calls a run of script; they lie inside one another. */
const SCRIPT = new Set(["FunctionCall", "RunMicrotasks", "TimerFire", "FireAnimationFrame"]);

/** Puts marks in the browser's own trace: after every frame, and when the page says that picture and figures are whole. */
export async function markDrawn(page: Page): Promise<void> {
  await page.evaluate(
    ([drawn, settled]) => {
      const [city, canvas] = [
        document.querySelector("[data-scene]"),
        document.querySelector("[data-frames]"),
      ];
      if (city === null || canvas === null) throw new Error("There is no city on the page to watch.");
      new MutationObserver(() => performance.mark(drawn)).observe(canvas, {
        attributes: true,
        attributeFilter: ["data-frames"],
      });
      new MutationObserver(() => {
        if (city.getAttribute("data-scene") === "settled") performance.mark(settled);
      }).observe(city, { attributes: true, attributeFilter: ["data-scene"] });
    },
    [DRAWN, SETTLED],
  );
}

/** Traces what the page does from `act` until it has long been quiet: asking it meanwhile would run script of its own. */
export async function scriptTimeOf(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
): Promise<ScriptTime> {
  await browser.startTracing(page, { categories: ["devtools.timeline", "blink.user_timing"] });
  await act();
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  const trace = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
  return scriptTimeIn(trace.traceEvents);
}

export function scriptTimeIn(events: readonly TraceEvent[]): ScriptTime {
  const settled = events.find(({ name }) => name === SETTLED);
  // Of several frames, as when a picture that moved is drawn once more in full, the last.
  const drawn = events.findLast(
    ({ name, ts }) => name === DRAWN && (settled === undefined || ts <= settled.ts),
  );
  const mark = drawn ?? settled;
  const runs = events
    .filter(({ name, dur }) => SCRIPT.has(name) && dur !== undefined)
    .filter(({ pid, tid }) => mark === undefined || (pid === mark.pid && tid === mark.tid))
    .map(({ ts, dur = 0 }) => [ts, ts + dur] as const)
    .toSorted(([one], [other]) => one - other);
  const until = (end: TraceEvent | undefined): number =>
    lengthOf(
      end === undefined
        ? runs
        : runs.filter(([from]) => from < end.ts).map(([from, to]) => [from, Math.min(to, end.ts)] as const),
    ) / 1000;
  return { drawnMs: until(drawn), settledMs: until(settled), wholeMs: until(undefined) };
}

/** Of runs in order, what lies inside another counted once. */
function lengthOf(runs: readonly (readonly [number, number])[]): number {
  let [length, end] = [0, -Infinity];
  for (const [from, to] of runs) {
    length += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return length;
}
