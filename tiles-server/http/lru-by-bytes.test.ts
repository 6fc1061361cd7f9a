import { expect, test } from "vitest";
import { createLruByBytes } from "./lru-by-bytes.ts";

test("what was used longest ago leaves first", () => {
  const cache = createLruByBytes<string>(100);
  for (const key of ["a", "b", "c", "d"]) cache.set(key, key, 25);
  cache.get("a");
  cache.set("e", "e", 25);
  expect(cache.get("b")).toBeUndefined();
  expect(cache.get("a")).toBe("a");
  expect(cache.heldBytes).toBe(100);
});

test("one heavy value does not push the others out", () => {
  const cache = createLruByBytes<string>(100);
  cache.set("small", "small", 10);
  cache.set("heavy", "heavy", 26);
  expect(cache.get("heavy")).toBeUndefined();
  expect(cache.get("small")).toBe("small");
});

test("a value set again counts once", () => {
  const cache = createLruByBytes<string>(100);
  cache.set("a", "one", 20);
  cache.set("a", "two", 10);
  expect(cache.heldBytes).toBe(10);
  expect(cache.get("a")).toBe("two");
});
