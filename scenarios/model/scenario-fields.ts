import { z } from "zod";
import { Scenario } from "./scenario.ts";

export interface SchemaNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  examples?: readonly unknown[];
}

/** The JSON Schema of a scenario file, draft 2020-12, as an author writes it: what has a default may be left out. */
export function scenarioSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(Scenario, { io: "input", target: "draft-2020-12" });
  addExamples(schema as SchemaNode);
  return schema as Record<string, unknown>;
}

/**
 * An editor offers what stands under `examples`. It is what the description ends in; else what the parts come to.
 *
 * @returns the example of the node
 */
function addExamples(node: SchemaNode): unknown {
  const [first] = [...(node.anyOf ?? []), ...(node.oneOf ?? [])].map(addExamples);
  const item = node.items === undefined ? undefined : addExamples(node.items);
  const parts = Object.entries(node.properties ?? {}).map(
    ([name, field]) => [name, addExamples(field)] as const,
  );
  const written = node.description?.split("Example: ")[1];
  const example =
    written !== undefined
      ? (JSON.parse(written) as unknown)
      : (node.const ??
        node.enum?.[0] ??
        first ??
        (item === undefined ? undefined : [item]) ??
        (parts.length === 0
          ? undefined
          : Object.fromEntries(parts.filter(([name]) => node.required?.includes(name)))));
  if (example !== undefined) node.examples = [example];
  return example;
}
