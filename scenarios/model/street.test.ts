import { expect, test } from "vitest";
import { isStreet } from "./street.ts";

test.each([
  [{ kind: "street" }, true],
  [{ kind: "canal" }, false],
  [{ kind: "river" }, false],
  [{ kind: "water" }, false],
  [{ name: "Kerkstraat" }, true],
  [null, true],
])("%o is a street: %s", (properties, expected) => {
  expect(isStreet({ properties })).toBe(expected);
});
