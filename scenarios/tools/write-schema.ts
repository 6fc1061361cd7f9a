import { readFileSync, writeFileSync } from "node:fs";
import { scenarioSchema } from "../model/scenario-fields.ts";
import { fieldTable } from "./field-table.ts";

/** `npm run scenarios:schema`: writes the JSON Schema and the table of fields from the model, which is the authority. */
const schema: Record<string, unknown> = {
  $id: "https://stadslens.example/schemas/scenario/v1.json",
  ...scenarioSchema(),
};
writeFileSync(
  new URL("../schema/scenario.schema.json", import.meta.url),
  `${JSON.stringify(schema, null, 2)}\n`,
);

const readme = new URL("../README.md", import.meta.url);
const text = readFileSync(readme, "utf8");
const [start, end] = ["<!-- fields -->", "<!-- /fields -->"];
const before = text.slice(0, text.indexOf(start) + start.length);
const after = text.slice(text.indexOf(end));
writeFileSync(readme, `${before}\n\n${fieldTable(schema)}\n${after}`);
