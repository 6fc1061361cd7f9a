import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { readInventory } from "./drivers/package-reader.ts";
import { lookingDownOn, Viewer } from "./drivers/viewer.ts";

const inventory = () => readInventory(join(process.env.STADSLENS_E2E_DATA!, "cities", "waterwijk"));

test("a click on a building opens its card, and the link brings it back", async ({ page }) => {
  const large = inventory().sort(
    (a, b) => Number(b.footprintSquareMetres) - Number(a.footprintSquareMetres),
  )[0];
  const viewer = new Viewer(page);
  await viewer.open(
    lookingDownOn(Number(large.longitude), Number(large.latitude), Number(large.roofHeightMetresNap)),
  );
  await viewer.clickInTheMiddle();
  await expect(viewer.building).toBeVisible();
  await viewer.drawn();
  const link = await viewer.linkWith(`building=${large.id}`);

  const again = await page.context().newPage();
  const visitor = new Viewer(again);
  await visitor.open(link);
  await expect(visitor.building).toBeVisible();
  expect(await visitor.building.textContent()).toBe(await viewer.building.textContent());
});

test("the keyboard alone finds a building and closes its card", async ({ page }) => {
  const named = inventory().find(({ name }) => name !== null)!;
  const viewer = new Viewer(page);
  await viewer.open();
  await page.getByRole("button", { name: /find a building/i }).press("Enter");
  await expect(page.getByRole("combobox", { name: /find a building/i })).toBeFocused();
  await page.keyboard.type(String(named.name));
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(viewer.building).toContainText(String(named.name));
  await viewer.building.getByRole("button", { name: /close/i }).press("Enter");
  await expect(viewer.building).toBeHidden();
});
