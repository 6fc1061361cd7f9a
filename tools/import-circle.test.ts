import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { importCircle, relativeImports } from "./import-circle.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const FOLDERS = ["scenarios", "tiles-server", "viewer", "fixtures", "e2e", "bench", "tools"];

function ourFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
}

const importsOf = (file: string): string[] =>
  relativeImports(readFileSync(join(root, file), "utf8")).map((to) =>
    relative(root, join(root, dirname(file), to)),
  );

test("none of our files imports itself, however far around", () => {
  const files = ourFiles();
  expect(files.length).toBeGreaterThan(100);
  expect(importCircle(new Map(files.map((file) => [file, importsOf(file)])))).toBeNull();
});

describe("importCircle", () => {
  test("tells the way around", () => {
    const graph = new Map([
      ["main", ["a"]],
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["a"]],
    ]);
    expect(importCircle(graph)).toEqual(["a", "b", "c", "a"]);
  });

  test("two ways to the same file are no circle", () => {
    const graph = new Map([
      ["main", ["a", "b"]],
      ["a", ["shared"]],
      ["b", ["shared"]],
    ]);
    expect(importCircle(graph)).toBeNull();
  });
});

test("every way to import is seen, packages and prose are not", () => {
  const text = `
import { a } from "./a.ts";
import type {
  B,
} from "../b.ts";
export * from "./c.ts";
import { z } from "zod";
const scene = lazy(() => import("../scene/CityScene.tsx"));
const prose = 'taken from "./nowhere.ts"';
`;
  expect(relativeImports(text)).toEqual(["./a.ts", "../b.ts", "./c.ts", "../scene/CityScene.tsx"]);
});
