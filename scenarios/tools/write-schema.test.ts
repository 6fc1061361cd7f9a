import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkScenario } from "../model/check-scenario.ts";
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

test("every field has an example, and so has the whole: a file that is right", () => {
  const bare: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [name, child] of Object.entries(node)) {
      if (name === "examples") continue;
      if (name === "properties") {
        for (const [field, schema] of Object.entries(child as object)) {
          if (!("examples" in schema)) bare.push(`${path}.${field}`);
        }
      }
      walk(child, `${path}.${name}`);
    }
  };
  const schema = scenarioSchema();
  walk(schema, "");
  expect(bare).toEqual([]);
  const [example] = schema.examples as unknown[];
  expect(checkScenario(JSON.stringify(example), "example").issues).toEqual([]);
});
