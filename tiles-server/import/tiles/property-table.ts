import type { Document, Primitive } from "@gltf-transform/core";
import {
  type ClassPropertyComponentType,
  EXTMeshFeatures,
  EXTStructuralMetadata,
} from "@gltf-transform/extensions";
import { BUILDING_COLUMNS } from "../../../scenarios/model/city.ts";
import type { AttributeValue, Building } from "../city-model.ts";

/** One column of the table every building tile carries; the same columns, in the same types, in every tile. */
export interface Column {
  /** A name glTF allows: letters, digits and underscores. */
  readonly id: string;
  /** The name as the source writes it. */
  readonly name: string;
  readonly type: "STRING" | "BOOLEAN" | "INT32" | "FLOAT64";
  /** Not known for some building: there stands the type's noData. */
  readonly hasGaps: boolean;
  readonly read: (building: Building) => AttributeValue;
}

const NO_INTEGER = -2_147_483_648;
const NO_NUMBER = -1e300;
const NO_TEXT = "";

/**
 * The building's own columns that are known for some building, then every attribute of the source that has one type
 * throughout. Numbers stay numbers.
 */
export function columnsOf(buildings: readonly Building[]): Column[] {
  const columns: Column[] = [];
  const taken = new Set<string>();
  const add = (name: string, read: Column["read"]): void => {
    const found = typeOfValues(buildings, read);
    const id = identifierOf(name);
    if (found === undefined || taken.has(id)) return;
    taken.add(id);
    columns.push({ id, name, ...found, read });
  };
  for (const column of BUILDING_COLUMNS) add(column, (building) => inventoryValue(building, column));
  const names = new Set(buildings.flatMap((building) => Object.keys(building.attributes)));
  for (const name of [...names].sort()) {
    add(name, ({ attributes }) => (Object.hasOwn(attributes, name) ? attributes[name] : null));
  }
  return columns;
}

/** Position is in the geometry; every other inventory field is the building's own. */
function inventoryValue(building: Building, column: (typeof BUILDING_COLUMNS)[number]): AttributeValue {
  return column === "longitude" || column === "latitude" ? null : building[column];
}

const identifierOf = (name: string): string => {
  const plain = name.replace(/[^A-Za-z0-9_]/g, "_");
  return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
};

function typeOfValues(
  buildings: readonly Building[],
  read: Column["read"],
): Pick<Column, "type" | "hasGaps"> | undefined {
  const values = buildings.map(read);
  const known = values.filter((value) => value !== null);
  const hasGaps = known.length < values.length;
  const kinds = new Set(known.map((value) => typeof value));
  if (kinds.size !== 1) return undefined;
  if (kinds.has("string")) return { type: "STRING", hasGaps };
  // glTF has no "not known" for a boolean: a column with gaps becomes 0, 1 or noData.
  if (kinds.has("boolean")) return { type: hasGaps ? "INT32" : "BOOLEAN", hasGaps };
  const isWhole = known.every((value) => Number.isInteger(value) && Math.abs(Number(value)) < -NO_INTEGER);
  return { type: isWhole ? "INT32" : "FLOAT64", hasGaps };
}

/** Gives the primitive its feature ids (`_FEATURE_ID_0` is the row) and the document its table of these buildings. */
export function attachPropertyTable(
  document: Document,
  primitive: Primitive,
  buildings: readonly Building[],
  columns: readonly Column[],
): void {
  const metadata = document.createExtension(EXTStructuralMetadata).setRequired(false);
  const buildingClass = metadata.createClass().setName("Building");
  const table = metadata
    .createPropertyTable()
    .setName("Buildings")
    .setClass("building")
    .setCount(buildings.length);
  for (const column of columns) {
    const property = metadata.createClassProperty().setName(column.name).setType(gltfType(column.type));
    const componentType = componentTypeOf(column.type);
    if (componentType !== null) property.setComponentType(componentType);
    const noData = noDataOf(column.type);
    if (column.hasGaps && noData !== undefined) property.setNoData(noData);
    buildingClass.setProperty(column.id, property);
    table.setProperty(column.id, encode(metadata, column, buildings));
  }
  const schema = metadata.createSchema().setId("stadslens_building").setClass("building", buildingClass);
  document
    .getRoot()
    .setExtension(
      "EXT_structural_metadata",
      metadata.createStructuralMetadata().setSchema(schema).addPropertyTable(table),
    );

  const meshFeatures = document.createExtension(EXTMeshFeatures).setRequired(false);
  const featureId = meshFeatures
    .createFeatureID()
    .setFeatureCount(buildings.length)
    .setAttribute(0)
    .setPropertyTable(table);
  primitive.setExtension("EXT_mesh_features", meshFeatures.createFeatures().addFeatureID(featureId));
}

const gltfType = (type: Column["type"]): "STRING" | "BOOLEAN" | "SCALAR" =>
  type === "STRING" || type === "BOOLEAN" ? type : "SCALAR";

const componentTypeOf = (type: Column["type"]): ClassPropertyComponentType | null =>
  type === "INT32" || type === "FLOAT64" ? type : null;

function noDataOf(type: Column["type"]): number | string | undefined {
  switch (type) {
    case "INT32":
      return NO_INTEGER;
    case "FLOAT64":
      return NO_NUMBER;
    case "STRING":
      return NO_TEXT;
    case "BOOLEAN":
      return undefined;
  }
}

function encode(
  metadata: EXTStructuralMetadata,
  { type, read }: Column,
  buildings: readonly Building[],
): ReturnType<EXTStructuralMetadata["createPropertyTableProperty"]> {
  const property = metadata.createPropertyTableProperty();
  switch (type) {
    case "STRING": {
      const texts = buildings.map((building) => Buffer.from(String(read(building) ?? NO_TEXT), "utf8"));
      const offsets = new Uint32Array(texts.length + 1);
      for (const [row, text] of texts.entries()) offsets[row + 1] = offsets[row] + text.length;
      // An empty buffer view is an error in glTF: a column without a letter holds one unused byte.
      const values = offsets[texts.length] === 0 ? Buffer.alloc(1) : Buffer.concat(texts);
      return property
        .setValues(bytesOf(values))
        .setStringOffsets(bytesOf(offsets))
        .setStringOffsetType("UINT32");
    }
    case "BOOLEAN": {
      const bits = new Uint8Array(Math.ceil(buildings.length / 8));
      for (const [row, building] of buildings.entries()) if (read(building)) bits[row >> 3] |= 1 << (row & 7);
      return property.setValues(bits);
    }
    case "INT32":
      return property.setValues(
        bytesOf(Int32Array.from(buildings, (building) => numberOf(read(building), NO_INTEGER))),
      );
    case "FLOAT64":
      return property.setValues(
        bytesOf(Float64Array.from(buildings, (building) => numberOf(read(building), NO_NUMBER))),
      );
  }
}

const numberOf = (value: AttributeValue, unknown: number): number =>
  value === null ? unknown : Number(value);

const bytesOf = (view: ArrayBufferView): Uint8Array<ArrayBuffer> =>
  new Uint8Array(view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength) as ArrayBuffer);
