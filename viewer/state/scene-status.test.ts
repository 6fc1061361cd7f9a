import { describe, expect, test } from "vitest";
import { failed, raised, restarted, type SceneStatus, settled } from "./scene-status.ts";

const start: SceneStatus = { phase: "loading", revision: 1 };

describe("the scene's status", () => {
  test("settles on the revision that is asked for, not on an older one", () => {
    const later = raised(start);
    expect(settled(later, 1)).toEqual({ phase: "loading", revision: 2 });
    expect(settled(later, 2)).toEqual({ phase: "settled", revision: 2 });
  });

  test("a change makes it loading at once", () => {
    expect(raised({ phase: "settled", revision: 4 })).toEqual({ phase: "loading", revision: 5 });
  });

  test("what has failed stays failed until a scene begins anew, and without WebGL even then", () => {
    const noWebGl = failed(start, { kind: "no-webgl" });
    expect(restarted(noWebGl)).toEqual({ phase: "failed", revision: 2, failure: { kind: "no-webgl" } });
    const noTiles = failed(start, { kind: "tileset-failed", what: "ground", detail: "404" });
    expect(raised(noTiles)).toEqual({ ...noTiles, revision: 2 });
    expect(restarted(noTiles)).toEqual({ phase: "loading", revision: 2 });
    expect(settled(noTiles, 1)).toEqual(noTiles);
  });
});
