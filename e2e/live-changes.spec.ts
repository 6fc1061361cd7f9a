import { cp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { shareThatDiffers } from "./drivers/picture.ts";
import { Viewer } from "./drivers/viewer.ts";

const dataFolder = () => process.env.STADSLENS_E2E_DATA!;

/** Another city stands beside Waterwijk while `look` does; its id sorts before Waterwijk's. */
async function withAnotherCity(look: () => Promise<void>): Promise<void> {
  const beside = join(dataFolder(), "aardewijk");
  const folder = join(dataFolder(), "cities", "aardewijk");
  await cp(join(dataFolder(), "cities", "waterwijk"), beside, { recursive: true });
  const file = join(beside, "city.json");
  const name = { nl: "Aardewijk", en: "Aardewijk" };
  await writeFile(
    file,
    JSON.stringify({ ...JSON.parse(await readFile(file, "utf8")), id: "aardewijk", name }),
  );
  // Swapped in whole, as an import does.
  await rename(beside, folder);
  try {
    await look();
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("a city that comes in is listed, and what is on screen stays as it was", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open();
  await viewer.walk("ArrowUp", 4);
  await viewer.linkWith("camera=");
  const before = await viewer.city.screenshot();
  const answered = page.waitForResponse(/\/api\/v1\/catalog$/);
  await withAnotherCity(async () => {
    await answered;
    await page.getByRole("button", { name: /Waterwijk/ }).click();
    await expect(page.getByRole("option", { name: /Aardewijk/ })).toBeVisible();
    await page.keyboard.press("Escape");
    await viewer.drawn();
    await expect(page.getByRole("button", { name: /Waterwijk/ })).toBeVisible();
    expect(await shareThatDiffers(before, await viewer.city.screenshot())).toBeLessThan(0.001);
  });
});

test("a page asks for each of its answers once", async ({ page }) => {
  const asked = answersAskedFor(page);
  await new Viewer(page).open("city=waterwijk&scenario=river-flood");
  expect(asked.length).toBeGreaterThan(3);
  expect(asked).toEqual([...new Set(asked)]);
});

function answersAskedFor(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/api\/v1\/(?!events)/.test(pathname)) asked.push(pathname);
  });
  return asked;
}

test("heights that fail after the first picture are said, and the city is drawn all the same", async ({
  page,
}) => {
  // The answer comes when the picture has been drawn as far as it can be without.
  await page.route("**/heights/grid.json", async (route) => {
    let frames: string | null = null;
    await expect
      .poll(async () => frames === (frames = await framesOn(page)) && frames !== null, { intervals: [1000] })
      .toBe(true);
    await route.fulfill({ status: 404, body: "" });
  });
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-flooding");
  await expect(page.getByText(/heights of this city/)).toBeVisible();
});

const framesOn = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector("[data-frames]")?.getAttribute("data-frames") ?? null);
