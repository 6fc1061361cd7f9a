import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Theme } from "./theme.ts";

const scenarios = new URL("../", import.meta.url);
const themes = readdirSync(scenarios, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /^[^/]+\/theme\.json$/.test(path))
  .map((path) => path.split("/")[0]);
const read = (folder: string): unknown =>
  JSON.parse(readFileSync(new URL(`${folder}/theme.json`, scenarios), "utf8"));

/** Relative luminance by WCAG 2.2, of which the contrast with white is 1.05 / (L + 0.05). */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("there are themes, and no two have one place among the switches", () => {
  expect(themes.length).toBeGreaterThan(2);
  const orders = themes.map((folder) => Theme.parse(read(folder)).order);
  expect(new Set(orders).size).toBe(themes.length);
});

test.each(themes)("%s has the name of its folder, and white text reads on its colour", (folder) => {
  const { id, colour } = Theme.parse(read(folder));
  expect(id).toBe(folder);
  expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(4.5);
});

test.each(["#1F5F9", "#1F5F9E0", "1F5F9E", "#GF5F9E", "blue"])("%s is no colour", (colour) => {
  const theme = { id: "soil", name: { nl: "Bodem", en: "Soil" }, order: 40, colour: "#8C510A" };
  expect(Theme.safeParse(theme).success).toBe(true);
  expect(() => Theme.parse({ ...theme, colour })).toThrow("#RRGGBB");
});
