import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { City } from "../scenarios/model/city.ts";
import { colourAt, shareThatDiffers } from "./drivers/picture.ts";
import { ScenarioWriter } from "./drivers/scenario-writer.ts";
import { Viewer } from "./drivers/viewer.ts";

const text = (words: string) => ({ nl: words, en: words });
const METRES_A_DEGREE = 111_320;

/** The squares' middles lie so far west and east of the city's. */
const AWAY_DEGREES = 0.06;
const HALF_DEGREES = 0.02;

let writer: ScenarioWriter;
let middle: { longitude: number; latitude: number };
test.beforeAll(async () => {
  const file = join(process.env.STADSLENS_E2E_DATA!, "cities/waterwijk/city.json");
  const { extent } = JSON.parse(readFileSync(file, "utf8")) as City;
  middle = { longitude: (extent.west + extent.east) / 2, latitude: (extent.south + extent.north) / 2 };
  writer = await ScenarioWriter.inTheme("Region");
  await writer.save({
    id: "region",
    title: "Region",
    city: "*",
    layers: [
      {
        type: "geojson",
        id: "share",
        title: text("Share"),
        source: "layers/share.geojson",
        role: "area",
        property: "share",
        legend: {
          title: text("Share"),
          classes: [
            { from: 0, colour: "#2084E0", label: text("0 to 50") },
            { from: 50, colour: "#B63C02", label: text("50 or more") },
          ],
        },
        opacity: 1,
      },
    ],
    files: { "layers/share.geojson": JSON.stringify(region()) },
  });
});
test.afterAll(() => writer.leave());

/** Shapes on which engines have stopped, each named, with a sound square between them: all drawn by the engine, for none lies in the city. */
function brokenAreas(): object {
  const [x, y] = [middle.longitude + AWAY_DEGREES, middle.latitude];
  const d = HALF_DEGREES / 4;
  const rings: Readonly<Record<string, number[][][]>> = {
    "no area": [
      [
        [x, y],
        [x + d, y],
        [x + 2 * d, y],
        [x, y],
      ],
    ],
    "one point": [
      [
        [x, y],
        [x, y],
        [x, y],
        [x, y],
      ],
    ],
    "bow tie": [
      [
        [x, y],
        [x + d, y + d],
        [x + d, y],
        [x, y + d],
        [x, y],
      ],
    ],
    "hole outside": [
      [
        [x, y],
        [x + d, y],
        [x + d, y + d],
        [x, y],
      ],
      [
        [x + 2 * d, y],
        [x + 3 * d, y],
        [x + 3 * d, y + d],
        [x + 2 * d, y],
      ],
    ],
    "hole that is the whole": [
      [
        [x, y],
        [x + d, y],
        [x + d, y + d],
        [x, y],
      ],
      [
        [x, y],
        [x + d, y + d],
        [x + d, y],
        [x, y],
      ],
    ],
    "round the pole": [
      [
        [-180, 80],
        [-60, 90],
        [60, 90],
        [180, 80],
        [-180, 80],
      ],
    ],
    "over the date line": [
      [
        [179, 50],
        [-179, 50],
        [-179, 51],
        [179, 51],
        [179, 50],
      ],
    ],
    sound: [
      [
        [x, y + d],
        [x + d, y + d],
        [x + d, y + 2 * d],
        [x, y + 2 * d],
        [x, y + d],
      ],
    ],
  };
  const features = Object.entries(rings).map(([name, coordinates]) => ({
    type: "Feature",
    properties: { name, share: 80 },
    geometry: { type: "Polygon", coordinates },
  }));
  return { type: "FeatureCollection", features };
}

test("65: areas on which engines have stopped leave the city drawn, and the next switch works", async ({
  page,
}) => {
  await writer.save({
    id: "broken",
    title: "Broken",
    city: "*",
    layers: [
      { type: "geojson", id: "broken", title: text("Broken"), source: "layers/broken.geojson", role: "area" },
    ],
    files: { "layers/broken.geojson": JSON.stringify(brokenAreas()) },
  });
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk");
  const bare = await viewer.city.screenshot();
  await viewer.follow("city=waterwijk&scenario=broken");
  await viewer.follow("city=waterwijk&scenario=computed-flooding&level=5");
  expect(await shareThatDiffers(bare, await viewer.city.screenshot())).toBeGreaterThan(0.01);
  await viewer.follow("city=waterwijk");
  expect(await shareThatDiffers(bare, await viewer.city.screenshot())).toBeLessThan(0.001);
  expect(viewer.complaints).toEqual([]);
});

/** Where a small square lies of which nobody knows the share. */
const UNKNOWN_DEGREES = 0.03;

/**
 * Squares beside the city: none is in it, though the region's extent holds it. One of them lies over the land about the city, and
 * of one the value is not known.
 */
function region(): object {
  const square = (east: number, share: number | null, half = HALF_DEGREES) => {
    const [x, y] = [middle.longitude + east, middle.latitude];
    const ring = [
      [x - half, y - half],
      [x + half, y - half],
      [x + half, y + half],
      [x - half, y + half],
      [x - half, y - half],
    ];
    return {
      type: "Feature",
      properties: { share },
      geometry: { type: "Polygon", coordinates: [ring] },
    };
  };
  const unknown = square(-UNKNOWN_DEGREES, null, HALF_DEGREES / 2);
  return {
    type: "FeatureCollection",
    features: [square(-AWAY_DEGREES, 20), unknown, square(AWAY_DEGREES, 80)],
  };
}

test("a layer of another place says so, and is there, in its legend's colours, when one goes there", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=region");
  await expect(page.getByText("“Region” does not lie in this city and is drawn by itself.")).toBeVisible();
  await expect(viewer.legend).toContainText("50 or more");
  await expect(viewer.city).toContainText("Nobody (CC0-1.0)");
  await page.getByRole("button", { name: "Go there" }).click();
  await viewer.linkWith("camera=");
  await viewer.drawn();

  // From straight above, 1.25 times the region's width from top to bottom: what a pixel measures follows.
  const box = (await viewer.city.boundingBox())!;
  const metresEast = METRES_A_DEGREE * Math.cos((middle.latitude * Math.PI) / 180);
  const regionMetres = 2 * (AWAY_DEGREES + HALF_DEGREES) * metresEast;
  const pixelsOf = (degrees: number): number => (degrees * metresEast) / ((1.25 * regionMetres) / box.height);
  const picture = await viewer.city.screenshot();
  const [west, unknown, east] = await Promise.all(
    [-AWAY_DEGREES, -UNKNOWN_DEGREES, AWAY_DEGREES]
      .map(pixelsOf)
      .map((away) => colourAt(picture, Math.round(box.width / 2 + away), Math.round(box.height / 2))),
  );
  const near = (one: number, other: number): boolean => Math.abs(one - other) < 12;
  expect(near(west.red, 0x20) && near(west.green, 0x84) && near(west.blue, 0xe0), JSON.stringify(west)).toBe(
    true,
  );
  // What has no value has no colour: the pale land shows.
  expect(Math.min(unknown.red, unknown.green, unknown.blue), JSON.stringify(unknown)).toBeGreaterThan(0xa0);
  expect(near(east.red, 0xb6) && near(east.green, 0x3c) && near(east.blue, 0x02), JSON.stringify(east)).toBe(
    true,
  );
  expect(viewer.complaints).toEqual([]);
  expect(viewer.outsideRequests).toEqual([]);
});
