import fc from "fast-check";
import { expect, test } from "vitest";
import { findFeatureSpans } from "./feature-spans.ts";

function featuresIn(text: string): string[] {
  const bytes = Buffer.from(text);
  const { spans } = findFeatureSpans(bytes);
  return Array.from({ length: spans.length / 2 }, (_, index) =>
    bytes.subarray(spans[index * 2], spans[index * 2 + 1]).toString(),
  );
}

test("each feature is found where it stands, whatever is inside it", () => {
  const features = [
    '{"type": "Feature", "geometry": {"coordinates": [[1, 2], [3, 4]]}}',
    '{"name": "a ] and a } and a \\" in a text, één", "list": [{}]}',
    "{}",
  ];
  const text = `{"name": "features", "bbox": [1, 2], "features" : [ ${features.join(" ,\n")} ], "after": [{}]}`;
  expect(featuresIn(text)).toEqual(features);
  const { listStart, listEnd } = findFeatureSpans(Buffer.from(text));
  expect(`${text.slice(0, listStart)}|${Buffer.from(text).subarray(listEnd).toString()}`).toBe(
    '{"name": "features", "bbox": [1, 2], "features" : [|], "after": [{}]}',
  );
});

test("a key in escapes is the same key, and of two the last counts, as for JSON", () => {
  expect(featuresIn('{"features":[{"a":1}],"\\u0066eatures":[{"b":1},{"c":1}]}')).toEqual([
    '{"b":1}',
    '{"c":1}',
  ]);
});

test("an empty list has no features, and a list of that name further down is another", () => {
  expect(featuresIn('{"features":[],"more":{"features":[{}]}}')).toEqual([]);
});

test("whatever JSON a collection holds, each feature is cut out whole", () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue({ maxDepth: 3 }))),
      fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })),
      fc.constantFrom(undefined, 2, "\t"),
      (features, members, space) => {
        const text = JSON.stringify({ ...members, features, after: members }, null, space);
        expect(featuresIn(text).map((feature) => JSON.parse(feature))).toEqual(JSON.parse(text).features);
      },
    ),
  );
});
