import { EventEmitter } from "node:events";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { beforeEach, expect, test, vi } from "vitest";
import { watchFolder } from "./watch-folder.ts";

const opened = vi.hoisted((): { options: { usePolling: boolean }; watcher: EventEmitter }[] => []);
vi.mock("chokidar", () => ({
  watch: (_folder: string, options: { usePolling: boolean }) => {
    const watcher = Object.assign(new EventEmitter(), { close: async () => {} });
    opened.push({ options, watcher });
    return watcher;
  },
}));

beforeEach(() => {
  opened.length = 0;
});

test.each(["ENOSPC", "EMFILE"])(
  "fault 29: where the system has no watches left (%s) it polls, and says so",
  async (code) => {
    const logged: string[] = [];
    const log = pino({ level: "warn" }, { write: (line: string) => logged.push(line) });
    let looks = 0;
    const stop = watchFolder({
      folder: "/cities",
      log,
      onSettled: () => {
        looks += 1;
      },
    });
    opened[0]?.watcher.emit("error", Object.assign(new Error("no watches left"), { code }));
    expect(opened.map(({ options }) => options.usePolling)).toEqual([false, true]);
    expect(logged.join("")).toContain("looking every 2000 ms instead");
    opened[1]?.watcher.emit("ready");
    expect(looks).toBe(1);
    await stop();
  },
);

test("faults 17 and 18: a burst of changes is one, told when it has settled", async () => {
  vi.useFakeTimers();
  let looks = 0;
  const onSettled = () => {
    looks += 1;
  };
  const stop = watchFolder({ folder: "/cities", log: pino({ level: "silent" }), onSettled });
  for (const event of ["unlink", "add", "change", "change"]) {
    opened[0]?.watcher.emit("all", event);
    vi.advanceTimersByTime(150);
  }
  expect(looks).toBe(0);
  vi.advanceTimersByTime(50);
  expect(looks).toBe(1);
  vi.useRealTimers();
  await stop();
});

test("a file that the watch is deaf to, as in a folder that came a moment ago, is seen all the same", async () => {
  const folder = await mkdtemp(join(tmpdir(), "stadslens-deaf-"));
  await mkdir(join(folder, "plans"));
  // Ready beside it, and moved in whole: one that is caught half written is looked at twice, as it should be.
  const ready = `${folder}-scenario.json`;
  await writeFile(ready, "{}");
  let looks = 0;
  const stop = watchFolder({
    folder,
    log: pino({ level: "silent" }),
    onSettled: () => {
      looks += 1;
    },
    settleMilliseconds: 10,
    rootMilliseconds: 30,
  });
  try {
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(looks).toBe(0);
    await rename(ready, join(folder, "plans", "scenario.json"));
    await vi.waitFor(() => expect(looks).toBe(1), 3_000);
  } finally {
    await stop();
    await rm(folder, { recursive: true });
  }
});
