import { expect, test } from "vitest";
import { acceptedEncodings } from "./encodings.ts";

test.each([
  [undefined, ["identity"]],
  ["gzip, deflate, br, zstd", ["br", "gzip", "identity"]],
  ["gzip;q=1.0, br;q=0.5", ["gzip", "br", "identity"]],
  ["br;q=0, gzip", ["gzip", "identity"]],
  ["*", ["br", "gzip", "identity"]],
  ["GZIP", ["gzip", "identity"]],
  ["identity;q=0, gzip", ["gzip"]],
])("%s takes %o", (header, encodings) => {
  expect(acceptedEncodings(header)).toEqual(encodings);
});
