import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { readField, readInventory } from "./drivers/package-reader.ts";
import { shareThatDiffers } from "./drivers/picture.ts";
import { lookingDownOn, Viewer } from "./drivers/viewer.ts";

const THEMES = ["heat", "green", "soil", "flooding"] as const;

const packageFolder = (): string => join(process.env.STADSLENS_E2E_DATA!, "cities", "waterwijk");

test("each theme's switch changes the picture, and with all of them off it is the first one again", async ({
  page,
}) => {
  // Wide enough for the switches to stand in the bar: on a tablet their focus ring would be part of the city's picture.
  await page.setViewportSize({ width: 1100, height: 700 });
  const viewer = new Viewer(page);
  await viewer.open();
  const bare = await viewer.city.screenshot();
  let before = bare;
  for (const theme of THEMES) {
    await viewer.switchTheme(theme);
    if (theme === "flooding") await viewer.chooseCase(/Level of new quays/);
    const after = await viewer.city.screenshot();
    expect(await shareThatDiffers(before, after), theme).toBeGreaterThan(0.01);
    before = after;
  }
  for (const theme of THEMES) await viewer.switchTheme(theme);
  expect(await shareThatDiffers(bare, await viewer.city.screenshot())).toBeLessThan(0.001);
});

test("a theme that has been shown before comes back with one new picture, not one for the choice and one for its data", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-flooding");
  await viewer.switchTheme("heat");
  await viewer.switchTheme("heat");
  const before = await viewer.revision();
  await viewer.switchTheme("heat");
  expect(await viewer.revision()).toBe(before + 1);
});

test("the theme switched on last colours the buildings, and a link brings all of them back in their order", async ({
  page,
}) => {
  const [roof] = readInventory(packageFolder()).filter(
    ({ dwellings, petNowCelsius }) => Number(dwellings) > 0 && Number(petNowCelsius) > 35,
  );
  const camera = lookingDownOn(
    Number(roof.longitude),
    Number(roof.latitude),
    Number(roof.roofHeightMetresNap),
  );
  const viewer = new Viewer(page);
  const colour = async (state: string) => {
    await viewer.open(`city=waterwijk&${state}&${camera}`);
    await page.reload();
    await viewer.drawn();
    return viewer.colourInTheMiddle();
  };
  const heatLast = await colour("scenario=computed-green-space&scenario=computed-heat");
  const greenLast = await colour("scenario=computed-heat&scenario=computed-green-space");
  // Heat is warm; the rules' colours are greener than they are red, or pale.
  expect(heatLast.red - heatLast.blue).toBeGreaterThan(greenLast.red - greenLast.blue + 15);
  await expect(viewer.legend).toContainText("Rules of 3-30-300 met");
  await expect(viewer.legend).toContainText("Feels-like temperature");
});

test("the figures of a hot day and of a cloudburst are what a script counts from the package", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-heat&case=2050-high");
  const heat = readField(packageFolder(), "heat");
  const land = readField(packageFolder(), "land");
  let [extreme, outdoor] = [0, 0];
  for (let cell = 0; cell < heat.columns * heat.rows; cell += 1) {
    const [cover, byte] = [land.bytes[cell * 4], heat.bytes[cell * 4 + 2]];
    // Outdoor ground: not known, paved or green. 255 is not known.
    if (cover > 2 || byte === 255) continue;
    outdoor += 1;
    if (heat.channels[2].offset + heat.channels[2].step * byte >= 41) extreme += 1;
  }
  await expect(viewer.figures.locator('[data-figure="extreme-ground-share"]').first()).toBeVisible();
  expect(await viewer.figure("extreme-ground-share")).toBeCloseTo(extreme / outdoor, 6);

  await viewer.open("city=waterwijk&scenario=cloudburst-140");
  await page.reload();
  await viewer.drawn();
  const wet = readInventory(packageFolder()).filter(
    ({ rainDepth140Metres }) => Number(rainDepth140Metres) >= 0.05,
  );
  expect(await viewer.wetBuildings()).toBe(wet.length);
});

test("a ground that comes after the heights takes a theme's colours all the same", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-heat");
  const asEver = await viewer.city.screenshot();
  const heights = page.waitForResponse(/heights\/spill\.f32/);
  await page.route("**/ground/tileset.json", async (route) => {
    await (await heights).finished();
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    await route.continue();
  });
  await page.reload();
  await viewer.drawn();
  expect(await shareThatDiffers(asEver, await viewer.city.screenshot())).toBeLessThan(0.001);
});

test("another case of a theme fetches nothing", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-heat");
  const before = await viewer.city.screenshot();
  const requests: string[] = [];
  page.on("request", (request) => {
    // The browser fetches a tab's icon when it has nothing better to do.
    if (!request.url().endsWith(".svg")) requests.push(request.url());
  });
  await viewer.chooseCase(/2100, high/);
  expect(await shareThatDiffers(before, await viewer.city.screenshot())).toBeGreaterThan(0.01);
  expect(requests).toEqual([]);
});

test("new trees stand where the file plants them, and only in their case", async ({ page }) => {
  const viewer = new Viewer(page);
  const trees = await (
    await page.request.get(`${viewer.origin}/api/v1/scenarios/more-trees/layers/new-trees`)
  ).json();
  const inSmall = readInventory(packageFolder());
  const [west, east] = [Math.min, Math.max].map((pick) =>
    pick(...inSmall.map(({ longitude }) => Number(longitude))),
  );
  const tree = trees.features.find(
    ({ geometry: { coordinates } }: { geometry: { coordinates: number[] } }) =>
      coordinates[0] > west &&
      coordinates[0] < east &&
      coordinates[1] < Math.max(...inSmall.map(({ latitude }) => Number(latitude))),
  );
  const [longitude, latitude] = tree.geometry.coordinates;
  await viewer.open(`city=waterwijk&scenario=more-trees&camera=${longitude},${latitude},0,0,-90,60`);
  const planted = await viewer.city.screenshot();
  await viewer.chooseCase(/As it is now/);
  expect(await shareThatDiffers(planted, await viewer.city.screenshot())).toBeGreaterThan(0.005);
});
