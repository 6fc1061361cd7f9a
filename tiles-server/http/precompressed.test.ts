import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeText } from "../testing/tiny-city.ts";
import { createFileStore, VersionGone } from "./precompressed.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stadslens-files-"));
  await writeText(join(folder, "a.json"), "{}");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const store = () => createFileStore({ maxBytes: 1000, compressMissing: false, warnOfLink: () => {} });
const gone = { name: "v1", stillHolds: async () => false };
const here = { name: "v1", stillHolds: async () => true };

test("a folder that was swapped has neither what was found in it nor what was missed", async () => {
  await expect(store().find(folder, "a.json", gone)).rejects.toThrow(VersionGone);
  await expect(store().find(folder, "none.json", gone)).rejects.toThrow(VersionGone);
  expect(await store().find(folder, "none.json", here)).toBeUndefined();
});

test("bytes read while the folder was swapped are neither handed out nor kept", async () => {
  const files = store();
  let holds = true;
  const version = { name: "v1", stillHolds: async () => holds };
  const body = await files.find(folder, "a.json", version);
  holds = false;
  await expect(body?.variant("identity")).rejects.toThrow(VersionGone);
  holds = true;
  expect((await body?.variant("identity"))?.bytes.toString()).toBe("{}");
});

test("many who ask at once share one reading", async () => {
  const body = await store().find(folder, "a.json", here);
  const [one, other] = await Promise.all([body?.variant("identity"), body?.variant("identity")]);
  expect(one).toBeDefined();
  expect(other).toBe(one);
});

test("without a version a file that has changed is read again", async () => {
  const files = store();
  const textOf = async () =>
    (await (await files.find(folder, "a.json"))?.variant("identity"))?.bytes.toString();
  expect(await textOf()).toBe("{}");
  await writeText(join(folder, "a.json"), '{"changed":true}');
  expect(await textOf()).toBe('{"changed":true}');
});
