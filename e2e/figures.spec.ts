import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { readInventory, wetAt } from "./drivers/package-reader.ts";
import { Viewer } from "./drivers/viewer.ts";

const inventory = () => readInventory(join(process.env.STADSLENS_E2E_DATA ?? "", "cities/waterwijk"));

const AT_3_METRES = "city=waterwijk&scenario=computed-flooding&level=3";

test("one number on every screen: the panel, the table, the API and a script agree", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open(AT_3_METRES);
  const wet = wetAt(inventory(), 3);
  const homes = wet.reduce((sum, { dwellings }) => sum + Number(dwellings ?? 0), 0);
  expect(wet.length).toBeGreaterThan(0);
  expect(await viewer.wetBuildings()).toBe(wet.length);
  expect(await viewer.figure("homes-reached")).toBe(homes);
  expect(await viewer.figure("homes-reached-city")).toBe(homes);
  const answer = await page.request.get(
    `${viewer.origin}/api/v1/cities/waterwijk/figures?method=flood-depth&waterLevelMetresNap=3`,
  );
  const { city, neighbourhoods } = await answer.json();
  expect(city["buildings-reached"]).toBe(wet.length);
  expect(city["homes-reached"]).toBe(homes);
  const rows = neighbourhoods.map(
    ({ figures }: { figures: Record<string, number> }) => figures["homes-reached"],
  );
  expect(rows.reduce((sum: number, row: number) => sum + row, 0)).toBe(homes);
});

test("figures follow the slider, and the picture counts as whole with them", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-flooding&level=2");
  const before = await viewer.wetBuildings();
  await viewer.pressOnSlider("PageUp", 2);
  const level = Number(await viewer.waterLevel.inputValue());
  const wet = wetAt(inventory(), level);
  expect(wet.length).toBeGreaterThan(before);
  expect(await viewer.wetBuildings()).toBe(wet.length);
});

test("a column sorts the neighbourhoods, most first, and back", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open(AT_3_METRES);
  const values = (): Promise<number[]> =>
    viewer.figures
      .locator("tbody tr[data-neighbourhood] td:nth-child(2)")
      .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute("data-value"))));
  const head = viewer.figures.getByRole("button", { name: "Sort by Homes" });
  await head.press("Enter");
  const falling = await values();
  expect(falling).toEqual(falling.toSorted((one, other) => other - one));
  await head.press("Enter");
  expect(await values()).toEqual(falling.toReversed().toSorted((one, other) => one - other));
});

test("each figure answers how it is known, and gives the keyboard back", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open(AT_3_METRES);
  const ask = viewer.figures.getByRole("button", { name: "How do we know? Homes", exact: true });
  await ask.press("Enter");
  const card = page.getByRole("dialog");
  await expect(card).toContainText("10.1016/j.cageo.2013.04.024");
  await expect(card).toContainText("What it cannot tell");
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(ask).toBeFocused();
});

test("the words are a planner's or a resident's, and a link keeps which", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open(AT_3_METRES);
  await expect(viewer.figures).toContainText("homes in buildings that the water reaches");
  await viewer.figures.getByRole("radio", { name: "Resident" }).press("Space");
  await expect(viewer.figures).toContainText("homes get water at the door");
  await viewer.open(await viewer.linkWith("for=resident"));
  await page.reload();
  await viewer.drawn();
  await expect(viewer.figures).toContainText("homes get water at the door");
});

test("the table is saved as CSV and as GeoJSON, with the numbers that stand on the page", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  await viewer.open(AT_3_METRES);
  const homes = await viewer.figure("homes-reached-city");
  const saved = async (name: string): Promise<string> => {
    const download = page.waitForEvent("download");
    await viewer.figures.getByRole("button", { name, exact: true }).press("Enter");
    return readFile(await (await download).path(), "utf8");
  };
  const [head, ...rows] = (await saved("CSV")).trim().split("\n");
  const column = head.split(",").indexOf("homes-reached");
  expect(Number(rows.at(-1)?.split(",")[column])).toBe(homes);
  const { features } = JSON.parse(await saved("GeoJSON"));
  const sum = features.reduce(
    (total: number, { properties }: { properties: Record<string, number> }) =>
      total + properties["homes-reached"],
    0,
  );
  expect(sum).toBe(homes);
});

test("a scenario of files alone shows the figures its author asks for, of the city as it is, and no others", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=less-paving");
  await expect(viewer.figures).toContainText("for the city as it now is");
  const answer = await page.request.get(
    `${viewer.origin}/api/v1/cities/waterwijk/figures?method=green-rules`,
  );
  const { city } = await answer.json();
  expect(await viewer.figure("paved-share")).toBeCloseTo(city["paved-share"], 9);
  expect(await viewer.figure("green-share-city")).toBeCloseTo(city["green-share"], 9);
  await expect(viewer.figures.locator('[data-figure="trees-share-city"]')).toHaveCount(0);
});
