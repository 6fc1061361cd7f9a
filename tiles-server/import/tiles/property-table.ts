import type { Document, Primitive } from "@gltf-transform/core";
import {
  type ClassPropertyComponentType,
  EXTMeshFeatures,
  EXTStructuralMetadata,
} from "@gltf-transform/extensions";
import { BUILDING_COLUMNS } from "../../../scenarios/model/building-columns.ts";
import type { AttributeValue, Building } from "../city-model.ts";
import { descriptionOf } from "./column-descriptions.ts";

/** One column of the table every building tile carries: the same types in every tile, and the same columns but those without a letter. */
export interface Column {
  /** A name glTF allows: letters, digits and underscores. */
  readonly id: string;
  /** The name as the source writes it. */
  readonly name: string;
  readonly type: "STRING" | "BOOLEAN" | "INT32" | "FLOAT64";
  /** Not known for some building: there stands the type's noData. */
  readonly hasGaps: boolean;
  readonly from: "inventory" | "source";
}

/** What a table says of a building. */
export type TableRow = Pick<Building, (typeof TABLE_COLUMNS)[number] | "attributes">;

/** Position is in the geometry; every other inventory field is the building's own. */
const TABLE_COLUMNS = BUILDING_COLUMNS.filter(
  (column): column is Exclude<typeof column, "longitude" | "latitude"> =>
    column !== "longitude" && column !== "latitude",
);

/** All that a tile seen from afar says of a building: enough to find the rest in the inventory. */
export const FAR_COLUMNS: readonly Column[] = [
  { id: "number", name: "number", type: "INT32", hasGaps: false, from: "inventory" },
  { id: "id", name: "id", type: "STRING", hasGaps: false, from: "inventory" },
];

/** A building's values, one a column: what is handed on of its row, without the columns' names. */
export type RowValues = readonly AttributeValue[];

export function rowOf(columns: readonly Column[], building: TableRow): RowValues {
  const { attributes } = building;
  return columns.map((column) => valueIn(column, building, attributes));
}

/** What FAR_COLUMNS ask for. */
export const farRowOf = ({ number, id }: Pick<Building, "number" | "id">): RowValues => [number, id];

const NO_INTEGER = -2_147_483_648;
const NO_NUMBER = -1e300;
const NO_TEXT = "";

/**
 * The building's own columns that are known for some building, then every attribute of the source that has one type
 * throughout. Numbers stay numbers. Each building is looked at once, for its attributes may come from the disk.
 */
export function columnsOf(buildings: readonly TableRow[]): Column[] {
  const own = new Map<string, Values>(TABLE_COLUMNS.map((name) => [name, new Values()]));
  const told = new Map<string, Values>();
  for (const building of buildings) {
    for (const name of TABLE_COLUMNS) own.get(name)!.add(building[name]);
    for (const [name, value] of Object.entries(building.attributes)) {
      const values = told.get(name) ?? new Values();
      told.set(name, values);
      values.add(value);
    }
  }
  const columns: Column[] = [];
  const taken = new Set<string>();
  const add = (name: string, values: Values, from: Column["from"]): void => {
    const found = values.typeAmong(buildings.length);
    const id = identifierOf(name);
    if (found === undefined || taken.has(id)) return;
    taken.add(id);
    columns.push({ id, name, ...found, from });
  };
  for (const [name, values] of own) add(name, values, "inventory");
  for (const name of [...told.keys()].sort()) add(name, told.get(name)!, "source");
  return columns;
}

const identifierOf = (name: string): string => {
  const plain = name.replace(/[^A-Za-z0-9_]/g, "_");
  return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
};

/** What the values of one column have in common. */
class Values {
  #known = 0;
  #isWhole = true;
  readonly #kinds = new Set<string>();

  add(value: AttributeValue): void {
    if (value === null) return;
    this.#known += 1;
    this.#kinds.add(typeof value);
    this.#isWhole &&= Number.isInteger(value) && Math.abs(Number(value)) < -NO_INTEGER;
  }

