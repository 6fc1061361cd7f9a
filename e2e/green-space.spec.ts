import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { readInventory } from "./drivers/package-reader.ts";
import { shareThatDiffers } from "./drivers/picture.ts";
import { lookingDownOn, Viewer } from "./drivers/viewer.ts";

const packageFolder = (): string => join(process.env.STADSLENS_E2E_DATA!, "cities", "waterwijk");

test("crowns and distance are pictures of their own, each with its legend, and a link brings them back", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-green-space");
  const rules = await viewer.city.screenshot();
  await expect(viewer.legend).toContainText("Rules of 3-30-300 met");

  await viewer.choosePicture("Crowns");
  const crowns = await viewer.city.screenshot();
  expect(await shareThatDiffers(rules, crowns)).toBeGreaterThan(0.01);
  await expect(viewer.legend).toContainText("30 % or more");
  await expect(viewer.legend).toContainText("Tree crown");

  await viewer.choosePicture("Distance");
  const distance = await viewer.city.screenshot();
  expect(await shareThatDiffers(crowns, distance)).toBeGreaterThan(0.01);
  await expect(viewer.legend).toContainText("Distance to green, along the streets");
  await viewer.linkWith("show=distance");
  await page.reload();
  await viewer.drawn();
  await expect(page.getByRole("radio", { name: "Distance" })).toBeChecked();
  expect(await shareThatDiffers(distance, await viewer.city.screenshot())).toBeLessThan(0.01);

  // The rules' own cases come back with them, and the address forgets what is its first picture.
  await viewer.choosePicture("Rules");
  await expect(page.getByRole("radio", { name: "All three rules" })).toBeChecked();
  await expect.poll(() => new URL(page.url()).hash).not.toContain("show=");
});

test("the choice stands in Dutch too", async ({ page }) => {
  const viewer = new Viewer(page, "nl");
  await viewer.open("city=waterwijk&scenario=computed-green-space&show=canopy");
  await expect(page.getByRole("radiogroup", { name: "Toon" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Kronen" })).toBeChecked();
  await expect(viewer.legend).toContainText("Land onder boomkronen");
});

test("the homes that meet each rule are what a script counts from the package, and a card says which way was measured", async ({
  page,
}) => {
  const rows = readInventory(packageFolder());
  const homes = (holds: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(holds).reduce((sum, { dwellings }) => sum + Number(dwellings), 0);
  const metres = ({ walkMetresToGreen, metresToGreen }: (typeof rows)[number]): number =>
    Number(walkMetresToGreen ?? metresToGreen ?? Number.POSITIVE_INFINITY);
  const walked = rows.find((row) => Number(row.walkMetresToGreen) > 60)!;
  const viewer = new Viewer(page);
  await viewer.open(
    `city=waterwijk&scenario=computed-green-space&building=${walked.id}&${lookingDownOn(Number(walked.longitude), Number(walked.latitude))}`,
  );
  await expect(viewer.building).toContainText("along the streets");
  const near = homes((row) => metres(row) <= 300) / homes(() => true);
  expect(await viewer.figure("near-green-share-city")).toBeCloseTo(near, 9);
  const withTrees = homes(({ treesWithin15Metres }) => Number(treesWithin15Metres) >= 3) / homes(() => true);
  expect(await viewer.figure("trees-share-city")).toBeCloseTo(withTrees, 9);
});
