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

/** A save that takes this long is one that has settled meanwhile: 200 ms, and room for a watch to speak. */
const LONGEST_SAVE_MILLISECONDS = 150;
const PATIENCE_MILLISECONDS = 10_000;

/** Saves as a program does, again where a busy machine drew the save out so far that what is told of it proves nothing. */
async function saveInOneGo(save: () => Promise<void>): Promise<void> {
  for (;;) {
    const beganAt = performance.now();
    await save();
    if (performance.now() - beganAt < LONGEST_SAVE_MILLISECONDS) return;
    await writeFile(file(), river("once more"));
    await vi.waitFor(() => expect(lastTold()?.title).toBe("once more"), PATIENCE_MILLISECONDS);
    await pause(400);
    told = [];
  }
}

test("fault 17: a file that is written in two halves is never a mistake", async () => {
  const text = river("whole");
  await saveInOneGo(async () => {
    const handle = await open(file(), "w");
    await handle.write(text.slice(0, 100));
    await pause(100);
    await handle.write(text.slice(100));
    await handle.close();
  });
  await vi.waitFor(() => expect(title()).toBe("whole"), PATIENCE_MILLISECONDS);
  expect(told).toEqual([{ title: "whole", codes: [] }]);
});

test("fault 17: a file that stays half is one, with the last good version beside it, until it is whole", async () => {
  const text = river("whole");
  await writeFile(file(), text.slice(0, 100));
  await vi.waitFor(() => expect(told).toHaveLength(1), PATIENCE_MILLISECONDS);
  expect(lastTold()).toEqual({ title: expect.stringMatching(/^watching/), codes: ["INVALID_JSON"] });
  await writeFile(file(), text);
  await vi.waitFor(() => expect(lastTold()).toEqual({ title: "whole", codes: [] }), PATIENCE_MILLISECONDS);
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
    await saveInOneGo(() => save(river("new")));
    await vi.waitFor(() => expect(title()).toBe("new"), PATIENCE_MILLISECONDS);
    await pause(400);
    expect(told).toEqual([{ title: "new", codes: [] }]);
  });
}

test("fault 21: a scenario that is deleted while it is viewed leaves, and the viewer is told", async () => {
  await rm(join(folder, "flooding/river"), { recursive: true });
  await vi.waitFor(() => expect(told).toEqual([{ title: undefined, codes: [] }]), PATIENCE_MILLISECONDS);
});

test("fault 25: five hundred scenarios that come at once are all there", async () => {
  const ids = Array.from({ length: 500 }, (_, index) => `river-${index}`);
  await Promise.all(ids.map((id) => writeScenario(folder, "flooding", tinyScenario(id))));
  await vi.waitFor(() => expect(source.list()).toHaveLength(501), { timeout: 60_000, interval: 100 });
  expect(source.issues()).toEqual([]);
  for (const id of ids) expect(source.get(id)?.layers.has("reach")).toBe(true);
}, 70_000);
