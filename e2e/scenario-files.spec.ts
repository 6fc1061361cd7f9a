import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { writeGeoTiff } from "../scenarios/data-files/write-geotiff.ts";
import type { City } from "../scenarios/model/city.ts";
import { readInventory } from "./drivers/package-reader.ts";
import { type Colour, colourAt, shareThatDiffers } from "./drivers/picture.ts";
import { ScenarioWriter } from "./drivers/scenario-writer.ts";
import { lookingDownOn, Viewer } from "./drivers/viewer.ts";

const inventory = () => readInventory(join(process.env.STADSLENS_E2E_DATA!, "cities", "waterwijk"));
const readCity = (): City =>
  JSON.parse(
    readFileSync(join(process.env.STADSLENS_E2E_DATA!, "cities", "waterwijk", "city.json"), "utf8"),
  ) as City;
const text = (words: string) => ({ nl: words, en: words });

const around = (longitude: number, latitude: number, degrees: number): string =>
  JSON.stringify({
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { share: 80 },
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [longitude - degrees, latitude - degrees],
              [longitude + degrees, latitude - degrees],
              [longitude + degrees, latitude + degrees],
              [longitude - degrees, latitude + degrees],
              [longitude - degrees, latitude - degrees],
            ],
          ],
        },
      },
    ],
  });

test("a file that is saved is on the screen, its mistake is told in the same words, and the last good version stays", async ({
  page,
}) => {
  const { longitude, latitude } = inventory()[0];
  const [x, y] = [Number(longitude), Number(latitude)];
  const layer = {
    type: "geojson",
    id: "plan",
    title: text("Plan"),
    source: "layers/plan.geojson",
    role: "area",
    colour: "#C2185B",
    opacity: 1,
  };
  const writer = await ScenarioWriter.inTheme("Plans");
  try {
    const viewer = new Viewer(page);
    await writer.save({
      id: "first-plan",
      title: "First plan",
      layers: [layer],
      files: { "layers/plan.geojson": around(x, y, 0.0002) },
    });
    // Its theme is a folder, and nothing else.
    await viewer.open(`city=waterwijk&${lookingDownOn(x, y)}`);
    const plans = page.getByRole("switch", { name: "Plans" });
    await plans.focus();
    await page.keyboard.press("Space");
    await viewer.drawn();
    const small = await viewer.city.screenshot();

    await writer.save({
      id: "first-plan",
      title: "Second thoughts",
      layers: [layer],
      files: { "layers/plan.geojson": around(x, y, 0.0009) },
    });
    await expect(page.getByRole("heading", { name: "Second thoughts" }).first()).toBeVisible();
    await expect
      .poll(async () => shareThatDiffers(small, await viewer.city.screenshot()))
      .toBeGreaterThan(0.05);
    await viewer.drawn();
    const camera = `camera=${x.toFixed(6)},${y.toFixed(6)},0,0,-90,120`;
    expect(await viewer.linkWith("scenario=first-plan")).toContain(camera);

    await writer.replace("first-plan", '"opacity"', '"opactiy"');
    await page.getByRole("button", { name: /1 mistake in/ }).click();
    await expect(page.getByText(/"opactiy" is not a field here\. Did you mean "opacity"\?/)).toBeVisible();
    await expect(page.getByText(/plans\/first-plan\/scenario\.json:\d+:\d+/)).toBeVisible();
    await expect(plans).toBeChecked();
    await expect(page.getByRole("heading", { name: "Second thoughts" }).first()).toBeVisible();

    await writer.replace("first-plan", '"opactiy"', '"opacity"');
    await expect(page.getByRole("button", { name: /mistakes? in/ })).toBeHidden();
  } finally {
    await writer.leave();
  }
  await expect(page.getByRole("switch", { name: "Plans" })).toBeHidden();
});

test("buildings take the colour of a joined table, the card says its number, and the rest stays as it is", async ({
  page,
}) => {
  const large = inventory().sort(
    (a, b) => Number(b.footprintSquareMetres) - Number(a.footprintSquareMetres),
  )[0];
  const writer = await ScenarioWriter.inTheme("Labels");
  try {
    await writer.save({
      id: "labels",
      layers: [
        {
          type: "building-style",
          id: "label",
          title: text("Label"),
          table: "layers/labels.json",
          property: "score",
          legend: {
            title: text("Score"),
            unit: "pt",
            ramp: true,
            classes: [
              { from: 0, colour: "#FFFFFF", label: text("none") },
              { from: 10, colour: "#D01C8B", label: text("all") },
            ],
          },
        },
      ],
      files: { "layers/labels.json": JSON.stringify([{ id: large.id, score: 9 }]) },
    });
    const viewer = new Viewer(page);
    const above = lookingDownOn(
      Number(large.longitude),
      Number(large.latitude),
      Number(large.roofHeightMetresNap),
    );
    await viewer.open(`city=waterwijk&${above}`);
    const { red, green } = await viewer.colourInTheMiddle();
    await page.getByRole("switch", { name: "Labels" }).focus();
    await page.keyboard.press("Space");
    await viewer.drawn();
    const styled = await viewer.colourInTheMiddle();
    expect(Math.abs(red - green)).toBeLessThan(30);
    expect(styled.red - styled.green).toBeGreaterThan(80);
    await viewer.clickInTheMiddle();
    await expect(viewer.building.locator('[data-figure="theme-value"]')).toHaveText("9\u00a0pt");
    expect(await viewer.figure("style-class-0")).toBe(1);
    expect(await viewer.figure("style-unknown")).toBe(inventory().length - 1);
  } finally {
    await writer.leave();
  }
});

