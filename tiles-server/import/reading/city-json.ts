import type { AttributeValue } from "../city-model.ts";

/** CityJSON 1.0, 1.1 and 2.0 as far as we read it (https://www.cityjson.org/specs/). What others wrote is not trusted: every part may be missing. */
export interface CityJsonHeader {
  readonly version: string;
  /** Example: "EPSG:7415"; undefined where the file does not say. */
  readonly crs: string | undefined;
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] };
}

/** Shapes that stand in many places, each with vertices of its own in metres. */
export interface GeometryTemplates {
  readonly geometries: readonly Geometry[];
  readonly vertices: readonly (readonly number[])[];
}

/** Objects that share one list of vertices: a whole CityJSON file, or one line of a sequence. */
export interface CityJsonPart {
  readonly objects: ReadonlyMap<string, CityObject>;
  readonly vertices: readonly (readonly number[])[];
  /** Of a line that has its own; left out, the header's holds. */
  readonly transform?: CityJsonHeader["transform"];
  readonly templates?: GeometryTemplates | undefined;
  /** Texture files it names: counted, never read, wherever they lead. */
  readonly texturesNamed: number;
}

export interface CityObject {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly parents?: readonly string[];
  readonly children?: readonly string[];
  readonly geometry?: readonly Geometry[];
}

export interface Geometry {
  readonly type: string;
  readonly lod?: string | number;
  readonly boundaries?: unknown;
  readonly semantics?: {
    readonly surfaces?: readonly { readonly type?: string }[];
    readonly values?: unknown;
  } | null;
  readonly texture?: unknown;
  /** Of a GeometryInstance: which template, and how it is turned and sized. */
  readonly template?: unknown;
  readonly transformationMatrix?: unknown;
}

/**
 * Values a table can hold; lists and objects stay in the source.
 *
 * An attribute called `__proto__` comes in as `_proto_`: the libraries that write tiles keep names in plain objects, where
 * the original would be no name at all.
 */
export function plainAttributes(attributes: CityObject["attributes"]): Record<string, AttributeValue> {
  const plain: Record<string, AttributeValue> = Object.create(null);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    const isPlain =
      value === null ||
      typeof value === "string" ||
      typeof value === "boolean" ||
      (typeof value === "number" && Number.isFinite(value));
    if (isPlain) plain[name === "__proto__" ? "_proto_" : name] = value as AttributeValue;
  }
  return plain;
}
