import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { City } from "../scenarios/model/city.ts";
import { spawnServer } from "./drivers/start-stadslens.ts";
import { Viewer } from "./drivers/viewer.ts";

/** The specs' own server is the other one here: what stands around this Waterwijk comes from there. */
const elsewhere = (): string => process.env.STADSLENS_E2E_URL!;

let dataFolder: string;
let city: string;
test.beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "stadslens-hosted-"));
  city = join(dataFolder, "cities/waterwijk");
  await cp(join(process.env.STADSLENS_E2E_DATA!, "cities/waterwijk"), city, { recursive: true });
  await name({ context: `${elsewhere()}/tiles/waterwijk/context/tileset.json` });
  for (const ending of ["br", "gz"]) await rm(join(city, `city.json.${ending}`), { force: true });
});
test.afterAll(() => rm(dataFolder, { recursive: true }));

async function name(files: Partial<City["files"]>): Promise<void> {
  const read = JSON.parse(
    await readFile(join(process.env.STADSLENS_E2E_DATA!, "cities/waterwijk/city.json"), "utf8"),
  ) as City;
  await writeFile(join(city, "city.json"), JSON.stringify({ ...read, files: { ...read.files, ...files } }));
}

for (const isAllowed of [false, true]) {
  test(`tiles of another server are ${isAllowed ? "drawn where that is allowed" : "not asked for where it is not, and said"}`, async ({
    page,
  }) => {
    const server = await spawnServer({
      STADSLENS_DATA: dataFolder,
      STADSLENS_SCENARIOS: process.env.STADSLENS_E2E_SCENARIOS!,
      STADSLENS_ALLOW_TILESETS: isAllowed ? elsewhere() : "",
    });
    try {
      const viewer = new Viewer(page);
      const asked: string[] = [];
      page.on("request", (request) => {
        if (request.url().startsWith(elsewhere())) asked.push(request.url());
      });
      await page.goto(`${server.url}/?lang=en#city=waterwijk`);
      await viewer.drawn();
      const notice = page.getByText(`Part of the city comes from ${elsewhere()}`);
      if (isAllowed) {
        expect(asked.some((url) => url.endsWith("/context/tileset.json"))).toBe(true);
        expect(asked.some((url) => url.endsWith(".glb"))).toBe(true);
        await expect(notice).toHaveCount(0);
      } else {
        expect(asked).toEqual([]);
        await expect(notice).toBeVisible();
      }
      expect(viewer.complaints).toEqual([]);
    } finally {
      await server.stop();
    }
  });
}

/** Of 3D Tiles 1.0: a header of 28 bytes, a table that says that there are no batches, and the glb. */
function asB3dm(glb: Buffer): Buffer {
  const table = Buffer.from('{"BATCH_LENGTH":0}'.padEnd(20, " "));
  const header = Buffer.alloc(28);
  header.write("b3dm");
  header.writeUInt32LE(1, 4);
  header.writeUInt32LE(header.length + table.length + glb.length, 8);
  header.writeUInt32LE(table.length, 12);
  return Buffer.concat([header, table, glb]);
}

/** A server as national ones are: 3D Tiles 1.0, a tileset in a tileset, b3dm, the older word for an address, and a key to ask with. */
async function olderServer(context: string): Promise<{ url: string; answered: string[]; stop(): void }> {
  const { root, geometricError } = JSON.parse(await readFile(join(context, "tileset.json"), "utf8"));
  const { boundingVolume, transform } = root;
  const outer = {
    asset: { version: "1.0", tilesetVersion: "2024" },
    geometricError,
    root: {
      boundingVolume,
      transform,
      geometricError,
      refine: "REPLACE",
      children: [{ boundingVolume, geometricError, content: { url: "sheets/7.json?release=2024" } }],
    },
  };
  const inner = JSON.stringify({
    asset: { version: "1.0" },
    geometricError,
    root: { ...root, transform: undefined },
  }).replaceAll('.glb"', '.b3dm"');
  const answered: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, "http://localhost");
    const body = pathname.endsWith("/tileset.json")
      ? JSON.stringify(outer)
      : pathname.endsWith("/sheets/7.json")
        ? inner
        : asB3dm(await readFile(join(context, pathname.split("/").at(-1)!.replace("b3dm", "glb"))));
    const isAsked = searchParams.get("key") === "abc";
    response.writeHead(isAsked ? 200 : 403, { "Access-Control-Allow-Origin": "*" });
    response.end(isAsked ? body : "");
    if (isAsked) answered.push(request.url!);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, answered, stop: () => void server.close() };
}

test("a tileset of 3D Tiles 1.0 in a tileset, with b3dm and a key in its address, is drawn", async ({
  page,
}) => {
  const older = await olderServer(join(process.env.STADSLENS_E2E_DATA!, "cities/waterwijk/context"));
  await name({ context: `${older.url}/v1/tileset.json?key=abc` });
  const server = await spawnServer({
    STADSLENS_DATA: dataFolder,
    STADSLENS_SCENARIOS: process.env.STADSLENS_E2E_SCENARIOS!,
    STADSLENS_ALLOW_TILESETS: older.url,
  });
  try {
    const viewer = new Viewer(page);
    await page.goto(`${server.url}/?lang=en#city=waterwijk`);
    await viewer.drawn();
    expect(older.answered[0]).toBe("/v1/tileset.json?key=abc");
    expect(older.answered[1]).toMatch(/^\/v1\/sheets\/7\.json\?.*release=2024/);
    expect(older.answered.some((address) => address.includes(".b3dm?"))).toBe(true);
    await expect(page.getByText(/of the city is missing|comes from/)).toHaveCount(0);
    expect(viewer.complaints).toEqual([]);
  } finally {
    await server.stop();
    older.stop();
  }
});

test("buildings whose server is away are said to be missing, and the rest of the city is drawn", async ({
  page,
}) => {
  // Nothing listens there.
  const away = "http://127.0.0.1:9";
  await name({ buildings: `${away}/tileset.json` });
  const server = await spawnServer({
    STADSLENS_DATA: dataFolder,
    STADSLENS_SCENARIOS: process.env.STADSLENS_E2E_SCENARIOS!,
    STADSLENS_ALLOW_TILESETS: away,
  });
  try {
    const viewer = new Viewer(page);
    await page.goto(`${server.url}/?lang=en#city=waterwijk`);
    await viewer.drawn();
    await expect(page.getByText(/^1 piece of the city is missing/)).toBeVisible();
  } finally {
    await server.stop();
  }
});
