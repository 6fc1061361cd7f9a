import { expect, test } from "@playwright/test";
import { shareThatDiffers } from "./drivers/picture.ts";
import { ScenarioWriter } from "./drivers/scenario-writer.ts";
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

test("62: of pieces that are missing or broken it says how many, and the rest is drawn", async ({ page }) => {
  await page.route("**/trees/*.glb", (route) => route.fulfill({ status: 404, body: "" }));
  await page.route("**/context/*.glb", (route) => route.fulfill({ status: 200, body: "not a model" }));
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk");
  await expect(page.getByText(/^\d+ pieces of the city are missing/)).toBeVisible();
  const bare = await viewer.city.screenshot();
  await viewer.switchTheme("heat");
  expect(await shareThatDiffers(bare, await viewer.city.screenshot())).toBeGreaterThan(0.01);
});

test("63: a graphics card that lets go is said, and once it is back the city stands where it stood", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  await viewer.open(
    "city=waterwijk&scenario=computed-flooding&level=3.6&camera=4.4788,51.9140,0,340,-30,500",
  );
  const before = await viewer.city.screenshot();
  const card = await viewer.city
    .locator("canvas")
    .evaluateHandle(
      (canvas: HTMLCanvasElement) => canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!,
    );
  await card.evaluate((handle) => handle.loseContext());
  await expect(viewer.city).toHaveAttribute("data-scene", "failed");
  await expect(viewer.city).toContainText("let go of the map");
  await expect(viewer.figures).toBeVisible();
  await card.evaluate((handle) => handle.restoreContext());
  await viewer.drawn();
  expect(await shareThatDiffers(before, await viewer.city.screenshot())).toBeLessThan(0.01);
});

test("64: hostile names in a file are text, and ask nobody anything", async ({ page }) => {
  const hostile = '<img src="https://evil.example/x.png" onerror="document.title=1">';
  const writer = await ScenarioWriter.inTheme("Hostile");
  const legend = {
    title: { nl: hostile, en: hostile },
    classes: [{ from: 0, colour: "#7A4B12", label: { nl: hostile, en: hostile } }],
  };
  const square = [
    [4.4785, 51.914],
    [4.4795, 51.914],
    [4.4795, 51.915],
    [4.4785, 51.915],
    [4.4785, 51.914],
  ];
  const area = {
    type: "Feature",
    properties: { [hostile]: 1, __proto__x: hostile },
    geometry: { type: "Polygon", coordinates: [square] },
  };
  await writer.save({
    id: "hostile",
    title: hostile,
    layers: [
      {
        id: "areas",
        type: "geojson",
        role: "area",
        source: "layers/areas.geojson",
        title: { nl: hostile, en: hostile },
        property: hostile,
        legend,
      },
    ],
    files: { "layers/areas.geojson": JSON.stringify({ type: "FeatureCollection", features: [area] }) },
  });
  try {
    const viewer = new Viewer(page);
    await viewer.open("city=waterwijk&scenario=hostile");
    await expect(viewer.legend).toContainText(hostile);
    await expect(page).toHaveTitle(/Waterwijk/);
    expect(viewer.outsideRequests).toEqual([]);
  } finally {
    await writer.leave();
  }
});

test("65: a layer on which the engine stops in the middle of a frame is left out and named, and the city is drawn", async ({
  page,
}) => {
  await page.addInitScript(() => {
    // As an engine does that meets a shape it was not made for: the next frame throws, once.
    const { drawElements } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.drawElements = function draw(...given) {
      if (document.documentElement.dataset.stop === "now") {
        document.documentElement.dataset.stop = "done";
        throw new Error("Expected a simple polygon");
      }
      drawElements.apply(this, given);
    };
  });
  const text = (words: string) => ({ nl: words, en: words });
  const writer = await ScenarioWriter.inTheme("Odd");
  try {
    await writer.save({
      id: "odd",
      title: "Odd",
      layers: [
        { type: "geojson", id: "odd", title: text("Odd line"), source: "layers/odd.geojson", role: "line" },
      ],
      files: { "layers/odd.geojson": ODD },
    });
    const viewer = new Viewer(page);
    await viewer.open("city=waterwijk&scenario=odd");
    await expect(page.getByText(/Odd line.*could not be drawn/)).toHaveCount(0);
    await page.evaluate(() => {
      document.documentElement.dataset.stop = "now";
    });
    await viewer.follow("city=waterwijk&scenario=odd&camera=4.48,51.92,0,0,-45,900");
    await expect(page.getByText(/“Odd line” could not be drawn.*The rest is right/)).toBeVisible();
    await viewer.drawn();
    await expect(page.locator("html")).toHaveAttribute("data-stop", "done");
    await viewer.switchFlooding();
    // What is saved anew is tried anew.
    await writer.save({
      id: "odd",
      title: "Odd",
      layers: [
        { type: "geojson", id: "odd", title: text("Odd line"), source: "layers/odd.geojson", role: "line" },
      ],
      files: { "layers/odd.geojson": ODD.replace("4.485", "4.486") },
    });
    await expect(page.getByText(/“Odd line” could not be drawn/)).toHaveCount(0);
    await viewer.drawn();
  } finally {
    await writer.leave();
  }
});

const ODD = JSON.stringify({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: {},
      geometry: {
        type: "LineString",
        coordinates: [
          [4.475, 51.915],
          [4.485, 51.92],
        ],
      },
    },
  ],
});
