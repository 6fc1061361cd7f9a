import { csvFormatRows } from "d3-dsv";
import type { Feature, FeatureCollection } from "geojson";
import {
  type CityFigures,
  type FigureDefinition,
  type FigureValue,
  OUTSIDE_NEIGHBOURHOODS,
} from "../../../scenarios/model/figure.ts";

/** Figures to take along: exact, under their ids, so that a script reads every city's file alike. */

type Saved = Pick<CityFigures, "neighbourhoods" | "city">;
/** A range takes two columns. */
type Cell = readonly [name: string, value: number | null];

/**
 * A row a neighbourhood, and the whole city last (with a byte order mark, by which spreadsheets know UTF-8).
 *
 * @param wholeCity what the last row is called
 */
export function csvOf(
  { neighbourhoods, city }: Saved,
  definitions: readonly FigureDefinition[],
  wholeCity: string,
): string {
  const rows = [...neighbourhoods, { id: "city", name: wholeCity, figures: city }];
  const cells = rows.map(({ figures }) =>
    definitions.flatMap(({ id }) => cellsOf(id, figures[id] ?? null, rows)),
  );
  const head = ["id", "name", ...(cells.at(0) ?? []).map(([name]) => name)];
  const body = rows.map(({ id, name }, index) => [
    id,
    name,
    ...cells[index].map(([, value]) => (value === null ? "" : String(value))),
  ]);
  return `\ufeff${csvFormatRows([head, ...body])}\n`;
}

/** The neighbourhoods as they came, with the figures among their properties. What lies in none has no area and no feature. */
export function geoJsonOf(
  { neighbourhoods }: Saved,
  definitions: readonly FigureDefinition[],
  areas: FeatureCollection,
): FeatureCollection {
  const byId = new Map(neighbourhoods.map((row) => [row.id, row]));
  return {
    type: "FeatureCollection",
    features: areas.features.flatMap((area): Feature[] => {
      const row = byId.get(String(area.properties?.id ?? area.id));
      if (row === undefined || row.id === OUTSIDE_NEIGHBOURHOODS) return [];
      const cells = definitions.flatMap(({ id }) => cellsOf(id, row.figures[id] ?? null, neighbourhoods));
      return [
        {
          type: "Feature",
          geometry: area.geometry,
          properties: { id: row.id, name: row.name, ...Object.fromEntries(cells) },
        },
      ];
    }),
  };
}

/** A figure that is a range in one row has two cells in all of them. */
function cellsOf(
  id: string,
  value: FigureValue,
  rows: readonly { readonly figures: Readonly<Record<string, FigureValue>> }[],
): readonly Cell[] {
  const isRange = rows.some(({ figures }) => typeof figures[id] === "object" && figures[id] !== null);
  if (!isRange) return [[id, typeof value === "number" ? value : null]];
  const { low, high } = typeof value === "object" && value !== null ? value : { low: value, high: value };
  return [
    [`${id}-low`, low],
    [`${id}-high`, high],
  ];
}
