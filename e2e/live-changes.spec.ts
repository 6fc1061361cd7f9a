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
  const cities = page.getByRole("button", { name: /Waterwijk/ });
  // The mark of the keyboard's place is part of the picture.
  await cities.focus();
  const before = await viewer.city.screenshot();
  const answered = page.waitForResponse(/\/api\/v1\/catalog$/);
  await withAnotherCity(async () => {
    await answered;
    await cities.click();
    await expect(page.getByRole("option", { name: /Aardewijk/ })).toBeVisible();
    await page.keyboard.press("Escape");
    await viewer.drawn();
    await expect(cities).toBeVisible();
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
    await allFramesDrawn(page);
    await route.fulfill({ status: 404, body: "" });
  });
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-flooding");
  await expect(page.getByText(/heights of this city/)).toBeVisible();
});

/** Waits until the picture is as whole as it can be without what is still awaited: no frame follows any more. */
async function allFramesDrawn(page: Page): Promise<void> {
  let before: string | null = null;
  const standStill = async (): Promise<boolean> => {
    const frames = await page.evaluate(
      () => document.querySelector("[data-frames]")?.getAttribute("data-frames") ?? null,
    );
    const isSame = frames !== null && frames === before;
    before = frames;
    return isSame;
  };
  await expect.poll(standStill, { intervals: [1_000] }).toBe(true);
}
