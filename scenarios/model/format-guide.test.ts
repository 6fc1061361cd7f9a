import { expect, test } from "vitest";
import { createFormatGuide } from "./format-guide.ts";
import { type SchemaNode, scenarioSchema } from "./scenario-fields.ts";

const guide = createFormatGuide(scenarioSchema() as SchemaNode, {
  layers: [{ type: "raster" }, { type: "dots" }],
  provenance: {},
});

test("of a layer the fields are those of its kind, and of every kind where nobody knows which", () => {
  expect(guide.fieldsAt(["layers", 0])).toEqual([
    "type",
    "id",
    "title",
    "cases",
    "source",
    "legend",
    "opacity",
  ]);
  const any = guide.fieldsAt(["layers", 1]);
  for (const field of ["role", "method", "table", "source"]) expect(any).toContain(field);
  expect(guide.fieldsAt(["layers", 0, "legend", "classes", 3])).toEqual([
    "from",
    "colour",
    "label",
    "meaning",
  ]);
});

test("an example is the schema's own; of a place that the format does not have there is none", () => {
  expect(guide.exampleAt(["layers", 0, "source"])).toBe("layers/heat-stress.tif");
  expect(guide.exampleAt(["provenance", "licence"])).toBe("CC-BY-4.0");
  expect(guide.exampleAt(["provenance", "constructor"])).toBeUndefined();
  expect(guide.fieldsAt(["nowhere", 2])).toEqual([]);
});
