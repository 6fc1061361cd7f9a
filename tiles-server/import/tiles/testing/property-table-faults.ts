interface BufferView {
  readonly byteOffset?: number;
  readonly byteLength: number;
}

interface ClassProperty {
  readonly type: "STRING" | "BOOLEAN" | "SCALAR";
  readonly componentType?: "INT32" | "FLOAT64";
}

interface TableProperty {
  readonly values: number;
  readonly stringOffsets?: number;
}

const BYTES_A_VALUE = { INT32: 4, FLOAT64: 8 } as const;
const JSON_START = 20;
const CHUNK_HEADER_BYTES = 8;
const IDENTIFIER = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/** Whether the columns of a glb's tables are as long as their count says to the byte, and begin where their numbers may. */
export function propertyTableFaults(glb: Uint8Array): string[] {
  const view = new DataView(glb.buffer, glb.byteOffset, glb.byteLength);
  const jsonEnd = JSON_START + view.getUint32(12, true);
  const json = JSON.parse(new TextDecoder().decode(glb.subarray(JSON_START, jsonEnd)));
  const metadata = json.extensions?.EXT_structural_metadata;
  if (metadata === undefined) return [];
  const faults: string[] = [];
  const viewAt = (index: number): BufferView => json.bufferViews[index];
  for (const table of metadata.propertyTables) {
    const { properties } = metadata.schema.classes[table.class];
    const columns: Record<string, TableProperty> = table.properties;
    for (const [id, { type, componentType }] of Object.entries<ClassProperty>(properties)) {
      const column = columns[id];
      if (!IDENTIFIER.test(id)) faults.push(`${id} is no identifier`);
      if (column === undefined) {
        faults.push(`${id} is in the class and not in the table`);
        continue;
      }
      const values = viewAt(column.values);
      const size = componentType === undefined ? 1 : BYTES_A_VALUE[componentType];
      if ((values.byteOffset ?? 0) % size !== 0) faults.push(`${id} does not begin at a multiple of ${size}`);
      let bytes = type === "BOOLEAN" ? Math.ceil(table.count / 8) : table.count * size;
      if (type === "STRING") {
        const offsets = viewAt(column.stringOffsets!);
        if (offsets.byteLength !== 4 * (table.count + 1))
          faults.push(`${id} has ${offsets.byteLength} bytes of offsets`);
        const last = jsonEnd + CHUNK_HEADER_BYTES + (offsets.byteOffset ?? 0) + 4 * table.count;
        bytes = view.getUint32(last, true);
      }
      if (values.byteLength !== bytes)
        faults.push(`${id} has ${values.byteLength} bytes where ${bytes} belong`);
    }
  }
  return faults;
}
