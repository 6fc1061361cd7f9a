import { createConnection } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import request from "supertest";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OPENAPI } from "./routes/openapi.ts";
import { createHttpServer } from "./serve.ts";
import { writeText } from "./testing/tiny-city.ts";
import { createTinyServer, listenRaw, PAGE, TILE, type TinyServer } from "./testing/tiny-server.ts";

let tiny: TinyServer;
beforeAll(async () => {
  tiny = await createTinyServer();
});
afterAll(() => tiny.remove());

const get = (path: string) => request(tiny.app.handle).get(path);

test("healthz says that it is up", async () => {
  expect((await get("/healthz")).body).toMatchObject({ status: "ok", cities: 1, scenarios: 2, issues: 0 });
});

test("the catalog names what is there", async () => {
  const { body, headers } = await get("/api/v1/catalog");
  expect(body.themes.map(({ id }: { id: string }) => id)).toEqual(["flooding"]);
  expect(body.cities).toEqual([
    { id: "delft", name: { nl: "delft", en: "delft" }, invented: true, url: "/api/v1/cities/delft" },
  ]);
  expect(body.scenarios.map(({ id, origin, theme }: Record<string, string>) => [id, origin, theme])).toEqual([
    ["computed-flooding", "computed", "flooding"],
    ["river", "file", "flooding"],
  ]);
  expect(headers.vary).toBe("Accept-Encoding");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-powered-by"]).toBeUndefined();
});

test("a link of the catalog leads to the thing", async () => {
  const { body } = await get("/api/v1/catalog");
  for (const { url, id } of [...body.cities, ...body.scenarios]) expect((await get(url)).body.id).toBe(id);
});

test("an answer is compressed, and whoever has it is told so", async () => {
  const ask = () => get("/api/v1/openapi.json").set("Accept-Encoding", "br");
  const { headers } = await ask();
  expect(headers["content-encoding"]).toBe("br");
  expect((await ask().set("If-None-Match", headers.etag ?? "")).status).toBe(304);
});

test("fault 37: what is not there is 404 and says where to look", async () => {
  for (const path of [
    "/api/v1/cities/atlantis",
    "/api/v1/scenarios/none",
    "/api/v1/scenarios/none/layers/a",
    "/api/v1/scenarios/river/layers/none",
    "/api/v1/scenarios/computed-flooding/layers/depth",
    "/api/v1/cities/__proto__",
  ]) {
    const answer = await get(path);
    expect.soft(answer.status, path).toBe(404);
    expect.soft(answer.headers["content-type"]).toBe("application/problem+json");
    expect.soft(answer.body.detail).toContain("/api/v1/");
  }
});

describe("a layer", () => {
  const LAYER = "/api/v1/scenarios/river/layers/reach";
  const namesIn = async (query: string): Promise<string[]> => {
    const { body } = await get(`${LAYER}${query}`);
    return body.features.map(({ properties }: { properties: { name: string } }) => properties.name);
  };

  test("is GeoJSON that every origin may read", async () => {
    const { headers } = await get(LAYER);
    expect(headers["content-type"]).toBe("application/geo+json");
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(await namesIn("")).toEqual(["east", "west", "delft", "nowhere"]);
  });
  test("is cut to a box, also across the antimeridian", async () => {
    expect(await namesIn("?bbox=4,52,5,53")).toEqual(["delft"]);
    expect(await namesIn("?bbox=179,-1,-179,1")).toEqual(["east", "west"]);
    expect(await namesIn("?bbox=-179,-1,179,1")).toEqual([]);
  });
  test("fault 34: a box that is none is 400", async () => {
    for (const bbox of ["1,2,3", "1,2,3,NaN", ""])
      expect((await get(`${LAYER}?bbox=${bbox}`)).status).toBe(400);
  });
});

test("fault 35: an unknown parameter under /api is 400 and named; the page takes any", async () => {
  for (const path of ["/api/v1/catalog?x=1", "/api/v1/cities/delft?x=1", "/api/v1/events?x=1"]) {
    const answer = await get(path);
    expect.soft(answer.status, path).toBe(400);
    expect.soft(answer.body.detail).toContain('"x"');
  }
  expect((await get("/?lang=nl")).status).toBe(200);
});

test("fault 36: a repeated parameter is 400 and named", async () => {
  const answer = await get("/api/v1/scenarios/river/layers/reach?bbox=1,2,3,4&bbox=1,2,3,4");
  expect(answer.status).toBe(400);
  expect(answer.body.detail).toContain('"bbox"');
});

test("fault 38: a wrong method is 405 with Allow", async () => {
  for (const path of ["/api/v1/catalog", "/healthz", "/", "/api/v1/scenarios/river/layers/reach"]) {
    const answer = await request(tiny.app.handle).delete(path);
    expect.soft(answer.status, path).toBe(405);
    expect.soft(answer.headers.allow).toBe("GET, HEAD, OPTIONS");
  }
});

test("fault 39: a large body and a gzip bomb are 413", async () => {
  const raw = await listenRaw(tiny.app);
  const bomb = gzipSync(Buffer.alloc(10_000_000, " "));
  expect(bomb.byteLength).toBeLessThan(100_000);
  for (const type of ["application/json", "text/plain"]) {
    const packed = { "Content-Type": type, "Content-Encoding": "gzip" };
    expect.soft((await raw.post("/api/v1/catalog", packed, bomb)).status, type).toBe(413);
    const large = Buffer.alloc(200_000, " ");
    expect.soft((await raw.post("/api/v1/catalog", { "Content-Type": type }, large)).status, type).toBe(413);
  }
  await raw.close();
});

