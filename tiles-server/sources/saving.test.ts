import { mkdtemp, open, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pino from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tinyScenario, writeScenario, writeTheme } from "../testing/tiny-city.ts";
import { createScenarioSource, type ScenarioSource } from "./scenario-source.ts";

// The real chokidar on a real folder: how each program saves is what matters here.
let root: string;
let folder: string;
let source: ScenarioSource;
let stop: () => Promise<void>;
/** What a viewer would be told at each change. */
let told: { title: string | undefined; codes: string[] }[];

const river = (title: string): string =>
  JSON.stringify(tinyScenario("river", { title: { nl: title, en: title } }));
const file = () => join(folder, "flooding/river/scenario.json");
const title = () => source.get("river")?.scenario.title.en;
const lastTold = () => told[told.length - 1];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "stadslens-saving-"));
  folder = join(root, "scenarios");
  await writeTheme(folder, "flooding");
  await writeScenario(folder, "flooding", tinyScenario("river"));
  source = await createScenarioSource(folder, pino({ level: "silent" }));
  told = [];
  stop = source.watch(() => told.push({ title: title(), codes: source.issues().map(({ code }) => code) }));
  await untilWatching();
});
afterEach(async () => {
  await stop();
  await source.close();
  await rm(root, { recursive: true, force: true });
});

/** A watch takes a moment to stand, and tells nobody when. */
async function untilWatching(): Promise<void> {
  for (let time = 0; told.length === 0; time += 1) {
    await writeFile(file(), river(`watching ${time}`));
    await pause(300);
  }
  await vi.waitFor(() => expect(title()).toMatch(/^watching/));
  await pause(400);
  told = [];
}

test("fault 17: a file that is written in two halves is never a mistake", async () => {
  const text = river("whole");
  const handle = await open(file(), "w");
  await handle.write(text.slice(0, 100));
  await pause(100);
  await handle.write(text.slice(100));
  await handle.close();
  await vi.waitFor(() => expect(title()).toBe("whole"), 3000);
  expect(told).toEqual([{ title: "whole", codes: [] }]);
});

test("fault 17: a file that stays half is one, with the last good version beside it, until it is whole", async () => {
  const text = river("whole");
  await writeFile(file(), text.slice(0, 100));
  await vi.waitFor(() => expect(told).toHaveLength(1), 3000);
  expect(lastTold()).toEqual({ title: expect.stringMatching(/^watching/), codes: ["INVALID_JSON"] });
  await writeFile(file(), text);
  await vi.waitFor(() => expect(lastTold()).toEqual({ title: "whole", codes: [] }), 3000);
});

const WAYS: Record<string, (text: string) => Promise<void>> = {
  "emptied and written": async (text) => {
    await writeFile(file(), "");
    await pause(50);
    await writeFile(file(), text);
  },
  "written beside and renamed over it": async (text) => {
    await writeFile(`${file()}.tmp`, text);
    await rename(`${file()}.tmp`, file());
  },
  "saved by vim, with its probe, its swap file and its backup": async (text) => {
    await writeFile(join(folder, "flooding/river/.scenario.json.swp"), "swap");
    await writeFile(join(folder, "flooding/river/4913"), "");
    await rm(join(folder, "flooding/river/4913"));
    await rename(file(), `${file()}~`);
    await pause(20);
    await writeFile(file(), text);
    await rm(`${file()}~`);
    await rm(join(folder, "flooding/river/.scenario.json.swp"));
  },
  "deleted and made again": async (text) => {
    await rm(file());
    await pause(80);
    await writeFile(file(), text);
  },
};

for (const [way, save] of Object.entries(WAYS)) {
  test(`fault 18: a file that is ${way} ends in one final version`, async () => {
    await save(river("new"));
    await vi.waitFor(() => expect(title()).toBe("new"), 3000);
    await pause(400);
    expect(told).toEqual([{ title: "new", codes: [] }]);
  });
}

test("fault 21: a scenario that is deleted while it is viewed leaves, and the viewer is told", async () => {
  await rm(join(folder, "flooding/river"), { recursive: true });
  await vi.waitFor(() => expect(told).toEqual([{ title: undefined, codes: [] }]), 3000);
});

test("fault 25: five hundred scenarios that come at once are all there", async () => {
  const ids = Array.from({ length: 500 }, (_, index) => `river-${index}`);
  await Promise.all(ids.map((id) => writeScenario(folder, "flooding", tinyScenario(id))));
  await vi.waitFor(() => expect(source.list()).toHaveLength(501), { timeout: 15_000, interval: 100 });
  expect(source.issues()).toEqual([]);
  for (const id of ids) expect(source.get(id)?.layers.has("reach")).toBe(true);
});
