import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchFolder } from "./watch-folder.ts";

// The real chokidar on a real folder: what it does when its root goes is what matters here.
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "stadslens-watch-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test("a folder that is removed and made again is watched again", async () => {
  const folder = join(root, "cities");
  await mkdir(folder);
  let looks = 0;
  const stop = watchFolder({
    folder,
    log: pino({ level: "silent" }),
    settleMilliseconds: 20,
    rootMilliseconds: 50,
    onSettled: () => {
      looks += 1;
    },
  });
  await vi.waitFor(() => expect(looks).toBeGreaterThan(0));
  await rm(folder, { recursive: true });
  await mkdir(folder);
  await vi.waitFor(
    async () => {
      // Each try is a change of its own: the watch may stand only after the first.
      const before = looks;
      await writeFile(join(folder, `city-${performance.now()}.json`), "{}");
      await vi.waitFor(() => expect(looks).toBeGreaterThan(before), { timeout: 400 });
    },
    { timeout: 10_000, interval: 50 },
  );
  await stop();
});
