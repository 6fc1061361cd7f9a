interface SchemaNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly const?: unknown;
}

/** Every field of the format as a Markdown table, from the schema: path, whether it must be there, what it is. */
export function fieldTable(schema: SchemaNode): string {
  const rows: string[] = [];
  const walk = (node: SchemaNode, path: string): void => {
    for (const [name, field] of Object.entries(node.properties ?? {})) {
      const place = path === "" ? name : `${path}.${name}`;
      const isNeeded = node.required?.includes(name) ?? false;
      if (isText(field)) {
        rows.push(row(place, isNeeded, field.description));
        continue;
      }
      rows.push(row(place, isNeeded, field.description ?? field.items?.description));
      walk(field, place);
      if (field.items !== undefined) walk(field.items, `${place}[]`);
      for (const kind of [...(field.items?.anyOf ?? []), ...(field.items?.oneOf ?? [])]) {
        walk(kind, `${place}[${String(kind.properties?.type?.const ?? "")}]`);
      }
    }
  };
  walk(schema, "");
  return `| field | must | what |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}

/** A text in both languages is one field to an author, not three. */
const isText = ({ properties }: SchemaNode): boolean =>
  properties !== undefined && Object.keys(properties).join() === "nl,en";

const row = (place: string, isNeeded: boolean, description = ""): string =>
  `| \`${place}\` | ${isNeeded ? "yes" : ""} | ${description.replaceAll("|", "\\|")} |`;
