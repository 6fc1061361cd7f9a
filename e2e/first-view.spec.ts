import { expect, test } from "@playwright/test";
import { shareThatDiffers } from "./drivers/picture.ts";
import { Viewer } from "./drivers/viewer.ts";

test("a newcomer stands above the city: drawn, complete, and without a request to anyone else", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  await viewer.open();
  await expect(page.getByRole("button", { name: /Waterwijk/ })).toBeVisible();
  await expect(viewer.flooding).not.toBeChecked();
  await expect(viewer.figures).toBeVisible();

  // A picture of one colour would be an empty scene.
  const picture = await viewer.city.screenshot();
  await viewer.page
    .getByRole("radio", { name: /harbour/i })
    .or(page.getByRole("button", { name: /harbour/i }))
    .first()
    .click();
  await viewer.drawn();
  expect(await shareThatDiffers(picture, await viewer.city.screenshot())).toBeGreaterThan(0.2);

  expect(viewer.outsideRequests).toEqual([]);
  expect(viewer.complaints).toEqual([]);
});

test("in Dutch every name on the page is Dutch", async ({ page }) => {
  const viewer = new Viewer(page, "nl");
  await viewer.open();
  await expect(viewer.city).toBeVisible();
  await expect(viewer.figures).toBeVisible();
  await viewer.switchFlooding();
  await expect(viewer.legend).toContainText("Waterdiepte");
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
});

test("the language changes in place, and the water stays where it was", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-flooding&level=3");
  await page
    .getByRole("radio", { name: "Nederlands" })
    .or(page.getByRole("button", { name: "Nederlands" }))
    .first()
    .click();
  const dutch = new Viewer(page, "nl");
  await dutch.drawn();
  await expect(dutch.flooding).toBeChecked();
  await expect(dutch.waterLevel).toHaveValue("3");
});

test("a link that comes while the last choice is about to be written into the address is followed", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  await viewer.open();
  await page.evaluate(() => {
    window.location.hash = "city=waterwijk&scenario=computed-flooding";
    // The page writes its address when it is left: here between the new link and the word that it has come.
    window.dispatchEvent(new Event("pagehide"));
  });
  await expect(viewer.flooding).toBeChecked();
});
