import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./headers.ts";

test("the policy is the one measured with Cesium; named origins may be connected to", () => {
  expect(contentSecurityPolicy(["https://tiles.example"])).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self' https://tiles.example; " +
      "img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self'; manifest-src 'self'; form-action 'self'; " +
      "frame-ancestors 'self'; base-uri 'none'; object-src 'none'",
  );
});
