import { useLanguage, useTexts } from "../texts/texts.tsx";
import { Fact } from "./Fact.tsx";
import { sortedByName } from "./sorted-by-name.ts";
import "./NeighbourhoodTable.css";

/** What one column says of a row; null is "not known". */
export interface NeighbourhoodColumn<Row> {
  readonly title: string;
  /** The name a script finds its figures by, with the row's id behind it. */
  readonly figure: string;
  readonly read: (row: Row) => number | null;
  readonly write: (value: number) => string;
  /** The same of the whole city; left out where the table has no such row. */
  readonly wholeCity?: number | null;
}

interface NeighbourhoodTableProps<Row> {
  readonly caption: string;
  /** For a table that is not the first: seen as well as read aloud. */
  readonly isCaptionShown?: boolean;
  readonly neighbourhoods: readonly Row[];
  readonly columns: readonly NeighbourhoodColumn<Row>[];
}

/** A row a neighbourhood, in the order of the alphabet, and the whole city under them. */
export function NeighbourhoodTable<Row extends { readonly id: string; readonly name: string }>({
  caption,
  isCaptionShown = false,
  neighbourhoods,
  columns,
}: NeighbourhoodTableProps<Row>) {
  const texts = useTexts();
  const language = useLanguage();
  if (neighbourhoods.length === 0) return <WholeCityFacts columns={columns} />;
  return (
    <table className="panel-table neighbourhood-table">
      <caption className={isCaptionShown ? "neighbourhood-table__caption" : "visually-hidden"}>
        {caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">{texts.building.neighbourhood}</th>
          {columns.map(({ figure, title }) => (
            <th key={figure} scope="col" className="panel-table__number">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sortedByName(neighbourhoods, language).map((row) => (
          <tr key={row.id} data-neighbourhood={row.id}>
            <th scope="row">{row.name}</th>
            {columns.map(({ figure, read, write }) => (
              <NumberCell key={figure} figure={`${figure}-${row.id}`} value={read(row)} write={write} />
            ))}
          </tr>
        ))}
      </tbody>
      {columns.some(({ wholeCity }) => wholeCity !== undefined) && (
        <tfoot>
          <tr>
            <th scope="row">{texts.figures.wholeCity}</th>
            {columns.map(({ figure, wholeCity, write }) => (
              <NumberCell key={figure} figure={`${figure}-city`} value={wholeCity ?? null} write={write} />
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** Where no neighbourhoods were imported: what is known of the city as a whole, and that the rest is not. */
function WholeCityFacts<Row>({ columns }: Pick<NeighbourhoodTableProps<Row>, "columns">) {
  const texts = useTexts();
  return (
    <dl className="panel-facts">
      {columns.map(({ figure, title, wholeCity, write }) =>
        wholeCity === undefined ? null : (
          <Fact key={figure} name={title} value={wholeCity === null ? null : write(wholeCity)} />
        ),
      )}
      <Fact name={texts.figures.neighbourhoods} value={null} />
    </dl>
  );
}

function NumberCell({
  figure,
  value,
  write,
}: {
  readonly figure: string;
  readonly value: number | null;
  readonly write: (value: number) => string;
}) {
  const texts = useTexts();
  return (
    <td
      className={
        value === null || value === 0 ? "panel-table__number panel-table__zero" : "panel-table__number"
      }
      data-figure={figure}
      data-value={value ?? undefined}
    >
      {value === null ? texts.unknown : write(value)}
    </td>
  );
}
