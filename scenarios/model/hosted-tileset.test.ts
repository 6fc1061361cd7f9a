import { expect, test } from "vitest";
import { hostedTilesets, tilesetUrl } from "./hosted-tileset.ts";

const files = {
  buildings: "https://tiles.example/city/tileset.json",
  inventory: "inventory.json",
  ground: "ground/tileset.json",
};
const cityWith = (...allowed: string[]) => ({
  files,
  tilesUrl: "/tiles/delft/@1/",
  hosted: hostedTilesets(files, allowed),
});

test("an address of its own is hosted, and drawn only where its origin is allowed", () => {
  expect(cityWith().hosted).toEqual([
    { role: "buildings", url: files.buildings, origin: "https://tiles.example", isAllowed: false },
  ]);
  expect(tilesetUrl(cityWith(), "buildings")).toBeNull();
  expect(tilesetUrl(cityWith("https://tiles.example"), "buildings")).toBe(files.buildings);
  expect(tilesetUrl(cityWith("https://tiles.example.evil.example"), "buildings")).toBeNull();
  expect(tilesetUrl(cityWith("http://tiles.example"), "buildings")).toBeNull();
});

test("a file beside city.json is the package's own", () => {
  expect(tilesetUrl(cityWith(), "ground")).toBe("/tiles/delft/@1/ground/tileset.json");
  expect(tilesetUrl(cityWith(), "trees")).toBeNull();
});

test("an origin is compared as a browser writes it", () => {
  const origin = (buildings: string) => hostedTilesets({ ...files, buildings }, [])[0].origin;
  expect(origin("HTTPS://Tiles.Example:443/a.json")).toBe("https://tiles.example");
  expect(origin("http://127.0.0.1:8081")).toBe("http://127.0.0.1:8081");
  // Neither leads where the list says.
  expect(origin("https://tiles.example@evil.example/a")).toBe("https://tiles.example@evil.example");
});

test("what is no address of the web is a file's name", () => {
  const odd = {
    ...files,
    buildings: "javascript:alert(1)",
    ground: "//tiles.example/a.json",
    trees: "https://",
  };
  expect(hostedTilesets(odd, [])).toEqual([]);
});
