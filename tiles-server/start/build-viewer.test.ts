import { mkdtemp, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeText } from "../testing/tiny-city.ts";
import { isViewerStale } from "./build-viewer.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "stadslens-viewer-"));
  await writeChanged("viewer/app/App.tsx", 100);
  await writeChanged("vite.config.ts", 100);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function writeChanged(path: string, atSeconds: number): Promise<void> {
  await writeText(join(root, path), "");
  await utimes(join(root, path), atSeconds, atSeconds);
}
const isStale = () => isViewerStale(root, join(root, "dist"));

test("a viewer that has not been built is stale", async () => {
  expect(await isStale()).toBe(true);
});

test("a viewer newer than its sources is not", async () => {
  await writeChanged("dist/index.html", 200);
  expect(await isStale()).toBe(false);
});

test.each(["viewer/panels/deep/Panel.css", "vite.config.ts", "scenarios/model/city.ts"])(
  "a change of %s makes it stale",
  async (path) => {
    await writeChanged("dist/index.html", 200);
    await writeChanged(path, 300);
    expect(await isStale()).toBe(true);
  },
);

test("a change of a test does not", async () => {
  await writeChanged("dist/index.html", 200);
  await writeChanged("viewer/app/App.test.tsx", 300);
  expect(await isStale()).toBe(false);
});
