import { z } from "zod";
import { Scenario } from "./scenario.ts";

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

/** The JSON Schema of a scenario file, draft 2020-12, as an author writes it: what has a default may be left out. */
export const scenarioSchema = (): Record<string, unknown> =>
  z.toJSONSchema(Scenario, { io: "input", target: "draft-2020-12" }) as Record<string, unknown>;

/** The name of every field there is, anywhere in the format: what a misspelt one may have meant. */
export function fieldNames(): string[] {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const name of Object.keys((node as SchemaNode).properties ?? {})) names.add(name);
    for (const child of Object.values(node)) walk(child);
  };
  walk(scenarioSchema());
  return [...names];
}