  typeAmong(buildings: number): Pick<Column, "type" | "hasGaps"> | undefined {
    if (this.#kinds.size !== 1) return undefined;
    const hasGaps = this.#known < buildings;
    if (this.#kinds.has("string")) return { type: "STRING", hasGaps };
    // glTF has no "not known" for a boolean: a column with gaps becomes 0, 1 or noData.
    if (this.#kinds.has("boolean")) return { type: hasGaps ? "INT32" : "BOOLEAN", hasGaps };
    return { type: this.#isWhole ? "INT32" : "FLOAT64", hasGaps };
  }
}

const BYTES_A_VALUE = { STRING: 4, BOOLEAN: 0.125, INT32: 4, FLOAT64: 8 } as const;

/** What a building's row takes in the file, before compression. */
export function rowBytes(columns: readonly Column[], building: TableRow): number {
  const { attributes } = building;
  return columns.reduce(
    (sum, column) =>
      sum +
      BYTES_A_VALUE[column.type] +
      (column.type === "STRING" ? textOf(valueIn(column, building, attributes)).length : 0),
    0,
  );
}

function valueIn(
  { from, name }: Column,
  building: TableRow,
  attributes: TableRow["attributes"],
): AttributeValue {
  if (from === "inventory") return building[name as (typeof TABLE_COLUMNS)[number]];
  return Object.hasOwn(attributes, name) ? attributes[name] : null;
}

const textOf = (value: AttributeValue): string => String(value ?? NO_TEXT);

/**
 * Gives the primitive its feature ids (`_FEATURE_ID_0` is the row) and the document its table of these buildings. A column of
 * which no building here has a letter is left out: its letters are as many bytes as its last offset says, and glTF knows no
 * buffer view of none.
 */
export function attachPropertyTable(
  document: Document,
  primitive: Primitive,
  rows: readonly RowValues[],
  columns: readonly Column[],
): void {
  const metadata = document.createExtension(EXTStructuralMetadata).setRequired(false);
  const buildingClass = metadata.createClass().setName("Building");
  const table = metadata
    .createPropertyTable()
    .setName("Buildings")
    .setClass("building")
    .setCount(rows.length);
  for (const [at, column] of columns.entries()) {
    const values = rows.map((row) => row[at]);
    if (column.type === "STRING" && values.every((value) => textOf(value) === "")) continue;
    const property = metadata.createClassProperty().setName(column.name).setType(gltfType(column.type));
    const componentType = componentTypeOf(column.type);
    if (componentType !== null) property.setComponentType(componentType);
    const description = descriptionOf(column);
    if (description !== undefined) property.setDescription(description);
    const noData = noDataOf(column.type);
    if (column.hasGaps && noData !== undefined) property.setNoData(noData);
    buildingClass.setProperty(column.id, property);
    table.setProperty(column.id, encode(metadata, column.type, values));
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
    .setFeatureCount(rows.length)
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
  type: Column["type"],
  values: readonly AttributeValue[],
): ReturnType<EXTStructuralMetadata["createPropertyTableProperty"]> {
  const property = metadata.createPropertyTableProperty();
  switch (type) {
    case "STRING": {
      const texts = values.map((value) => Buffer.from(textOf(value), "utf8"));
      const offsets = new Uint32Array(texts.length + 1);
      for (const [row, text] of texts.entries()) offsets[row + 1] = offsets[row] + text.length;
      return property
        .setValues(bytesOf(Buffer.concat(texts)))
        .setStringOffsets(bytesOf(offsets))
        .setStringOffsetType("UINT32");
    }
    case "BOOLEAN": {
      const bits = new Uint8Array(Math.ceil(values.length / 8));
      for (const [row, value] of values.entries()) if (value) bits[row >> 3] |= 1 << (row & 7);
      return property.setValues(bits);
    }
    case "INT32":
      return property.setValues(bytesOf(Int32Array.from(values, (value) => numberOf(value, NO_INTEGER))));
    case "FLOAT64":
      return property.setValues(bytesOf(Float64Array.from(values, (value) => numberOf(value, NO_NUMBER))));
  }
}

const numberOf = (value: AttributeValue, unknown: number): number =>
  value === null ? unknown : Number(value);

const bytesOf = (view: ArrayBufferView): Uint8Array<ArrayBuffer> =>
  new Uint8Array(view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength) as ArrayBuffer);
