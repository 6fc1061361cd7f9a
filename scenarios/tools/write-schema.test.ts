import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scenarioSchema } from "../model/scenario-fields.ts";
import { fieldTable } from "./field-table.ts";

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

test("the schema on disk is the model's (npm run scenarios:schema writes it)", () => {
  const { $id, ...schema } = JSON.parse(read("../schema/scenario.schema.json"));
  expect($id).toMatch(/schemas\/scenario\/v1\.json$/);
  expect(schema).toEqual(JSON.parse(JSON.stringify(scenarioSchema())));
});

test("the table of fields in the README is the schema's", () => {
  // The formatter pads the columns; the words are what counts.
  const plain = (text: string): string => text.replace(/ +/g, " ").replace(/-{3,}/g, "---");
  expect(plain(read("../README.md"))).toContain(plain(fieldTable(scenarioSchema())));
});

test("every field says what it is", () => {
  const bare = fieldTable(scenarioSchema())
    .split("\n")
    .filter((line) => line.endsWith("|  |"));
  expect(bare).toEqual([]);
});
