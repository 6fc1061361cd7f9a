import type { Browser, Page } from "playwright";

const QUIET_MS = 600;
const DRAWN = "stadslens-drawn";

/** Script that an act costs on the page's main thread. Milliseconds. */
export interface ScriptTime {
  /** Until the picture is drawn; without a new picture, the whole. */
  readonly drawnMs: number;
  /** All of it: the panels and the address that follow the picture too. */
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

/** Puts a mark in the browser's own trace whenever a revision has been drawn. */
export async function markDrawn(page: Page): Promise<void> {
  await page.evaluate((mark) => {
    const city = document.querySelector("[data-scene]");
    if (city === null) throw new Error("There is no city on the page to watch.");
    new MutationObserver(() => {
      if (city.getAttribute("data-scene") === "settled") performance.mark(mark);
    }).observe(city, { attributes: true, attributeFilter: ["data-scene"] });
  }, DRAWN);
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
  const mark = events.find(({ name }) => name === DRAWN);
  const runs = events
    .filter(({ name, dur }) => SCRIPT.has(name) && dur !== undefined)
    .filter(({ pid, tid }) => mark === undefined || (pid === mark.pid && tid === mark.tid))
    .map(({ ts, dur = 0 }) => [ts, ts + dur] as const)
    .toSorted(([one], [other]) => one - other);
  const wholeMs = lengthOf(runs) / 1000;
  if (mark === undefined) return { drawnMs: wholeMs, wholeMs };
  const untilDrawn = runs
    .filter(([from]) => from < mark.ts)
    .map(([from, to]) => [from, Math.min(to, mark.ts)] as const);
  return { drawnMs: lengthOf(untilDrawn) / 1000, wholeMs };
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
