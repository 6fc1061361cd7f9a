import { expect, test } from "@playwright/test";
import { Viewer } from "./drivers/viewer.ts";

test("without WebGL the page says so and keeps its figures", async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  const viewer = new Viewer(page);
  await page.goto(
    `${process.env.STADSLENS_E2E_URL}/?lang=en#city=waterwijk&scenario=computed-flooding&level=3`,
  );
  await expect(viewer.city).toHaveAttribute("data-scene", "failed");
  await expect(viewer.city).toContainText(/3D/);
  await expect(viewer.figures.locator('[data-figure="homes-reached-city"]')).toBeVisible();
});

test("a link to a city that is not here leads to one that is, and says so", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open("city=atlantis");
  await expect(page.getByText(/atlantis/)).toBeVisible();
  await expect(page.getByRole("button", { name: /Waterwijk/ })).toBeVisible();
});

test("a tileset that cannot be had is said in the place of the city", async ({ page }) => {
  await page.route("**/buildings/tileset.json", (route) => route.fulfill({ status: 404, body: "" }));
  const viewer = new Viewer(page);
  await page.goto(`${process.env.STADSLENS_E2E_URL}/?lang=en`);
  await expect(viewer.city).toHaveAttribute("data-scene", "failed");
});
