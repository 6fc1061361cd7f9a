import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkSize } from "./check-size.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stadslens-size-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), '<script type="module" src="/assets/index-a1.js"></script>');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Random letters keep their size under gzip, near enough: 4 of 3 bytes each. */
const write = (name: string, kilobytes: number, head = ""): void =>
  writeFileSync(join(folder, "assets", name), `${head}//${randomBytes(kilobytes * 1000).toString("base64")}`);

test("chunks count where they are loaded: what the page imports at once, what the scene does, and the rest", () => {
  write("index-a1.js", 10, 'import{a as b}from"./react-b2.js";const s=()=>import("./CityScene-c3.js");\n');
  write("react-b2.js", 20);
  write(
    "CityScene-c3.js",
    40,
    'import{x}from"./react-b2.js";import"./cesium-d4.js";/* from "./Scene.js" */\n',
  );
  write("cesium-d4.js", 80);
  write("help-e5.js", 160);
  const { chunks, panelsKb, panelsAndSceneKb, problems } = checkSize(folder);
  expect(Object.fromEntries(chunks.map(({ name, loaded }) => [name, loaded]))).toEqual({
    "help-e5.js": "on demand",
    "cesium-d4.js": "with the scene",
    "CityScene-c3.js": "with the scene",
    "react-b2.js": "with the page",
    "index-a1.js": "with the page",
  });
  expect(panelsKb).toBeCloseTo(30, -1);
  expect(panelsAndSceneKb).toBeCloseTo(150, -1);
  expect(problems).toEqual([]);
});

test("panels over their budget are a problem that says how much and what to do", () => {
  write("index-a1.js", 230);
  write("CityScene-c3.js", 1);
  expect(checkSize(folder).problems).toEqual([
    expect.stringMatching(/^The panels take 23\d kB .* budget is 220 kB\. Look at the largest chunks/),
  ]);
});

test("panels within their budget and a scene that is too large together are a problem too", () => {
  write("index-a1.js", 200);
  write("CityScene-c3.js", 1200);
  expect(checkSize(folder).problems).toEqual([expect.stringContaining("Panels and scene together")]);
});

test("a scene that no longer has its own chunk is told, not weighed as nothing", () => {
  write("index-a1.js", 10);
  expect(() => checkSize(folder)).toThrow(/No CityScene chunk/);
});
