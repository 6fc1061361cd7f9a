import { memo } from "react";
import { EXTREME_FROM_CELSIUS, PET_LEGEND } from "../../scenarios/methods/heat/pet-classes.ts";
import { formatCelsius, formatPercent, useLanguage, useTexts } from "../texts/texts.tsx";
import { ClassBars } from "./ClassBars.tsx";
import { NeighbourhoodTable } from "./NeighbourhoodTable.tsx";
import { ShareHeadline } from "./ShareHeadline.tsx";
import { shareFrom } from "./shares.ts";

/** What is known of a neighbourhood on this hot day; shares are 0 to 1, null is "not known". */
export interface HeatOfNeighbourhood {
  readonly id: string;
  readonly name: string;
  /** Mean feels-like temperature (PET) of its outdoor ground. */
  readonly meanCelsius: number | null;
  /** Of its homes, those within 300 m of a cool place. */
  readonly coolShare: number | null;
  /** Of its outdoor ground, what feels like 41 °C or more. */
  readonly hotShare: number | null;
}

export interface HeatFiguresProps {
  /** Of the outdoor ground in each class of the PET legend, 0 to 1; null: not known. */
  readonly shares: readonly number[] | null;
  /** Homes within 300 m of a cool place; null: not known. */
  readonly homes: { readonly within300: number; readonly total: number } | null;
  /** Mean feels-like temperature (PET) of all outdoor ground, in °C. */
  readonly mean: number | null;
  readonly neighbourhoods: readonly HeatOfNeighbourhood[];
}

/** How hot it feels outside and who has a cool place near, for the city and for each neighbourhood. */
export const HeatFigures = memo(function HeatFigures({
  shares,
  homes,
  mean,
  neighbourhoods,
}: HeatFiguresProps) {
  const texts = useTexts().heat;
  const language = useLanguage();
  const coolShare = homes === null || homes.total === 0 ? null : homes.within300 / homes.total;
  const extremeShare = shares === null ? null : shareFrom(EXTREME_FROM_CELSIUS, shares, PET_LEGEND);
  const percent = (share: number): string => formatPercent(share, language);
  return (
    <>
      <ShareHeadline
        figure="heat-cool"
        share={coolShare}
        meaning={texts.nearCool}
        unknown={texts.nearCoolUnknown}
      />
      <ShareHeadline
        figure="heat-extreme"
        share={extremeShare}
        meaning={texts.extreme}
        unknown={texts.groundUnknown}
      />
      <NeighbourhoodTable
        caption={texts.byNeighbourhood}
        neighbourhoods={neighbourhoods}
        columns={[
          {
            title: texts.coolColumn,
            figure: "heat-cool",
            read: (row) => row.coolShare,
            write: percent,
            wholeCity: coolShare,
          },
          {
            title: texts.feelsLikeColumn,
            figure: "heat-mean",
            read: (row) => row.meanCelsius,
            write: (celsius) => formatCelsius(celsius, language),
            wholeCity: mean,
          },
          {
            title: texts.extremeColumn,
            figure: "heat-extreme",
            read: (row) => row.hotShare,
            write: percent,
            wholeCity: extremeShare,
          },
        ]}
      />
      {shares !== null && (
        <ClassBars title={texts.byClass} legend={PET_LEGEND} shares={shares} figure="heat-class" />
      )}
    </>
  );
});
