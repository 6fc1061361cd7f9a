import { expect, type Page, test } from "@playwright/test";
import { Viewer } from "./drivers/viewer.ts";

/** Screens that people have, and pages enlarged to twice or four times their size. */
const SCREENS = [
  { name: "a large screen", width: 1920, height: 1080 },
  { name: "a laptop", width: 1366, height: 768 },
  { name: "a small laptop", width: 1100, height: 700 },
  { name: "a tablet that lies down", width: 1000, height: 700 },
  { name: "a tablet that stands up", width: 820, height: 1180 },
  { name: "a laptop, enlarged to 200 %", width: 683, height: 384 },
  { name: "a phone", width: 390, height: 844 },
  { name: "320 px, as a page enlarged to 400 %", width: 320, height: 640 },
];

const THREE_THEMES =
  "city=waterwijk&scenario=computed-flooding&level=3.6&scenario=hot-day&scenario=computed-green-space";

/** Pairs among what lies on the city and what stands in the bar that touch each other, by their classes. */
const touching = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const parts = [
      ...document.querySelectorAll(
        "[data-over-city], .top-bar__brand, .top-bar__city, .top-bar__tools, .page__sheet",
      ),
    ].map((element) => ({ name: element.className, box: element.getBoundingClientRect() }));
    return parts.flatMap((one, index) =>
      parts
        .slice(index + 1)
        .filter(
          ({ box }) =>
            box.left < one.box.right - 0.5 &&
            box.right > one.box.left + 0.5 &&
            box.top < one.box.bottom - 0.5 &&
            box.bottom > one.box.top + 0.5,
        )
        .map((other) => `${one.name} × ${other.name}`),
    );
  });

for (const { name, width, height } of SCREENS) {
  test(`on ${name} nothing lies on anything else, and nothing is wider than the screen`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const [language, state] of [
      ["nl", "city=waterwijk"],
      ["en", THREE_THEMES],
    ] as const) {
      const viewer = new Viewer(page, language);
      await viewer.open(state);
      expect(await touching(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}
