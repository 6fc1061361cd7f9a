import { rename, symlink, unlink } from "node:fs/promises";
import { join } from "node:path";
import request from "supertest";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tinyCity, writeCity, writeText } from "../testing/tiny-city.ts";
import { createTinyServer, listenRaw, TILE, type TinyServer } from "../testing/tiny-server.ts";

let tiny: TinyServer;
beforeAll(async () => {
  tiny = await createTinyServer();
});
afterAll(() => tiny.remove());

const TILE_PATH = "/tiles/delft/buildings/0.glb";
const get = (path: string) => request(tiny.app.handle).get(path).set("Accept-Encoding", "identity").buffer();
/** Bytes as bytes: without the type superagent does not know what to make of a glb. */
const getBytes = (path: string) => get(path).responseType("blob");

test("the compressed sibling that the client likes best is sent as it lies on the disk", async () => {
  for (const [accepted, encoding] of [
    ["br, gzip", "br"],
    ["gzip", "gzip"],
  ] as const) {
    const answer = await get(TILE_PATH).set("Accept-Encoding", accepted);
    expect(answer.headers).toMatchObject({
      "content-encoding": encoding,
      "content-type": "model/gltf-binary",
      vary: "Accept-Encoding",
      "access-control-allow-origin": "*",
      "x-content-type-options": "nosniff",
    });
    expect(answer.headers["x-powered-by"]).toBeUndefined();
  }
});

test("each encoding has a strong tag of its own, and whoever has it is told so", async () => {
  const plain = await get(TILE_PATH);
  const packed = await get(TILE_PATH).set("Accept-Encoding", "gzip");
  expect(plain.headers.etag).toMatch(/^"[^"]+"$/);
  expect(plain.headers.etag).not.toBe(packed.headers.etag);
  const again = await get(TILE_PATH).set("If-None-Match", `"other", W/${plain.headers.etag}`);
  expect(again.status).toBe(304);
  expect((await get(TILE_PATH).set("If-None-Match", packed.headers.etag ?? "")).status).toBe(200);
});

test("the plain address is asked after each time; the one with the version is kept for good", async () => {
  expect((await get(TILE_PATH)).headers["cache-control"]).toBe("no-cache");
  const { tilesUrl } = (await get("/api/v1/cities/delft")).body;
  expect((await get(`${tilesUrl}buildings/0.glb`)).headers["cache-control"]).toContain("immutable");
  expect((await get("/tiles/delft/@0000/buildings/0.glb")).status).toBe(404);
});

test("HEAD tells the size and sends nothing", async () => {
  const answer = await request(tiny.app.handle).head(TILE_PATH).set("Accept-Encoding", "identity");
  expect(answer.headers["content-length"]).toBe("4000");
});

test("a range is a part of the plain bytes", async () => {
  const answer = await getBytes(TILE_PATH).set({ Range: "bytes=10-19", "Accept-Encoding": "br" });
  expect(answer.status).toBe(206);
  expect(answer.headers["content-range"]).toBe("bytes 10-19/4000");
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect(answer.body).toEqual(TILE.subarray(10, 20));
});

test("a range of another version is the whole file", async () => {
  const answer = await get(TILE_PATH).set({ Range: "bytes=10-19", "If-Range": '"older"' });
  expect(answer.status).toBe(200);
});

test("fault 41: a range beyond the end is 416 with the size; 1,500 ranges get one ordinary answer", async () => {
  const beyond = await get(TILE_PATH).set("Range", "bytes=4000-");
  expect(beyond.status).toBe(416);
  expect(beyond.headers["content-range"]).toBe("bytes */4000");
  expect(beyond.headers["content-type"]).toBe("application/problem+json");
  // The refusal is not the tile: kept under its tag, it would be taken for it.
  expect(beyond.headers.etag).toBeUndefined();
  const many = Array.from({ length: 1500 }, (_, index) => `${index}-${index + 1}`).join(",");
  const answer = await getBytes(TILE_PATH).set("Range", `bytes=${many}`);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual(TILE);
});

