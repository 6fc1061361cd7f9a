import { rm } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { followTutorial } from "../tools/follow-tutorial.ts";
import { Viewer } from "./drivers/viewer.ts";

test("who follows the tutorial has its scenario on the screen, while the page is open", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk");
  const scenario = followTutorial({
    dataFolder: process.env.STADSLENS_E2E_DATA!,
    scenariosFolder: process.env.STADSLENS_E2E_SCENARIOS!,
  });
  try {
    const before = await viewer.city.screenshot();
    await page.getByRole("button", { name: /Paved ground/ }).click();
    await viewer.linkWith("scenario=paved-ground");
    await viewer.drawn();
    await expect(viewer.legend).toContainText("Paved ground");
    expect((await viewer.city.screenshot()).equals(before)).toBe(false);
    expect(viewer.complaints).toEqual([]);
  } finally {
    await rm(scenario, { recursive: true });
  }
});
