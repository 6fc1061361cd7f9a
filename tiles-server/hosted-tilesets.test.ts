import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import request from "supertest";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Catalog, CityAnswer } from "../scenarios/model/catalog.ts";
import { tilesetUrl } from "../scenarios/model/hosted-tileset.ts";
import { tinyCity, writeCity } from "./testing/tiny-city.ts";
import { createTinyServer, TILE, type TinyServer } from "./testing/tiny-server.ts";

/** Another's server, with a tileset that any page may read. */
let elsewhere: Server;
let origin: string;
let tiny: TinyServer | undefined;
beforeEach(async () => {
  elsewhere = createServer((_, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.end('{"asset":{"version":"1.1"}}');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await tiny?.remove();
  await new Promise((resolve) => elsewhere.close(resolve));
});

async function serve(...allowTilesets: string[]) {
  tiny = await createTinyServer({ allowTilesets });
  const { files } = tinyCity("breda");
  const hosted = { ...files, buildings: `${origin}/breda/tileset.json` };
  await writeCity(tiny.citiesFolder, tinyCity("breda", { files: hosted }), TILE);
  await tiny.citySource.refresh();
  const get = (path: string) => request(tiny!.app.handle).get(path);
  return {
    catalog: (await get("/api/v1/catalog")).body as Catalog,
    city: (await get("/api/v1/cities/breda")).body as CityAnswer,
    policy: (await get("/")).headers["content-security-policy"],
  };
}

test("unless the host allows it, tiles of another server are not asked for, and the catalog says how they can be", async () => {
  const { catalog, city, policy } = await serve();
  expect(policy).toContain("connect-src 'self';");
  expect(tilesetUrl(city, "buildings")).toBeNull();
  expect(city.hosted).toEqual([expect.objectContaining({ origin, role: "buildings", isAllowed: false })]);
  // The city itself is served: its figures need no tiles.
  expect(catalog.cities.map(({ id }) => id)).toEqual(["breda", "delft"]);
  expect(catalog.issues).toEqual([
    expect.objectContaining({
      code: "TILESET_NOT_ALLOWED",
      severity: "warning",
      file: "breda/city.json",
      path: "files.buildings",
      message: expect.stringContaining(`STADSLENS_ALLOW_TILESETS=${origin}`),
    }),
  ]);
});

test("allowed, the page may ask that origin and no other, and the tiles are there", async () => {
  const { catalog, city, policy } = await serve(origin);
  expect(policy).toContain(`connect-src 'self' ${origin};`);
  expect(catalog.issues).toEqual([]);
  const url = tilesetUrl(city, "buildings")!;
  expect(await (await fetch(url)).json()).toEqual({ asset: { version: "1.1" } });
});

test("another origin's being allowed is of no use to it", async () => {
  const { city, policy } = await serve("https://tiles.example");
  expect(tilesetUrl(city, "buildings")).toBeNull();
  expect(policy).not.toContain(origin);
});
