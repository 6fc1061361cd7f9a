import { expect, test } from "@playwright/test";
import { shareThatDiffers } from "./drivers/picture.ts";
import { Viewer } from "./drivers/viewer.ts";

test("a hall steps through cases and viewpoints by a clicker's two keys, and leaving loses nothing", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  await viewer.open(
    "city=waterwijk&scenario=computed-flooding&case=everyday-tide&scenario=computed-heat&room=hall",
  );
  // The scenario that lies open is the one that is stepped through.
  await page.getByRole("radio", { name: "Flooding" }).click();
  await page.getByRole("button", { name: viewer.names.present }).click();
  await viewer.drawn();
  await expect(viewer.presentation).toContainText("High water: Everyday tide");
  await expect(viewer.figures).toBeHidden();
  await page.keyboard.press("PageDown");
  await viewer.drawn();
  await expect(viewer.presentation).toContainText("High water: First quays wet");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await viewer.drawn();
  await expect(viewer.presentation).toContainText("High water: Level of new quays");
  // From the back a hall sees how many, not only where.
  await expect(viewer.presentation).toContainText(/[\d,]+ homes/);
  // Past the last case the viewpoints follow.
  await page.keyboard.press("PageDown");
  await viewer.drawn();
  await expect(viewer.presentation).toContainText("5 of");
  await page.keyboard.press("PageUp");
  await viewer.drawn();

  await page.keyboard.press("h");
  await expect(viewer.presentation).toBeHidden();
  await page.keyboard.press("h");
  await page.keyboard.press("b");
  await expect(page.getByRole("status", { name: "The screen is black. Press B to go on." })).toBeVisible();
  await page.keyboard.press("b");
  await expect(viewer.presentation).toBeVisible();

  await page.keyboard.press("Escape");
  await viewer.drawn();
  await expect(viewer.presentation).toBeHidden();
  await expect(viewer.figures).toBeVisible();
  const link = await viewer.linkWith("case=new-quays");
  expect(link).toContain("scenario=computed-heat");
});

test("a hall sees the whole of the wider view: what comes in at its sides is waited for", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-flooding&case=new-quays");
  const revision = await viewer.revision();
  await page.getByRole("button", { name: viewer.names.present }).click();
  // Once for the presentation, and once for the size that it gives the city.
  await expect.poll(() => viewer.revision()).toBeGreaterThan(revision + 1);
  await viewer.drawn();
  const first = await viewer.city.screenshot();
  await page.keyboard.press("b");
  await page.keyboard.press("b");
  await viewer.drawn();
  expect(await shareThatDiffers(first, await viewer.city.screenshot())).toBeLessThan(0.001);
});

test("the dark hall is another light on the same city", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk");
  const light = await viewer.city.screenshot();
  await page.getByRole("button", { name: "Dark hall" }).click();
  await viewer.drawn();
  expect(await shareThatDiffers(light, await viewer.city.screenshot())).toBeGreaterThan(0.5);
  await viewer.linkWith("room=hall");
  await page.getByRole("button", { name: "Dark hall" }).click();
  await viewer.drawn();
  expect(await shareThatDiffers(light, await viewer.city.screenshot())).toBeLessThan(0.001);
});
