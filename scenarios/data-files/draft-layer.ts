import { type DraftLayer, roleFor } from "../model/draft-scenario.ts";
import type { LocalisedText } from "../model/localised-text.ts";
import { type RampName, suggestLegend } from "../model/suggest-legend.ts";
import type { FeatureData, GridData, TableData } from "./data-file.ts";
import { type DataDescription, describeData, GRID_VALUE, numbersOf } from "./describe-data.ts";

export interface LayerWish {
  /** The number that picks the colour; left out, the first that tells something. null: one colour for everything. */
  readonly property?: string | null | undefined;
  readonly role?: Extract<DraftLayer, { kind: "features" }>["role"] | undefined;
  /** Of a table, the column with the buildings' ids. */
  readonly key?: string | undefined;
  readonly title: LocalisedText;
  readonly unit?: string | undefined;
  readonly ramp: RampName;
}

/** A layer that shows what was read, with a legend that fits it; undefined where a table or a grid has no number to show. */
export function draftLayer(
  data: FeatureData | GridData | TableData,
  wish: LayerWish,
  source: string,
  description: DataDescription = describeData(data),
): DraftLayer | undefined {
  const property =
    wish.property === undefined ? tellingProperty(data, description) : (wish.property ?? undefined);
  const legend =
    property === undefined
      ? undefined
      : suggestLegend(numbersOf(data, property), {
          title: wish.unit === undefined ? wish.title : withUnit(wish.title, wish.unit),
          unit: wish.unit,
          ramp: wish.ramp,
        });
  switch (data.kind) {
    case "features": {
      const role = wish.role ?? roleFor(description.geometries.keys());
      return { kind: "features", source, role, ...(legend !== undefined && { property, legend }) };
    }
    case "grid":
      return legend === undefined ? undefined : { kind: "grid", source, legend };
    case "table":
      return legend === undefined || property === undefined
        ? undefined
        : { kind: "table", source, key: wish.key ?? keyColumn(description), property, legend };
  }
}

const withUnit = ({ nl, en }: LocalisedText, unit: string): LocalisedText => ({
  nl: `${nl} (${unit})`,
  en: `${en} (${unit})`,
});

/** Columns that number or name a row rather than measure something. */
const NAMES_A_ROW =
  /(^|_)(id|fid|ogc_fid|gid|objectid|index|code|nummer|number|nr|jaar|year)$|^(longitude|latitude|lon|lat|x|y)$/i;

/** More rows of one value than this, and a map of it is of one colour with a speck. */
const ALIKE_SHARE = 0.9;

/** The first number that is known for most rows and differs between them; where none differs much, the first that differs at all. */
export function tellingProperty(
  data: FeatureData | GridData | TableData,
  { properties, count }: DataDescription,
): string | undefined {
  if (data.kind === "grid") return count > 0 ? GRID_VALUE : undefined;
  const numbers = properties.filter(({ type }) => type === "number");
  const telling = numbers.filter(
    ({ name, lowest, highest, empty }) => lowest !== highest && empty < count / 2 && !NAMES_A_ROW.test(name),
  );
  const differing = telling.find(({ commonest }) => commonest < count * ALIKE_SHARE);
  return (differing ?? telling[0] ?? numbers.find(({ name }) => !NAMES_A_ROW.test(name)))?.name;
}

/** The column most likely to hold a building's id. */
function keyColumn({ properties }: DataDescription): string {
  const names = properties.map(({ name }) => name);
  const usual = names.find((name) =>
    /^(id|building_?id|identificatie|bag_?pand_?id|pand_?id|pand)$/i.test(name),
  );
  return usual ?? names[0] ?? "id";
}
