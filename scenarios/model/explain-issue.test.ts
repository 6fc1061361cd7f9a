import { expect, test } from "vitest";
import { z } from "zod";
import { explainIssues } from "./explain-issue.ts";
import { createFormatGuide } from "./format-guide.ts";
import type { SchemaNode } from "./scenario-fields.ts";
import { suggestion } from "./suggestion.ts";

const FORMAT = z.strictObject({
  version: z.literal(1),
  role: z.enum(["area", "line", "places"]),
  city: z.union([z.string().max(5), z.literal("*")]),
  layer: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("geojson") }),
    z.strictObject({ type: z.literal("computed") }),
  ]),
  year: z.number().int().min(1990),
  ramp: z.boolean(),
  cases: z.array(z.string()).min(1),
});
const GOOD = {
  version: 1,
  role: "area",
  city: "delft",
  layer: { type: "geojson" },
  year: 2026,
  ramp: true,
  cases: ["now"],
};

const SCHEMA = z.toJSONSchema(FORMAT, { io: "input" }) as SchemaNode;

function explain(change: Record<string, unknown>): [string, string][] {
  const file = { ...GOOD, ...change };
  const { error } = FORMAT.safeParse(file, { reportInput: true });
  return explainIssues(error?.issues ?? [], createFormatGuide(SCHEMA, file)).map(
    ({ code, message }): [string, string] => [code, message],
  );
}

test.each([
  [{ version: undefined }, "FIELD_MISSING", '"version" is missing. Add it: 1.'],
  [{ version: "1" }, "VALUE_NOT_KNOWN", '"version" must be 1. Write it without quotation marks.'],
  [{ role: undefined }, "FIELD_MISSING", '"role" is missing. Add it: "area", "line" or "places".'],
  [
    { role: "areas" },
    "VALUE_NOT_KNOWN",
    '"role" must be "area", "line" or "places". Did you mean "area"? Correct the value.',
  ],
  [{ city: undefined }, "FIELD_MISSING", '"city" is missing. Add it: a text.'],
  [{ city: 3 }, "WRONG_TYPE", '"city" must be a text, and is 3. Correct the value.'],
  [{ city: "rotterdam" }, "TOO_BIG", '"city" is longer than 5 characters. Shorten it.'],
  [{ layer: {} }, "FIELD_MISSING", '"layer.type" is missing. Add it: "geojson" or "computed".'],
  [
    { layer: { type: "GeoJSON" } },
    "VALUE_NOT_KNOWN",
    '"layer.type" must be "geojson" or "computed". Did you mean "geojson"? Correct the value.',
  ],
  [
    { year: "2026" },
    "WRONG_TYPE",
    '"year" must be a number, and is a text. Write 2026, without quotation marks.',
  ],
  [{ year: null }, "WRONG_TYPE", '"year" must be a number, and is null. Give it a value, or take it out.'],
  [{ year: 1900 }, "TOO_SMALL", '"year" must be 1990 or more. Correct the value.'],
  [{ year: 2026.5 }, "WRONG_TYPE", '"year" must be a whole number, and is 2026.5. Correct the value.'],
  [
    { year: Number.POSITIVE_INFINITY },
    "WRONG_TYPE",
    '"year" must be a number, and is larger than any that a program holds. Correct the value.',
  ],
  [{ ramp: "yes" }, "WRONG_TYPE", '"ramp" must be true or false, and is "yes". Correct the value.'],
  [{ cases: "now" }, "WRONG_TYPE", '"cases" must be a list, and is "now". Correct the value.'],
  [{ cases: [] }, "TOO_SMALL", '"cases" is empty. Fill it in.'],
  [{ layer: 7 }, "WRONG_TYPE", '"layer" must be an object with fields, and is 7. Correct the value.'],
  [
    { rolle: "area", role: undefined },
    "UNKNOWN_FIELD",
    '"rolle" is not a field here. Did you mean "role"? Correct it or take it out.',
  ],
])("%j is %s: %s", (change, code, message) => {
  expect(explain(change)).toEqual([[code, message]]);
});

test("what is no object at all is told of the file", () => {
  const { error } = FORMAT.safeParse("text", { reportInput: true });
  expect(
    explainIssues(error!.issues, createFormatGuide(SCHEMA, "text")).map(({ message }) => message),
  ).toEqual(["The file must be an object with fields. Correct the value."]);
});

test.each([
  // Levenshtein's own measure: a letter too many, one too few, one that is another; two letters changed about are two strokes.
  ["colours", ["colour", "classes"], "colour"],
  ["legnd", ["legend"], "legend"],
  ["titlr", ["title"], "title"],
  ["lebel", ["lable", "label"], "label"],
  ["yearbuilt", ["yearBuilt"], "yearBuilt"],
  // A name of two letters may be one stroke off and no more.
  ["ad", ["id"], "id"],
  ["xy", ["id"], undefined],
  ["legendary", ["legend"], undefined],
])("%s among %j is taken for %s", (key, known, meant) => {
  expect(suggestion(key, known)).toBe(meant === undefined ? "" : ` Did you mean "${meant}"?`);
});
