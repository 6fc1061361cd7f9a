import { cp } from "node:fs/promises";
import { createServer, IncomingMessage, type Server, ServerResponse } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { VersionGone } from "../http/precompressed.ts";
import { swapFolder } from "../import/writing/swap-folder.ts";
import { tinyCity, writeCity } from "../testing/tiny-city.ts";
import { createTinyServer, type TinyServer } from "../testing/tiny-server.ts";
import { createTilesHandler } from "./tiles.ts";

let tiny: TinyServer;
// One server whose connections stay open: one for each of thousands of requests would use up the machine's ports.
let server: Server;
beforeAll(async () => {
  tiny = await createTinyServer();
  server = createServer(tiny.app.handle);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await tiny.remove();
});

const SWAPS = 60;
const get = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);

test("a city that is imported again and again is there for everybody who asks meanwhile", async () => {
  let isImporting = true;
  const askMeanwhile = async (ask: () => Promise<string>): Promise<string[]> => {
    const answers = new Set<string>();
    while (isImporting) {
      answers.add(await ask());
      await setTimeout(2);
    }
    return [...answers];
  };
  const asking = Promise.all([
    ...["buildings/0.glb", "buildings/tileset.json", "city.json"].map((file) =>
      askMeanwhile(async () => {
        const answer = await get(`/tiles/delft/${file}`);
        await answer.arrayBuffer();
        return String(answer.status);
      }),
    ),
    askMeanwhile(async () => {
      // As the watch does, at the worst of moments.
      await tiny.citySource.refresh();
      const { cities, issues } = await (await get("/api/v1/catalog")).json();
      return `${cities.length} cities, ${issues.length} issues`;
    }),
  ]);
  for (let swap = 0; swap < SWAPS; swap += 1) {
    const next = join(tiny.folder, `next-${swap}`);
    await writeCity(next, tinyCity("delft", { buildingCount: swap }), Buffer.alloc(4000, swap));
    await swapFolder(join(tiny.citiesFolder, "delft"), (partial) =>
      cp(join(next, "delft"), partial, { recursive: true }),
    );
  }
  isImporting = false;
  expect(await asking).toEqual([["200"], ["200"], ["200"], ["1 cities, 0 issues"]]);

  await tiny.citySource.refresh();
  expect((await (await get("/api/v1/cities/delft")).json()).buildingCount).toBe(SWAPS - 1);
});

test("a package that is replaced however often it is read is a version that has gone, not a fault of ours", async () => {
  const files = { find: () => Promise.reject(new VersionGone()) };
  const answer = createTilesHandler({ citySource: tiny.citySource, files });
  const request = Object.assign(new IncomingMessage(new Socket()), { method: "GET" });
  await expect(answer(request, new ServerResponse(request), ["delft", "city.json"])).rejects.toMatchObject({
    status: 404,
  });
});
