import { isRecord } from "./is-record.ts";
import type { SchemaNode } from "./scenario-fields.ts";

/** What the format has at a place of one author's file: told by the schema, along the way that the file itself takes. */
export interface FormatGuide {
  /** Names of the fields that may stand in the object at this place. */
  fieldsAt(place: readonly PropertyKey[]): readonly string[];
  /** What a value at this place may look like; undefined where the schema says none. */
  exampleAt(place: readonly PropertyKey[]): unknown;
  valueAt(place: readonly PropertyKey[]): unknown;
}

export function createFormatGuide(schema: SchemaNode, file: unknown): FormatGuide {
  const valueAt = (place: readonly PropertyKey[]): unknown =>
    place.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null)?.[step], file);
  /** Of a layer there are kinds: the one its `type` names, or all of them. */
  const kindsOf = (node: SchemaNode, value: unknown): readonly SchemaNode[] => {
    const kinds = [...(node.oneOf ?? []), ...(node.anyOf ?? [])];
    if (kinds.length === 0) return [node];
    const named = kinds.filter(({ properties }) => isRecord(value) && properties?.type?.const === value.type);
    return named.length > 0 ? named : kinds;
  };
  const nodesAt = (place: readonly PropertyKey[]): readonly SchemaNode[] => {
    let nodes = kindsOf(schema, file);
    for (const [index, step] of place.entries()) {
      const value = valueAt(place.slice(0, index + 1));
      const children = nodes.flatMap((node) => {
        const child = typeof step === "number" ? node.items : own(node.properties, String(step));
        return child === undefined ? [] : [child];
      });
      nodes = children.flatMap((child) => kindsOf(child, value));
    }
    return nodes;
  };
  return {
    fieldsAt: (place) => [
      ...new Set(nodesAt(place).flatMap(({ properties }) => Object.keys(properties ?? {}))),
    ],
    exampleAt: (place) => nodesAt(place).find(({ examples }) => examples !== undefined)?.examples?.[0],
    valueAt,
  };
}

const own = (
  properties: Readonly<Record<string, SchemaNode>> | undefined,
  name: string,
): SchemaNode | undefined => (Object.hasOwn(properties ?? {}, name) ? properties?.[name] : undefined);
