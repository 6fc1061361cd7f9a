import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { Viewer } from "./drivers/viewer.ts";

const STATES = [
  { name: "the bare city", state: "" },
  { name: "flooding at 3.6 m", state: "city=waterwijk&scenario=computed-flooding&case=new-quays" },
  { name: "a hot afternoon", state: "city=waterwijk&scenario=computed-heat" },
  {
    name: "green close to home, in the dark hall",
    state: "city=waterwijk&scenario=computed-green-space&room=hall",
  },
  {
    name: "three themes and a building",
    state:
      "city=waterwijk&scenario=computed-flooding&scenario=hot-day&scenario=more-trees&building=WW-000020",
  },
  { name: "a scenario from files", state: "city=waterwijk&scenario=river-flood" },
];

for (const { name, state } of STATES) {
  for (const language of ["en", "nl"] as const) {
    test(`axe finds nothing: ${name}, ${language}`, async ({ page }) => {
      const viewer = new Viewer(page, language);
      await viewer.open(state);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }
}

test("axe finds nothing while a hall looks on", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-flooding&case=new-quays&room=hall");
  await page.getByRole("button", { name: viewer.names.present }).click();
  await expect(viewer.presentation).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("at 320 px, as with a page enlarged four times, nothing is wider than the screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const viewer = new Viewer(page, "nl");
  await viewer.open("city=waterwijk&scenario=computed-heat");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("on a phone nothing is wider than the screen, and axe finds nothing", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-flooding&case=new-quays");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