test("fault 40: a malformed body is 400, before the method is looked at", async () => {
  const answer = await request(tiny.app.handle).post("/api/v1/catalog").type("json").send('{"a":');
  expect(answer.status).toBe(400);
  expect(answer.body.detail).toContain("not JSON");
});

test("fault 42: slow headers are cut off, by default after ten seconds", async () => {
  expect(createHttpServer(tiny.app.handle).headersTimeout).toBe(10_000);
  const server = createHttpServer(tiny.app.handle, 100);
  const { port } = await new Promise<{ port: number }>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve(server.address() as { port: number })),
  );
  const socket = createConnection(port, "127.0.0.1", () =>
    socket.write("GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: "),
  );
  let said = "";
  socket.on("data", (data: Buffer) => {
    said += data.toString();
  });
  await new Promise<void>((resolve) => socket.on("close", () => resolve()));
  expect(said).toContain("408");
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

test("fault 43: a forged Host stands in no answer; links are relative, or begin with the public address", async () => {
  const forged = { Host: "evil.example", "X-Forwarded-Host": "evil.example" };
  for (const path of [
    "/api/v1/catalog",
    "/api/v1/cities/delft",
    "/api/v1/openapi.json",
    "/assets",
    "/nope",
    "/cesium",
  ]) {
    const answer = await get(path).set(forged);
    expect.soft(answer.text + JSON.stringify(answer.headers), path).not.toContain("evil.example");
  }
  const open = await createTinyServer({ publicUrl: "https://stad.example" });
  const { body } = await request(open.app.handle).get("/api/v1/cities/delft").set(forged);
  expect(body.tilesUrl).toMatch(/^https:\/\/stad\.example\/tiles\/delft\/@[0-9a-f]+\/$/);
  await open.remove();
});

test.runIf(process.platform === "linux")("fault 44: aborted tiles leave no descriptor open", async () => {
  const { readdir } = await import("node:fs/promises");
  const raw = await listenRaw(tiny.app);
  const before = (await readdir("/proc/self/fd")).length;
  const abort = () =>
    new Promise<void>((resolve) => {
      const socket = createConnection(raw.port, "127.0.0.1", () => {
        socket.write("GET /tiles/delft/buildings/0.glb HTTP/1.1\r\nHost: a\r\n\r\n", () => socket.destroy());
      });
      socket.on("close", () => resolve());
      socket.on("error", () => resolve());
    });
  for (let round = 0; round < 20; round++) await Promise.all(Array.from({ length: 50 }, abort));
  const answer = await raw.get("/tiles/delft/buildings/0.glb", { "Accept-Encoding": "identity" });
  expect(answer.headers["content-length"]).toBe(String(TILE.byteLength));
  await raw.close();
  expect((await readdir("/proc/self/fd")).length).toBeLessThan(before + 10);
});

describe("the page", () => {
  test("stands at / under the content security policy", async () => {
    const answer = await get("/");
    expect(answer.text).toBe(PAGE);
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
  });
  test("is nowhere else: an unknown address is 404", async () => {
    for (const path of ["/delft", "/index.html", "/assets/none.js", "/assets/", "/api", "/api/v2/catalog"]) {
      const answer = await get(path);
      expect.soft(answer.status, path).toBe(404);
      expect.soft(answer.text).not.toContain("<title>");
    }
  });
  test("hands out no hidden file of its folder", async () => {
    await writeText(join(tiny.folder, "dist/.env"), "secret");
    expect((await get("/.env")).status).toBe(404);
  });
  test("its assets are kept for good, and compressed once", async () => {
    const answer = await get("/assets/page-abc.js").set("Accept-Encoding", "br");
    expect(answer.headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-encoding": "br",
      "content-type": "text/javascript; charset=utf-8",
    });
  });
  test("gets of Cesium what it needs, and no more", async () => {
    expect((await get("/cesium/Workers/work.js")).status).toBe(200);
    expect((await get("/cesium/Cesium.js")).status).toBe(404);
  });
});

test("the schema is served", async () => {
  const answer = await get("/schemas/scenario/v1.json");
  expect(answer.headers["content-type"]).toBe("application/schema+json");
});

test("origins that the host has named may use the API; others may not", async () => {
  const open = await createTinyServer({ allowOrigins: ["https://gis.example"] });
  const ask = (origin: string) => request(open.app.handle).get("/api/v1/catalog").set("Origin", origin);
  expect((await ask("https://gis.example")).headers["access-control-allow-origin"]).toBe(
    "https://gis.example",
  );
  expect((await ask("https://evil.example")).headers["access-control-allow-origin"]).toBeUndefined();
  expect((await request(open.app.handle).get("/")).headers["content-security-policy"]).toContain(
    "connect-src 'self' https://gis.example;",
  );
  await open.remove();
});

test("the description names every route, and no other", () => {
  const described = Object.keys(OPENAPI.paths).toSorted();
  const routes = tiny.app.routes.map((path) => path.replace(/:(\w+)/g, "{$1}").replace("*path", "{file}"));
  expect(described).toEqual([...routes, "/tiles/{cityId}/{file}"].toSorted());
});

test("an error of ours is told without its stack, and logged with it", async () => {
  const broken = await createTinyServer();
  Object.assign(broken.citySource, {
    list: () => {
      throw new Error("inner secret");
    },
  });
  const answer = await request(broken.app.handle).get("/api/v1/catalog");
  expect(answer.status).toBe(500);
  expect(answer.text).not.toMatch(/inner secret|at .*\.ts/);
  expect(broken.logged.join("")).toContain("inner secret");
  await broken.remove();
});
