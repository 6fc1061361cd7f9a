import { formatPercent, useLanguage, useTexts } from "../texts/texts.tsx";
import { type NeighbourhoodColumn, NeighbourhoodTable } from "./NeighbourhoodTable.tsx";

/** What is known of a neighbourhood; shares are 0 to 1, null is "not known". */
export interface GreenOfNeighbourhood {
  readonly id: string;
  readonly name: string;
  /** Of its homes, those with three trees within 15 m. */
  readonly trees: number | null;
  /** Of its land, what lies under tree crowns. */
  readonly canopy: number | null;
  /** Of its homes, those within 300 m of green. */
  readonly distance: number | null;
  readonly paved: number | null;
  readonly green: number | null;
  /** Of the whole neighbourhood, water included. */
  readonly water: number | null;
}

interface RulesTableProps {
  readonly neighbourhoods: readonly GreenOfNeighbourhood[];
  readonly wholeCity: Pick<GreenOfNeighbourhood, "trees" | "canopy" | "distance">;
}

/** The three rules in each neighbourhood. */
export function RulesTable({ neighbourhoods, wholeCity }: RulesTableProps) {
  const texts = useTexts().green;
  const column = useShareColumn();
  return (
    <NeighbourhoodTable
      caption={texts.byNeighbourhood}
      neighbourhoods={neighbourhoods}
      columns={[
        { ...column(texts.treesColumn, "trees"), wholeCity: wholeCity.trees },
        { ...column(texts.crownsColumn, "canopy"), wholeCity: wholeCity.canopy },
        { ...column(texts.distanceColumn, "distance"), wholeCity: wholeCity.distance },
      ]}
    />
  );
}

/** What the ground of each neighbourhood is made of. */
export function LandTable({ neighbourhoods }: Pick<RulesTableProps, "neighbourhoods">) {
  const texts = useTexts().green;
  const column = useShareColumn();
  if (neighbourhoods.length === 0) return null;
  return (
    <div>
      <NeighbourhoodTable
        caption={texts.landByNeighbourhood}
        isCaptionShown={true}
        neighbourhoods={neighbourhoods}
        columns={[
          column(texts.pavedColumn, "paved"),
          column(texts.greenColumn, "green"),
          column(texts.waterColumn, "water"),
        ]}
      />
      <p className="figures-panel__scope neighbourhood-table__note">{texts.landScope}</p>
    </div>
  );
}

/** A column of percentages, found by a script under the name of what it reads. */
function useShareColumn() {
  const language = useLanguage();
  return (
    title: string,
    name: Exclude<keyof GreenOfNeighbourhood, "id" | "name">,
  ): NeighbourhoodColumn<GreenOfNeighbourhood> => ({
    title,
    figure: `green-${name}`,
    read: (row) => row[name],
    write: (share) => formatPercent(share, language),
  });
}
