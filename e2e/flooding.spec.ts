import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { readInventory, wetAt } from "./drivers/package-reader.ts";
import { isBlue, shareThatDiffers } from "./drivers/picture.ts";
import { lookingDownOn, Viewer } from "./drivers/viewer.ts";

const inventory = () => readInventory(join(process.env.STADSLENS_E2E_DATA!, "cities", "waterwijk"));

test("the switch floods the picture, and switching off gives the first picture back", async ({ page }) => {
  // Wide enough for the switches to stand in the bar: on a tablet their focus ring would be part of the city's picture.
  await page.setViewportSize({ width: 1100, height: 700 });
  const viewer = new Viewer(page);
  await viewer.open();
  const bare = await viewer.city.screenshot();
  await viewer.switchFlooding();
  await expect(viewer.legend).toBeVisible();
  await viewer.chooseCase(/Level of new quays/);
  expect(await shareThatDiffers(bare, await viewer.city.screenshot())).toBeGreaterThan(0.01);
  await viewer.switchFlooding();
  await expect(viewer.legend).toBeHidden();
  expect(await shareThatDiffers(bare, await viewer.city.screenshot())).toBeLessThan(0.001);
});

test("a wet building takes the flood's colour, one behind the dike does not", async ({ page }) => {
  const rows = inventory();
  const deepest = wetAt(rows, 3.6).sort(
    (a, b) => Number(a.groundHeightMetresNap) - Number(b.groundHeightMetresNap),
  )[0];
  const dry = rows.find(
    ({ groundHeightMetresNap, spillLevelMetresNap }) =>
      Number(groundHeightMetresNap) < 1 && Number(spillLevelMetresNap) > 5,
  )!;
  const viewer = new Viewer(page);
  for (const [place, wet] of [
    [deepest, true],
    [dry, false],
  ] as const) {
    const camera = lookingDownOn(
      Number(place.longitude),
      Number(place.latitude),
      Number(place.roofHeightMetresNap),
    );
    await viewer.open(`city=waterwijk&scenario=computed-flooding&level=3.6&${camera}`);
    await page.reload();
    await viewer.drawn();
    expect(isBlue(await viewer.colourInTheMiddle())).toBe(wet);
  }
});

test("a named case and a step of the slider give the figures that a script counts from the package", async ({
  page,
}) => {
  const rows = inventory();
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-flooding&case=first-quays-wet");
  expect(await viewer.wetBuildings()).toBe(wetAt(rows, 2.6).length);
  const before = await viewer.revision();
  await viewer.pressOnSlider("ArrowUp", 4);
  await expect(viewer.waterLevel).toHaveValue("2.8");
  expect(await viewer.revision()).toBeGreaterThan(before);
  expect(await viewer.wetBuildings()).toBe(wetAt(rows, 2.8).length);
  await viewer.pressOnSlider("End");
  expect(await viewer.wetBuildings()).toBe(wetAt(rows, 6).length);
  expect(wetAt(rows, 6).length).toBeGreaterThan(wetAt(rows, 2.8).length);
});

test("the river flood from files paints its areas into the ground", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open();
  const bare = await viewer.city.screenshot();
  await viewer.open("city=waterwijk&scenario=river-flood&case=new-quays");
  await page.reload();
  await viewer.drawn();
  await expect(viewer.legend).toBeVisible();
  expect(await shareThatDiffers(bare, await viewer.city.screenshot())).toBeGreaterThan(0.01);
  expect(viewer.complaints).toEqual([]);
});
