import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { checkScenario } from "../scenarios/model/check-scenario.ts";
import { hasErrors } from "../scenarios/model/issue.ts";
import { readInventory } from "./drivers/package-reader.ts";
import { shareThatDiffers } from "./drivers/picture.ts";
import { Viewer } from "./drivers/viewer.ts";

const inventory = () => readInventory(join(process.env.STADSLENS_E2E_DATA!, "cities", "waterwijk"));

const cardOf = (page: Page): Locator => page.getByRole("region", { name: "Your file" });

/** Small areas around every twentieth building, each with a number. */
function areas(): string {
  const features = inventory()
    .filter((_, index) => index % 20 === 0)
    .map(({ longitude, latitude }, index) => {
      const [x, y, reach] = [Number(longitude), Number(latitude), 0.0005];
      const ring = [
        [x - reach, y - reach],
        [x + reach, y - reach],
        [x + reach, y + reach],
        [x - reach, y + reach],
        [x - reach, y - reach],
      ];
      return {
        type: "Feature",
        properties: { share: index * 3, name: `area ${index}` },
        geometry: { type: "Polygon", coordinates: [ring] },
      };
    });
  return JSON.stringify({ type: "FeatureCollection", features });
}

/** As a hand lets a file go over the page. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const held = new DataTransfer();
      held.items.add(new File([text], fileName));
      return held;
    },
    [name, content] as const,
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await expect(page.getByText(/Let go to show the file/)).toBeVisible();
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

test("a file that is dropped is shown with a legend and a card, goes nowhere, and leaves the city as it was", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk");
  const before = await viewer.city.screenshot();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(request.url());
  });
  await drop(page, "plans.geojson", areas());
  const card = cardOf(page);
  await expect(card).toContainText("GeoJSON");
  await viewer.drawn();
  await expect(viewer.legend).toContainText("plans: share");
  expect(await viewer.figure("layer-layer-class-0")).toBeGreaterThan(0);
  expect(await shareThatDiffers(before, await viewer.city.screenshot())).toBeGreaterThan(0.01);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  // It adds to a theme, and the theme's own panel stays.
  await viewer.switchTheme("heat");
  await expect(viewer.legend).toContainText("plans: share");
  await viewer.switchTheme("heat");

  await card.getByRole("button", { name: "Close" }).click();
  await viewer.drawn();
  await expect(viewer.legend).toBeHidden();
  expect(await shareThatDiffers(before, await viewer.city.screenshot())).toBeLessThan(0.01);
  expect(sent).toEqual([]);
  expect(viewer.outsideRequests).toEqual([]);
  expect(viewer.complaints).toEqual([]);
});

test("it is saved as a scenario that is whole and valid", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk");
  await drop(page, "My plans.geojson", areas());
  const download = page.waitForEvent("download");
  await cardOf(page)
    .getByRole("button", { name: /Save as a scenario/ })
    .click();
  const zip = unzipSync(new Uint8Array(await readFile(await (await download).path())));
  expect(Object.keys(zip).sort()).toEqual(["my-plans/layers/my-plans.geojson", "my-plans/scenario.json"]);
  const { scenario, issues } = checkScenario(strFromU8(zip["my-plans/scenario.json"]), "scenario.json");
  expect(hasErrors(issues)).toBe(false);
  expect(scenario).toMatchObject({ id: "my-plans", city: "waterwijk" });
});

test("a table of building ids colours the buildings, by the keyboard alone", async ({ page }, testInfo) => {
  const file = testInfo.outputPath("labels.csv");
  const rows = inventory().map(({ id }, index) => `${id},${index % 50}`);
  await writeFile(file, `id,score\n${rows.join("\n")}\n`);
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Show a file of your own" }).press("Enter");
  await (await chooser).setFiles(file);
  await expect(cardOf(page)).toContainText(`${rows.length}`);
  await viewer.drawn();
  const counts = await Promise.all([0, 1, 2, 3, 4].map((index) => viewer.figure(`style-class-${index}`)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
});

test("what cannot be used is said, and the city stays", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk");
  await drop(page, "report.docx", "no map");
  await expect(cardOf(page)).toContainText("report.docx has an ending we do not know");
  await drop(page, "far.geojson", '{ "type": "Point", "coordinates": [24.9, 60.2] }');
  await expect(cardOf(page)).toContainText("does not lie in this city");
  await viewer.drawn();
});
