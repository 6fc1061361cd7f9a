import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rootFolder } from "./settings.ts";
import { tinyCity, writeCity } from "./testing/tiny-city.ts";

/** The whole program, as an operator runs it. */

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-main-"));
  await writeCity(join(folder, "cities"), tinyCity("delft"), Buffer.alloc(3_000_000, 7));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A test that fails halfway leaves its program standing. */
const started: ChildProcess[] = [];
afterAll(() => {
  for (const program of started) program.kill("SIGKILL");
});

function start(environment: Record<string, string>, file = "main.ts"): ChildProcess {
  const program = spawn(process.execPath, ["--import", "tsx", join(rootFolder, "tiles-server", file)], {
    cwd: rootFolder,
    env: {
      ...process.env,
      STADSLENS_DATA: folder,
      STADSLENS_SCENARIOS: join(folder, "scenarios"),
      ...environment,
    },
  });
  started.push(program);
  return program;
}

async function addressOf(program: ChildProcess): Promise<string> {
  const [line] = (await once(createInterface(program.stdout!), "line")) as [string];
  return line.replace("Stadslens stands at ", "");
}

test("fault 45: told to stop under load, it finishes what it has begun and exits with 0", async () => {
  const program = start({ PORT: "0" });
  const address = await addressOf(program);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);

  const events = await fetch(`${address}/api/v1/events`);
  // Their headers have come, their bodies have not been read: they are under way.
  const tiles = await Promise.all(
    Array.from({ length: 20 }, () =>
      fetch(`${address}/tiles/delft/buildings/0.glb`, { headers: { "Accept-Encoding": "identity" } }),
    ),
  );
  const exit = once(program, "exit");
  program.kill("SIGTERM");
  const sizes = await Promise.all(tiles.map(async (tile) => (await tile.arrayBuffer()).byteLength));
  expect(new Set(sizes)).toEqual(new Set([3_000_000]));
  expect(await events.text()).toContain("event: catalog");
  expect((await exit)[0]).toBe(0);
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
});

test("a port that is taken is told in one sentence, with exit code 2", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const program = start({ PORT: String(port) });
  const said: Buffer[] = [];
  program.stderr?.on("data", (data: Buffer) => said.push(data));
  expect((await once(program, "close"))[0]).toBe(2);
  expect(Buffer.concat(said).toString()).toMatch(
    new RegExp(`^Port ${port} is in use by another program\\..*\\n$`),
  );
  other.close();
});

test.each(["main.ts", "start.ts", "dev.ts"])(
  "%s tells of a setting that cannot be used in one sentence, with exit code 2",
  async (file) => {
    const program = start({ PORT: "eighty" }, file);
    const said: Buffer[] = [];
    program.stderr?.on("data", (data: Buffer) => said.push(data));
    expect((await once(program, "close"))[0]).toBe(2);
    expect(Buffer.concat(said).toString()).toMatch(/^PORT is "eighty".*\n$/);
  },
);

test("an import that was killed between its two renames: the old city stands again", async () => {
  await writeCity(join(folder, "cities"), tinyCity("breda"), Buffer.from("tile"));
  // No process has this number: Linux counts to 4,194,304 at most.
  await rename(join(folder, "cities/breda"), join(folder, `cities/.breda.${2 ** 30}.old`));
  const program = start({ PORT: "0" });
  const address = await addressOf(program);
  expect((await fetch(`${address}/api/v1/cities/breda`)).status).toBe(200);
  program.kill("SIGTERM");
  await once(program, "exit");
});

test("npm run dev ends in Vite's address, and Vite asks the server where it truly stands", async () => {
  await writeCity(join(folder, "cities"), tinyCity("waterwijk"), Buffer.from("tile"));
  const program = start({ PORT: "0" }, "dev.ts");
  const address = await addressOf(program);
  expect(await (await fetch(new URL("/", address))).text()).toContain("/@vite/client");
  expect((await fetch(new URL("/api/v1/cities/waterwijk", address))).status).toBe(200);
  program.kill("SIGTERM");
  expect((await once(program, "exit"))[0]).toBe(0);
});
