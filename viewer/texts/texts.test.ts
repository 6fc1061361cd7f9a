import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { nl } from "./nl.ts";

/** Every text by its path; functions are asked with "…" for each value. */
function leaves(catalogue: object, path = ""): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) => {
    const here = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string") return [[here, value]];
    if (typeof value === "function") return [[here, String(value("…", "…", "…"))]];
    return leaves(value as object, here);
  });
}

describe("the catalogues", () => {
  it("hold the same texts, also where the type leaves keys open", () => {
    expect(leaves(en).map(([path]) => path)).toEqual(leaves(nl).map(([path]) => path));
  });

  it.each([
    ["nl", nl],
    ["en", en],
  ])("have no empty text in %s and use every value they are given", (_, catalogue) => {
    for (const [path, text] of leaves(catalogue)) {
      expect(text.trim(), path).not.toBe("");
      expect(text, path).not.toContain("undefined");
    }
  });
});
