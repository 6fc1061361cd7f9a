import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
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