test("a raster's cells are painted into the ground by their numbers, and clear where nothing is known", async ({
  page,
}) => {
  const { longitude, latitude } = inventory()[0];
  const [x, y, reach] = [Number(longitude), Number(latitude), 0.004];
  const grid = {
    width: 2,
    height: 1,
    extent: { west: x - reach, east: x + reach, south: y - reach, north: y + reach },
    values: new Float32Array([7, Number.NaN]),
  };
  const writer = await ScenarioWriter.inTheme("Rasters");
  try {
    await writer.save({
      id: "cells",
      layers: [
        {
          type: "raster",
          id: "cells",
          title: text("Cells"),
          source: "layers/cells.tif",
          legend: { title: text("Value"), classes: [{ from: 5, colour: "#FF00FF", label: text("some") }] },
        },
      ],
      files: { "layers/cells.tif": new Uint8Array(writeGeoTiff(grid)) },
    });
    const viewer = new Viewer(page);
    await viewer.open(`city=waterwijk&camera=${x},${y},0,0,-90,700`);
    const { x: left, y: top, width, height } = (await viewer.city.boundingBox())!;
    // Between the bar and the names of the makers above, and the legend below.
    const half = { y: top + 190, width: width / 2 - 8, height: height - 350 };
    const halves = [
      { ...half, x: left },
      { ...half, x: left + width / 2 + 8 },
    ];
    const pictures = (): Promise<Buffer[]> =>
      halves.reduce<Promise<Buffer[]>>(
        async (taken, clip) => [...(await taken), await page.screenshot({ clip })],
        Promise.resolve([]),
      );
    const before = await pictures();
    await page.getByRole("switch", { name: "Rasters" }).focus();
    await page.keyboard.press("Space");
    await viewer.drawn();
    await expect(viewer.legend).toContainText("Value");
    const after = await pictures();
    expect(await shareThatDiffers(before[0], after[0])).toBeGreaterThan(0.2);
    expect(await shareThatDiffers(before[1], after[1])).toBeLessThan(0.02);
  } finally {
    await writer.leave();
  }
});

const coloursDownTheMiddle = async (viewer: Viewer): Promise<Colour[]> => {
  const box = (await viewer.city.boundingBox())!;
  const picture = await viewer.city.screenshot();
  return Promise.all(
    [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6].map((down) =>
      colourAt(picture, Math.round(box.width / 2), Math.round(box.height * down)),
    ),
  );
};

/** So far beyond the city's edge that only the land about it is in view. */
const BEYOND_DEGREES = 0.03;

test("an area that reaches the city's edge ends there, and is not drawn out to the horizon", async ({
  page,
}) => {
  const writer = await ScenarioWriter.inTheme("Edges");
  try {
    const { extent } = readCity();
    const [x, y] = [(extent.west + extent.east) / 2, (extent.south + extent.north) / 2];
    await writer.save({
      id: "edge",
      layers: [
        {
          type: "geojson",
          id: "edge",
          title: text("Edge"),
          source: "layers/edge.geojson",
          role: "area",
          colour: "#C2185B",
          opacity: 1,
        },
      ],
      files: { "layers/edge.geojson": around(x, y, 0.02) },
    });
    const viewer = new Viewer(page);
    const eastward = `city=waterwijk&camera=${extent.east + BEYOND_DEGREES},${y},0,90,-8,500`;
    await viewer.open(eastward);
    const bare = await coloursDownTheMiddle(viewer);
    await viewer.follow(`${eastward}&scenario=edge`);
    expect(await coloursDownTheMiddle(viewer)).toEqual(bare);
    // The city itself is painted, up to its edge.
    await viewer.follow(`city=waterwijk&scenario=edge&camera=${x},${y},0,0,-90,3000`);
    const painted = await coloursDownTheMiddle(viewer);
    expect(painted.filter(({ red, green }) => red - green > 40).length).toBeGreaterThan(0);
  } finally {
    await writer.leave();
  }
});
