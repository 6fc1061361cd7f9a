import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { readField } from "./drivers/package-reader.ts";
import { shareThatDiffers } from "./drivers/picture.ts";
import { Viewer } from "./drivers/viewer.ts";

test("shade moves with the hour, the figures with it, and a link brings the hour back", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-heat");
  const mean = await viewer.city.screenshot();
  await expect(viewer.legend).toContainText("12 to 18 h, mean");

  await viewer.chooseLaterHour();
  await expect(viewer.legend).toContainText("16 h");
  const atFour = await viewer.city.screenshot();
  expect(await shareThatDiffers(mean, atFour)).toBeGreaterThan(0.02);
  expect(await viewer.figure("ground-shade-share-city")).toBeCloseTo(shareInShade(14), 6);

  await viewer.chooseLaterHour();
  expect(await shareThatDiffers(atFour, await viewer.city.screenshot())).toBeGreaterThan(0.01);
  const link = await viewer.linkWith("hour=15");
  await viewer.chooseAfternoonMean();
  expect(await shareThatDiffers(mean, await viewer.city.screenshot())).toBeLessThan(0.001);

  await viewer.open(link);
  await page.reload();
  await viewer.drawn();
  await expect(viewer.legend).toContainText("17 h");
  expect(await viewer.figure("ground-shade-share-city")).toBeCloseTo(shareInShade(15), 6);
  expect(viewer.complaints).toEqual([]);
});

/** As a script counts it from the package: a bit for each hour from 10 h UTC. */
function shareInShade(hourUtc: number): number {
  const [climate, land] = [readField(packageFolder(), "microclimate"), readField(packageFolder(), "land")];
  let [inShade, outdoor] = [0, 0];
  for (let cell = 0; cell < climate.columns * climate.rows; cell += 1) {
    const [cover, shade] = [land.bytes[cell * 4], climate.bytes[cell * 4 + 1]];
    if (cover > 2 || shade === 255) continue;
    outdoor += 1;
    inShade += (shade >> (hourUtc - 10)) & 1;
  }
  return inShade / outdoor;
}

const packageFolder = (): string => join(process.env.STADSLENS_E2E_DATA ?? "", "cities", "waterwijk");
