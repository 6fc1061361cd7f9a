import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { removeAllLeftovers, swapFolder } from "./swap-folder.ts";

let parent: string;
let city: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "stadslens-swap-"));
  city = join(parent, "delft");
});
afterEach(() => rm(parent, { recursive: true }));

const fillWith =
  (text: string) =>
  (folder: string): Promise<void> =>
    writeFile(join(folder, "city.json"), text);
const stands = (): Promise<string> => readFile(join(city, "city.json"), "utf8");
/** No process has this number: Linux counts to 4,194,304 at most. */
const GONE = 2 ** 30;

test("the new takes the old one's place, and nothing else is left", async () => {
  await swapFolder(city, fillWith("old"));
  await swapFolder(city, fillWith("new"));
  expect(await stands()).toBe("new");
  expect(await readdir(parent)).toEqual(["delft"]);
});

test("the old one stands until the new is whole, and stays when filling fails", async () => {
  await swapFolder(city, fillWith("old"));
  const failing = swapFolder(city, async (folder) => {
    await fillWith("half")(folder);
    expect(await stands()).toBe("old");
    throw new Error("disk full");
  });
  await expect(failing).rejects.toThrow("disk full");
  expect(await stands()).toBe("old");
  expect(await readdir(parent)).toEqual(["delft"]);
});

test("what a killed import left behind is cleared; another city's is not", async () => {
  await mkdir(join(parent, `.delft.${GONE}.partial`));
  await mkdir(join(parent, `.delft-noord.${GONE}.partial`));
  await swapFolder(city, fillWith("new"));
  expect(await readdir(parent)).toEqual([`.delft-noord.${GONE}.partial`, "delft"]);
});

test("killed between the two renames: the old one goes back", async () => {
  await mkdir(join(parent, `.delft.${GONE}.old`));
  await fillWith("old")(join(parent, `.delft.${GONE}.old`));
  const failing = swapFolder(city, () => Promise.reject(new Error("refused")));
  await expect(failing).rejects.toThrow("refused");
  expect(await stands()).toBe("old");
});

test("an import that is still running is left alone", async () => {
  await mkdir(join(parent, `.delft.${process.ppid}.partial`));
  await swapFolder(city, fillWith("new"));
  expect(await readdir(parent)).toContain(`.delft.${process.ppid}.partial`);
});

test("an import of another user, who may not be asked after, is left alone too", async () => {
  await mkdir(join(parent, `.delft.${GONE}.partial`));
  const asking = vi.spyOn(process, "kill").mockImplementation(() => {
    throw Object.assign(new Error("not permitted"), { code: "EPERM" });
  });
  await swapFolder(city, fillWith("new"));
  asking.mockRestore();
  expect(await readdir(parent)).toContain(`.delft.${GONE}.partial`);
});

test("all leftovers are cleared at once, each city's by its own name", async () => {
  for (const leftover of [`.delft.${GONE}.old`, `.delft.${GONE}.partial`, `.delft-noord.${GONE}.partial`]) {
    await mkdir(join(parent, leftover));
    await fillWith(leftover)(join(parent, leftover));
  }
  await removeAllLeftovers(parent);
  expect(await readdir(parent)).toEqual(["delft"]);
  expect(await stands()).toBe(`.delft.${GONE}.old`);
});
