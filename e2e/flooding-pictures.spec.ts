import { join } from "node:path";
import { expect, test } from "@playwright/test";
import {
  middleOf,
  readField,
  readHeights,
  readInventory,
  readStreets,
  wetAt,
} from "./drivers/package-reader.ts";
import { type Colour, isBlue } from "./drivers/picture.ts";
import { lookingDownOn, Viewer } from "./drivers/viewer.ts";

const packageFolder = (): string => join(process.env.STADSLENS_E2E_DATA!, "cities", "waterwijk");
const LEVEL = 3.6;

type Place = readonly [longitude: number, latitude: number];

/** Open ground, with nothing over it: paved, no crown and no building within some cells, and a depth at the level between two. */
function openGround(least: number, most: number, isWanted: (place: Place) => boolean): Place {
  const heights = readHeights(packageFolder());
  const land = readField(packageFolder(), "land");
  const isOpen = (cell: number): boolean => land.bytes[cell * 4] === 1 && land.bytes[cell * 4 + 1] === 0;
  const around = [-2, -1, 0, 1, 2].flatMap((row) =>
    [-2, -1, 0, 1, 2].map((column) => row * heights.columns + column),
  );
  const cell = heights.groundMetresNap.findIndex((ground, at) => {
    const isWet = LEVEL > heights.spillMetresNap[at];
    const depth = isWet ? LEVEL - ground : 0;
    const fits = depth >= least && depth <= most;
    return fits && around.every((step) => isOpen(at + step)) && isWanted(middleOf(heights, at));
  });
  if (cell < 0) throw new Error(`The small city has no open ground ${least} to ${most} m under water.`);
  return middleOf(heights, cell);
}

/** Whether a place lies within some metres of a street's line, by the corners of that line. */
function nearStreets(metres: number): (place: Place) => boolean {
  const corners = readStreets(packageFolder()).flat();
  return ([longitude, latitude]) =>
    corners.some(
      ([east, north]) =>
        Math.hypot((longitude - east) * Math.cos((latitude * Math.PI) / 180), latitude - north) * 111_195 <
        metres,
    );
}

async function colourOf(viewer: Viewer, show: string, place: Place): Promise<Colour> {
  await viewer.open(
    `city=waterwijk&scenario=computed-flooding&level=${LEVEL}&show=${show}&${lookingDownOn(...place, LEVEL)}`,
  );
  await viewer.page.reload();
  await viewer.drawn();
  return viewer.colourInTheMiddle();
}

test("danger has its own colours: yellow to 30 cm, teal to 1.2 m, and none where it is dry", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  const shallow = await colourOf(
    viewer,
    "danger",
    openGround(0.08, 0.25, () => true),
  );
  expect(shallow.red - shallow.blue).toBeGreaterThan(30);
  const deep = await colourOf(
    viewer,
    "danger",
    openGround(0.6, 1.1, () => true),
  );
  expect(deep.green - deep.red).toBeGreaterThan(50);
  const dry = await colourOf(
    viewer,
    "danger",
    openGround(0, 0, () => true),
  );
  expect(Math.abs(dry.green - dry.red)).toBeLessThan(20);
  await expect(viewer.legend).toContainText("Danger, by depth only (no speed)");
  await expect(viewer.legend).toContainText("unsafe for everyone");
});

test("streets: closed ones are dark red, dry ones pale, and water beside them stays quiet", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  const closed = await colourOf(viewer, "roads", openGround(0.4, 2, nearStreets(1.5)));
  expect(closed.red - closed.blue).toBeGreaterThan(50);
  expect(closed.red - closed.green).toBeGreaterThan(40);
  const passable = await colourOf(viewer, "roads", openGround(0, 0, nearStreets(1.5)));
  expect(passable.blue).toBeGreaterThan(passable.red);
  const isNear = nearStreets(25);
  const beside = await colourOf(
    viewer,
    "roads",
    openGround(0.4, 2, (place) => !isNear(place)),
  );
  expect(Math.abs(beside.red - beside.blue)).toBeLessThan(30);
  await expect(viewer.legend).toContainText("not for cars");
});

test("a press on Danger changes picture, legend and link; a link brings it back, and Depth takes it away", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  await viewer.open(`city=waterwijk&scenario=computed-flooding&level=${LEVEL}`);
  await expect(viewer.legend).toContainText("Water depth in cm");
  await viewer.choosePicture("Danger");
  await expect(viewer.legend).toContainText("Danger");
  await viewer.linkWith("show=danger");
  await page.reload();
  await viewer.drawn();
  await expect(viewer.legend).toContainText("Danger");
  await viewer.choosePicture("Depth");
  await expect(viewer.legend).toContainText("Water depth in cm");
  await expect.poll(() => page.url()).not.toContain("show=");
});

test("at 2.6 m the quays are wet and the polder is dry; over the dike it fills: picture, figures, and the server's answer agree", async ({
  page,
}) => {
  const rows = readInventory(packageFolder());
  const viewer = new Viewer(page);
  const isPolder = (row: (typeof rows)[number]): boolean => Number(row.spillLevelMetresNap) > 5;
  for (const [level, isPolderWet] of [
    [2.6, false],
    [6.3, true],
  ] as const) {
    const wet = wetAt(rows, level);
    expect(wet.some(isPolder)).toBe(isPolderWet);
    expect(wet.some((row) => !isPolder(row))).toBe(true);
    const answer = await page.request.get(
      `${viewer.origin}/api/v1/cities/waterwijk/figures?method=flood-depth&waterLevelMetresNap=${level}`,
    );
    const { city, neighbourhoods, series } = (await answer.json()) as {
      city: Record<string, number>;
      neighbourhoods: { figures: Record<string, number> }[];
      series: { x: number[]; lines: { y: number[] }[] }[];
    };
    expect(city["buildings-reached"]).toBe(wet.length);
    expect(sum(neighbourhoods.map(({ figures }) => figures["buildings-reached"]))).toBe(wet.length);
    const at = series[0].x.indexOf(level);
    expect(sum(series[0].lines.map(({ y }) => y[at]))).toBe(wet.length);
  }
  const behindTheDike = rows.find(
    (row) => isPolder(row) && Number(row.groundHeightMetresNap) < 1 && Number(row.spillLevelMetresNap) < 6.3,
  )!;
  for (const [level, isWet] of [
    [2.6, false],
    [6.3, true],
  ] as const) {
    const camera = lookingDownOn(
      Number(behindTheDike.longitude),
      Number(behindTheDike.latitude),
      Number(behindTheDike.roofHeightMetresNap),
    );
    await viewer.open(`city=waterwijk&scenario=computed-flooding&level=${level}&${camera}`);
    await page.reload();
    await viewer.drawn();
    expect(isBlue(await viewer.colourInTheMiddle())).toBe(isWet);
    expect(await viewer.wetBuildings()).toBe(wetAt(rows, level).length);
  }
});

const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
