import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const decode = (bytes: Uint8Array) => decodeText({ name: "a.csv", bytes: new Uint8Array(bytes).buffer });
const swapped = (bytes: Uint8Array): Uint8Array => bytes.map((_, at) => bytes[at ^ 1]);

test.each([
  ["UTF-8", Buffer.from("één")],
  ["UTF-8 with a mark", Buffer.from("\uFEFFéén")],
  ["UTF-16, little end first", Buffer.from("\uFEFFéén", "utf16le")],
  ["UTF-16, big end first", swapped(Buffer.from("\uFEFFéén", "utf16le"))],
])("%s is read without a word", (_, bytes) => {
  expect(decode(bytes)).toEqual({ text: "één", issues: [] });
});

test("Windows-1252 is read, and said", () => {
  const { text, issues } = decode(Buffer.from("één", "latin1"));
  expect(text).toBe("één");
  expect(issues).toMatchObject([{ code: "NOT_UTF_8", severity: "warning" }]);
});

test("what is no text is refused", () => {
  expect(() => decode(Buffer.from([0x53, 0x51, 0x4c, 0]))).toThrow(/a\.csv is not a text/);
});

test("a text longer than any can be is refused before it is decoded", () => {
  // Nothing is written in it, so it takes no memory.
  const bytes = new ArrayBuffer(513 * 1024 ** 2);
  expect(() => decodeText({ name: "bgt.geojson", bytes })).toThrow(
    /bgt\.geojson is larger than 512 MiB.*Cut it.*FlatGeobuf/,
  );
});
