import { spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { geojson as flatGeobuf } from "flatgeobuf";
import { pointGeoPackage } from "../scenarios/data-files/testing/point-geopackage.ts";
import { pointShapefile } from "../scenarios/data-files/testing/point-shapefile.ts";
import { writeGeoTiff } from "../scenarios/data-files/write-geotiff.ts";
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
async function drop(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, bytes]) => {
      const held = new DataTransfer();
      held.items.add(new File([Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0))], fileName));
      return held;
    },
    [name, Buffer.from(content).toString("base64")] as const,
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

test("it is saved as a scenario that is whole and valid", async ({ page }, testInfo) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk");
  await drop(page, "My plans.geojson", areas());
  const download = page.waitForEvent("download");
  await cardOf(page)
    .getByRole("button", { name: /Save as a scenario/ })
    .click();
  const zip = unzipSync(new Uint8Array(await readFile(await (await download).path())));
  expect(Object.keys(zip).sort()).toEqual(["my-plans/layers/my-plans.geojson", "my-plans/scenario.json"]);
  expect(JSON.parse(strFromU8(zip["my-plans/scenario.json"]))).toMatchObject({
    id: "my-plans",
    city: "waterwijk",
  });

  // As who gets it would: unpacked, and checked against the city.
  const folder = testInfo.outputPath("unpacked");
  for (const [name, bytes] of Object.entries(zip)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  const { status, stdout } = spawnSync("npx", ["tsx", "scenarios/tools/check.ts", join(folder, "my-plans")], {
    encoding: "utf8",
    env: { ...process.env, STADSLENS_DATA: process.env.STADSLENS_E2E_DATA! },
  });
  expect(stdout).toContain("1 scenario in order, 0 errors");
  expect(status).toBe(0);
});

test("every format is read in the page itself, by what our own server serves", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk");
  const { longitude, latitude } = inventory()[0];
  const [x, y] = [Number(longitude), Number(latitude)];
  const places = {
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: { a: 3 }, geometry: { type: "Point", coordinates: [x, y] } }],
  } as const;
  const grid = {
    width: 2,
    height: 2,
    extent: { west: x - 0.001, south: y - 0.001, east: x + 0.001, north: y + 0.001 },
    values: Float32Array.of(1, 2, 3, 4),
  };
  const files: [name: string, content: string | Uint8Array, found: RegExp][] = [
    ["a.geojson", JSON.stringify(places), /GeoJSON · EPSG:4326 · 1 shape/],
    ["a.geojson.gz", gzipSync(JSON.stringify(places)), /GeoJSON · EPSG:4326 · 1 shape/],
    ["a.csv", `lon;lat;a\n${x};${y};3\n`.replaceAll(".", ","), /CSV · EPSG:4326 · 1 shape/],
    [
      "a.kml",
      `<kml><Placemark><name>A</name><Point><coordinates>${x},${y}</coordinates></Point></Placemark></kml>`,
      /KML · EPSG:4326 · 1 shape/,
    ],
    ["a.fgb", flatGeobuf.serialize(places as never), /FlatGeobuf · EPSG:4326 · 1 shape/],
    ["a.zip", pointShapefile("a", [x, y], { name: "A", value: 3 }, ""), /Shapefile · EPSG:4326 · 1 shape/],
    ["a.gpkg", await pointGeoPackage([x, y]), /GeoPackage · EPSG:4326 · 2 shapes/],
    ["a.tif", new Uint8Array(writeGeoTiff(grid)), /GeoTIFF · EPSG:4326 · 4 cells/],
  ];
  for (const [name, content, found] of files) {
    await drop(page, name, content);
    await expect(cardOf(page)).toContainText(found);
    await viewer.drawn();
    await cardOf(page).getByRole("button", { name: "Close" }).click();
  }
  expect(viewer.outsideRequests).toEqual([]);
  expect(viewer.complaints).toEqual([]);
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
