import { expect, test } from "vitest";
import { SettingRefused } from "./settings.ts";
import { explainStartFailure } from "./start-failure.ts";

const failure = (facts: { code: string; syscall: string; path?: string }) =>
  Object.assign(new Error("what Node says"), facts);

test.each([
  ["EADDRINUSE", "listen", "Port 80 is in use"],
  ["EACCES", "listen", "Port 80 may not be used by you"],
  ["EADDRNOTAVAIL", "listen", 'HOST is "moon"'],
  ["ENOTFOUND", "getaddrinfo", 'HOST is "moon"'],
])("%s of %s is about where it listens", (code, syscall, sentence) => {
  const environment = { PORT: "80", HOST: "moon" };
  expect(explainStartFailure(failure({ code, syscall }), environment)).toContain(sentence);
});

test.each([
  ["EACCES", "scandir"],
  ["EACCES", "mkdir"],
  ["ENOTDIR", "mkdir"],
])("%s of %s is about a folder, which is named, and not about the port", (code, syscall) => {
  const sentence = explainStartFailure(failure({ code, syscall, path: "/data/cities" }), {});
  expect(sentence).toContain("/data/cities");
  expect(sentence).toContain("STADSLENS_DATA");
  expect(sentence).not.toMatch(/port/i);
});

test("a setting that is refused says so itself", () => {
  expect(explainStartFailure(new SettingRefused("PORT is odd."), {})).toBe("PORT is odd.");
});

test("a mistake of ours is no sentence: its stack is wanted", () => {
  expect(explainStartFailure(new TypeError("undefined is not a function"), {})).toBeUndefined();
  expect(explainStartFailure(failure({ code: "EPIPE", syscall: "write" }), {})).toBeUndefined();
});
