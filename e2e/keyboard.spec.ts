import { expect, type Page, test } from "@playwright/test";
import { Viewer } from "./drivers/viewer.ts";

/** What has the focus, by the name a screen reader gives it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return "";
    const label = at instanceof HTMLInputElement ? at.labels?.[0] : undefined;
    const words = at.getAttribute("aria-label") ?? label?.textContent ?? at.textContent ?? "";
    return `${at.getAttribute("role") ?? at.localName} ${words}`.trim();
  });

/** Presses Tab from the top of the page until it has gone round. */
async function walkByTab(page: Page): Promise<string[]> {
  const visited: string[] = [];
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press("Tab");
    const name = await focused(page);
    if (name === "") break;
    visited.push(name);
  }
  return visited;
}

test("the Tab key reaches everything, the city among it, and leaves everything again", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-flooding&case=new-quays&building=WW-000020");
  const visited = await walkByTab(page);
  // It has come round: nothing held it.
  expect(visited.length).toBeLessThan(80);
  for (const name of [
    /Choose a city/,
    /Flooding/,
    /Heat/,
    /Find a building/,
    /Present/,
    /Dark hall/,
    /Nederlands/,
    /The city in 3D/,
    /Harbour/,
    /North up/,
    /Look from above/,
    /Back to the start/,
    /Choose a scenario|High water/,
    /Water level/,
    /Level of new quays/,
    /About this scenario/,
    /Show a file of your own/,
    /Close/,
    /Source and method/,
  ]) {
    expect(
      visited.some((one) => name.test(one)),
      `${name} among ${visited.join(" · ")}`,
    ).toBe(true);
  }
});

test("the keyboard moves, turns, tilts and nears the city, and the link follows", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&camera=4.4788,51.9165,0,340,-30,700");
  const pose = async (): Promise<number[]> => {
    const link = await viewer.linkWith("camera=");
    return (/camera=([^&]*)/.exec(link)?.[1] ?? "").split(",").map(Number);
  };
  const changes = async (key: string, part: number): Promise<void> => {
    const before = await pose();
    await viewer.walk(key, 3);
    await expect.poll(async () => (await pose())[part], key).not.toBe(before[part]);
  };
  await changes("ArrowUp", 1);
  await changes("ArrowRight", 0);
  await changes("q", 3);
  await changes("r", 4);
  await changes("+", 5);
});

test("who asks for less motion is not flown about, and colours forced by the system leave every control its edge", async ({
  browser,
}) => {
  const page = await browser.newPage({ reducedMotion: "reduce", forcedColors: "active" });
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-flooding&case=new-quays");
  const frames = async (): Promise<number> =>
    Number(await page.locator("[data-frames]").getAttribute("data-frames"));
  const before = await frames();
  await page.getByRole("button", { name: "Harbour" }).press("Enter");
  await viewer.drawn();
  // A flight is dozens of frames; a jump is one, and one for what comes in.
  expect((await frames()) - before).toBeLessThan(12);
  // A state that is told by fill alone is not told here.
  const sign = (name: string) =>
    page.getByRole("switch", { name }).evaluate((input) => {
      const label = input.closest("label");
      const knob = label?.querySelector(".top-bar__knob");
      return label == null || knob == null
        ? null
        : [getComputedStyle(label).borderTopStyle, getComputedStyle(knob).translate];
    });
  expect(await sign("Flooding")).toEqual(["solid", "12px"]);
  expect(await sign("Heat")).toEqual(["solid", "none"]);
  await page.close();
});