test("fault 38: tiles can only be read", async () => {
  const answer = await request(tiny.app.handle).put(TILE_PATH).send("x");
  expect(answer.status).toBe(405);
  expect(answer.headers.allow).toBe("GET, HEAD, OPTIONS");
  expect((await request(tiny.app.handle).options(TILE_PATH)).status).toBe(204);
});

test.each([
  "/tiles",
  "/tiles/",
  "/tiles/delft",
  "/tiles/delft/",
  "/tiles/delft/buildings",
  "/tiles/nowhere/city.json",
])("%s is no file", async (path) => {
  expect((await get(path)).status).toBe(404);
});

test("compressed siblings and hidden files have no address", async () => {
  await writeText(join(tiny.citiesFolder, "delft/.hidden"), "secret");
  expect((await get(`${TILE_PATH}.br`)).status).toBe(404);
  expect((await get("/tiles/delft/.hidden")).status).toBe(404);
});

test("fault 23: a link that leads out of the package is not served, and the log says so once", async () => {
  await writeText(join(tiny.folder, "secret.json"), "secret");
  await symlink(join(tiny.folder, "secret.json"), join(tiny.citiesFolder, "delft/link.json"));
  for (let time = 0; time < 2; time++) expect((await get("/tiles/delft/link.json")).status).toBe(404);
  expect(tiny.logged.filter((line) => line.includes("link.json"))).toHaveLength(1);
});

test("fault 23: a compressed sibling that leads out is no sibling", async () => {
  await writeText(join(tiny.folder, "secret.br"), "secret");
  await writeText(join(tiny.citiesFolder, "delft/notes.json"), "{}");
  await symlink(join(tiny.folder, "secret.br"), join(tiny.citiesFolder, "delft/notes.json.br"));
  const answer = await get("/tiles/delft/notes.json").set("Accept-Encoding", "br");
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect(answer.text).toBe("{}");
  await unlink(join(tiny.citiesFolder, "delft/notes.json.br"));
});

test("fault 30: twelve spellings of the way out find nothing", async () => {
  await writeText(join(tiny.citiesFolder, "../secret.txt"), "the secret");
  const raw = await listenRaw(tiny.app);
  const spellings = [
    "../",
    "..%2f",
    "%2e%2e/",
    "%2e%2e%2f",
    "%2E%2E%2F",
    ".%2e/",
    "..\\",
    "..%5c",
    "%252e%252e%252f",
    "..%c0%af",
    "%c0%ae%c0%ae/",
    "....//",
  ];
  for (const spelling of spellings) {
    for (const start of ["/tiles/delft/", "/assets/", "/cesium/Workers/", "/"]) {
      const answer = await raw.get(`${start}${spelling.repeat(2)}secret.txt`);
      expect.soft(answer.status, `${start}${spelling}`).toBe(404);
      expect.soft(answer.headers["content-type"]).toBe("application/problem+json");
      expect.soft(answer.body).not.toContain("the secret");
    }
  }
  await raw.close();
});

test("fault 31: NUL and a bad percent code are 400", async () => {
  const raw = await listenRaw(tiny.app);
  for (const path of [
    "/tiles/delft/city.json%00.glb",
    "/tiles/delft/%zz",
    "/tiles/delft/%",
    "/api/v1/catalog%00",
    "/%e0%a4%a",
  ]) {
    expect.soft((await raw.get(path)).status, path).toBe(400);
  }
  await raw.close();
});

test("a package that was swapped is served anew at once, and its old version's address ends", async () => {
  const { tilesUrl } = (await get("/api/v1/cities/delft")).body;
  const other = Buffer.from("another tile");
  await writeCity(join(tiny.folder, "next"), tinyCity("delft"), other);
  await rename(join(tiny.citiesFolder, "delft"), join(tiny.folder, "old"));
  await rename(join(tiny.folder, "next/delft"), join(tiny.citiesFolder, "delft"));
  // A file that nobody has asked for, so that no cache can answer.
  expect((await get(`${tilesUrl}buildings/tileset.json`)).status).toBe(404);
  expect((await getBytes(TILE_PATH)).body).toEqual(other);
});
