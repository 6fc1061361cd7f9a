import type { Page } from "playwright";
import { startStadslens } from "../../e2e/drivers/start-stadslens.ts";
import { BUDGET_KB, checkSize } from "../../tools/check-size.ts";
import { launchChromium } from "../../tools/launch-chromium.ts";
import { benchFirstView } from "./bench-first-view.ts";
import { markDrawn, type ScriptTime, scriptTimeOf } from "./script-time.ts";

const TIMES = 30;
const SWITCHES = 9;
const IDLE_MS = 3_000;
/** Long enough for picture and figures of a step, too short for the address to be written. */
const DRAG_STEP_MS = 250;

type Timed = (act: () => Promise<unknown>) => Promise<ScriptTime>;

/**
 * What a slider's step costs in script against drawing the very same frame again, what an idle page draws, and how much
 * JavaScript must come before the panels and the scene. On the whole of Waterwijk.
 */
export async function benchViewer(): Promise<void> {
  const stadslens = await startStadslens("full", (line) => console.log(line));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(`${stadslens.url}/?lang=en#city=waterwijk&scenario=computed-flooding&level=2`);
    await settled(page);
    await markDrawn(page);
    const timed = (act: () => Promise<unknown>): Promise<ScriptTime> => scriptTimeOf(browser, page, act);

    const redraws = await times(TIMES, () => timed(() => drawAgain(page)));
    const redraw = median(redraws.map(({ wholeMs }) => wholeMs));
    console.log(`\nsame frame     ${redraw.toFixed(1)} ms script, median of ${TIMES}`);
    await page.getByRole("slider", { name: "Water level" }).focus();
    tell("slider step", await times(TIMES, () => timed(() => page.keyboard.press("ArrowUp"))), redraw);
    await benchDrag(page, timed);
    await benchSwitches(page, timed, redraw);

    const before = await frames(page);
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    console.log(`idle           ${(await frames(page)) - before} frames in ${IDLE_MS / 1000} s (limit 0)`);

    await page.close();
    await benchFirstView(stadslens.url);

    const { panelsKb, panelsAndSceneKb, chunks } = checkSize("dist");
    console.log(`panels         ${panelsKb.toFixed(0)} kB gzip (limit ${BUDGET_KB.panels})`);
    console.log(`with the scene ${panelsAndSceneKb.toFixed(0)} kB gzip (limit ${BUDGET_KB.panelsAndScene})`);
    for (const { name, gzipKb, loaded } of chunks) {
      if (loaded === "on demand") console.log(`on demand      ${gzipKb.toFixed(0)} kB gzip ${name}`);
    }
  } finally {
    await browser.close();
    await stadslens.stop();
  }
}

/**
 * A hand that goes on: what a step comes to with its figures, and with its share of the one address that is written when the hand
 * rests. Beside it the same frame, drawn again in the same rhythm.
 */
async function benchDrag(page: Page, timed: Timed): Promise<void> {
  const inRhythm = async (act: () => Promise<unknown>): Promise<number> => {
    const { wholeMs } = await timed(async () => {
      for (let time = 0; time < TIMES; time += 1) {
        await act();
        await new Promise((resolve) => setTimeout(resolve, DRAG_STEP_MS));
      }
    });
    return wholeMs / TIMES;
  };
  const redraw = await inRhythm(() => drawAgain(page));
  const step = await inRhythm(() => page.keyboard.press("ArrowDown"));
  console.log(
    `a drag         ${step.toFixed(1)} ms script a step with all that follows, the same frame ${redraw.toFixed(1)} ms in that rhythm: ${(step / redraw).toFixed(2)} (limit 1.25, or ${(redraw + 3).toFixed(1)} ms); ${TIMES} of each`,
  );
}

const drawAgain = (page: Page): Promise<void> =>
  page.evaluate(() => void window.dispatchEvent(new Event("resize")));

/** A theme that is switched on, one of its cases, and off again: all of it has been shown once before. */
async function benchSwitches(page: Page, timed: Timed, redraw: number): Promise<void> {
  // Looked up before the clock runs: finding a control by its name is script of the tester's own.
  const stand = (role: "switch" | "radio", name: RegExp): Promise<void> =>
    page.getByRole(role, { name }).focus();
  const press = (): Promise<void> => page.keyboard.press("Space");
  await stand("switch", /Heat/);
  await press();
  await settled(page);
  await press();
  await settled(page);
  const [on, off, toCase]: ScriptTime[][] = [[], [], []];
  for (let time = 0; time < SWITCHES; time += 1) {
    on.push(await timed(press));
    await stand("radio", /2050, high/);
    toCase.push(await timed(() => page.keyboard.press(time % 2 === 0 ? "ArrowDown" : "ArrowUp")));
    await stand("switch", /Heat/);
    off.push(await timed(press));
  }
  tell("theme on", on, redraw);
  tell("theme off", off, redraw);
  tell("another case", toCase, redraw);
}

function tell(name: string, measured: readonly ScriptTime[], redraw: number): void {
  const [drawn, settled, whole] = (["drawnMs", "settledMs", "wholeMs"] as const).map((part) =>
    median(measured.map((one) => one[part])),
  );
  console.log(
    `${name.padEnd(14)} ${drawn.toFixed(1)} ms script until drawn, ${(drawn / redraw).toFixed(2)} of a frame (limit 1.25, or ${(redraw + 3).toFixed(1)} ms); ${settled.toFixed(1)} ms with the figures, ${whole.toFixed(1)} ms with the address; median of ${measured.length}`,
  );
}

const settled = async (page: Page): Promise<void> => {
  await page.locator('[data-scene="settled"]').waitFor({ timeout: 120_000 });
};

const frames = async (page: Page): Promise<number> =>
  Number(await page.locator("[data-frames]").getAttribute("data-frames"));

async function times<T>(count: number, measure: () => Promise<T>): Promise<T[]> {
  const measured: T[] = [];
  for (let time = 0; time < count; time += 1) measured.push(await measure());
  return measured;
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1];
