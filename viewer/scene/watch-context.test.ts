import { expect, test } from "vitest";
import { watchContext } from "./watch-context.ts";

test("a lost context is said and kept from being lost for good; after leaving nothing is heard", () => {
  const canvas = new EventTarget() as HTMLCanvasElement;
  const heard: string[] = [];
  const leave = watchContext(canvas, {
    onLost: () => heard.push("lost"),
    onRestored: () => heard.push("restored"),
  });
  const lost = new Event("webglcontextlost", { cancelable: true });
  canvas.dispatchEvent(lost);
  canvas.dispatchEvent(new Event("webglcontextrestored"));
  expect(lost.defaultPrevented).toBe(true);
  expect(heard).toEqual(["lost", "restored"]);
  leave();
  canvas.dispatchEvent(new Event("webglcontextlost"));
  canvas.dispatchEvent(new Event("webglcontextrestored"));
  expect(heard).toHaveLength(2);
});
