import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
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
    name: "heat and flooding in the dark hall",
    state: "city=waterwijk&scenario=hot-day&scenario=computed-flooding&level=3.6&room=hall",
  },
  {
    name: "three themes and a building",
    state:
      "city=waterwijk&scenario=computed-flooding&scenario=hot-day&scenario=more-trees&building=WW-000020",
  },
  {
    name: "the card of a place under four themes",
    state:
      "city=waterwijk&scenario=computed-flooding&level=4&scenario=computed-heat&scenario=less-paving&scenario=sealed-ground&point=4.4815,51.9125",
  },
  {
    name: "a building in the dark hall",
    state: "city=waterwijk&scenario=computed-flooding&level=4&building=WW-000020&room=hall",
  },
  { name: "a scenario from files", state: "city=waterwijk&scenario=river-flood" },
  {
    name: "a link that asks for what is not here",
    state: "city=atlantis&scenario=no-such-scenario&building=NO-000001",
  },
];

const violationsOn = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations;

for (const { name, state } of STATES) {
  for (const language of ["en", "nl"] as const) {
    test(`axe finds nothing: ${name}, ${language}`, async ({ page }) => {
      const viewer = new Viewer(page, language);
      await viewer.open(state);
      expect(await violationsOn(page)).toEqual([]);
    });
  }
}

test("axe finds nothing in what opens over the page: the search, the cities, the leaflet", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-flooding");
  await page.getByRole("button", { name: "Find a building" }).press("Enter");
  await page.getByRole("combobox", { name: "Find a building" }).fill("a");
  await expect(page.getByRole("option").first()).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "About this scenario" }).press("Enter");
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole("button", { name: /Choose a scenario/ }).press("Enter");
  await expect(page.getByRole("option").first()).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});

test("axe finds nothing while a hall looks on, nor in what lies behind its keys", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-flooding&case=new-quays&room=hall");
  await page.getByRole("button", { name: viewer.names.present }).click();
  await expect(viewer.presentation).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  for (const key of ["b", "h"]) {
    await page.keyboard.press(key);
    await expect(viewer.presentation).toBeHidden();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press(key);
  }
});

test("without a server and without 3D axe finds nothing", async ({ page }) => {
  const viewer = new Viewer(page);
  await page.route("**/api/v1/catalog", (route) => route.abort());
  await page.goto(`${viewer.origin}/?lang=en`);
  await expect(page.getByRole("alert")).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.unrouteAll();
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto("about:blank");
  await page.goto(`${viewer.origin}/?lang=en#city=waterwijk&scenario=computed-flooding`);
  await expect(page.getByText("No 3D in this browser")).toBeVisible();
  await expect(viewer.figures).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});

test("on a phone axe finds nothing on any tab, nor in what opens over the city", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-flooding&case=new-quays");
  for (const tab of ["Scenario", "Figures", "Leaflet"]) {
    await page.getByRole("tab", { name: tab }).click();
    expect(await violationsOn(page)).toEqual([]);
  }
  for (const button of ["Choose a viewpoint", "About the data", "Present, light and language"]) {
    await page.getByRole("button", { name: button }).press("Enter");
    await expect(page.getByRole("dialog", { name: button })).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press("Escape");
  }
});
