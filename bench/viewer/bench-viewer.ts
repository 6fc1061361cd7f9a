import type { CDPSession, Page } from "playwright";
import { startStadslens } from "../../e2e/drivers/start-stadslens.ts";
import { BUDGET_KB, checkSize } from "../../tools/check-size.ts";
import { launchChromium } from "../../tools/launch-chromium.ts";
import { benchFirstView } from "./bench-first-view.ts";

const TIMES = 30;
const SWITCHES = 9;
const IDLE_MS = 3_000;
const LOOK_MS = 100;
const QUIET_LOOKS = 6;

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
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");

    const redraw = await medianOf(TIMES, () =>
      scriptMsOf(session, () => page.evaluate(() => void window.dispatchEvent(new Event("resize")))),
    );
    await page.getByRole("slider", { name: "Water level" }).focus();
    const step = await medianOf(TIMES, () => scriptMsOf(session, () => page.keyboard.press("ArrowUp")));
    console.log(`\nslider step    ${step.toFixed(1)} ms script, median of ${TIMES}`);
    console.log(`same frame     ${redraw.toFixed(1)} ms script, median of ${TIMES}`);
    console.log(
      `step / frame   ${(step / redraw).toFixed(2)} (limit 1.25, or ${(redraw + 3).toFixed(1)} ms)`,
    );

    await benchSwitches(page, session, redraw);

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

/** A theme that is switched on, one of its cases, and off again: all of it has been shown once before. */
async function benchSwitches(page: Page, session: CDPSession, redraw: number): Promise<void> {
  const press = async (role: "switch" | "radio", name: RegExp): Promise<void> => {
    await page.getByRole(role, { name }).focus();
    await page.keyboard.press("Space");
  };
  const heat = (): Promise<void> => press("switch", /Heat/);
  await heat();
  await settled(page);
  await heat();
  await settled(page);
  const [on, off, toCase]: number[][] = [[], [], []];
  for (let time = 0; time < SWITCHES; time += 1) {
    on.push(await scriptMsOf(session, heat));
    await page.getByRole("radio", { name: /2050, high/ }).focus();
    toCase.push(
      await scriptMsOf(session, () => page.keyboard.press(time % 2 === 0 ? "ArrowDown" : "ArrowUp")),
    );
    off.push(await scriptMsOf(session, heat));
  }
  for (const [name, values] of [
    ["theme on", on],
    ["theme off", off],
    ["another case", toCase],
  ] as const) {
    const ms = median(values);
    console.log(
      `${name.padEnd(14)} ${ms.toFixed(1)} ms script, ${(ms / redraw).toFixed(2)} of a frame (limit 1.25, or ${(redraw + 3).toFixed(1)} ms)`,
    );
  }
}

const settled = async (page: Page): Promise<void> => {
  await page.locator('[data-scene="settled"]').waitFor({ timeout: 120_000 });
};

const frames = async (page: Page): Promise<number> =>
  Number(await page.locator("[data-frames]").getAttribute("data-frames"));

/**
 * Script run from an act until the page is quiet, by the browser's own count. Only that count is asked meanwhile: asking the
 * page itself how far it is would run script of its own.
 */
async function scriptMsOf(session: CDPSession, act: () => Promise<unknown>): Promise<number> {
  const startedAt = await scriptSeconds(session);
  await act();
  let last = startedAt;
  for (let quiet = 0; quiet < QUIET_LOOKS; ) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const now = await scriptSeconds(session);
    quiet = now === last && now > startedAt ? quiet + 1 : 0;
    last = now;
  }
  return (last - startedAt) * 1000;
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? Number.NaN;
}

async function medianOf(times: number, measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let time = 0; time < times; time += 1) values.push(await measure());
  return median(values);
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1];
