import { memo } from "react";
import { RAIN_LEGEND } from "../../scenarios/methods/flooding/rain-depth-classes.ts";
import { aboutCount, formatCount, useLanguage, useTexts } from "../texts/texts.tsx";
import { ClassTable } from "./ClassTable.tsx";
import { NeighbourhoodTable } from "./NeighbourhoodTable.tsx";
import { ShareHeadline } from "./ShareHeadline.tsx";

export interface RainOfNeighbourhood {
  readonly id: string;
  readonly name: string;
  readonly buildings: number;
  /** Those with 5 cm of rainwater or more at their foot. */
  readonly wet: number;
}

export interface RainFiguresProps {
  /** Buildings in each class of the rain legend, from low to high. */
  readonly byClass: readonly number[];
  /** All buildings, wet or not. */
  readonly total: number;
  /** Of the ground, what stands under 5 cm or more, 0 to 1; null: not known. */
  readonly wetGroundShare: number | null;
  readonly neighbourhoods: readonly RainOfNeighbourhood[];
}

/** Buildings with rainwater at their foot: rounded in the headline, exact in the tables. */
export const RainFigures = memo(function RainFigures({
  byClass,
  total,
  wetGroundShare,
  neighbourhoods,
}: RainFiguresProps) {
  const texts = useTexts();
  const language = useLanguage();
  const wet = byClass.reduce((sum, count) => sum + count, 0);
  const ofTotal = formatCount(total, language);
  const count = (value: number): string => formatCount(value, language);
  return (
    <>
      <p className="figures-panel__headline">
        <span className="figures-panel__figure">
          {wet === 0 ? texts.figures.noBuildings : aboutCount(wet, language)}
        </span>{" "}
        <span className="figures-panel__meaning">
          {wet === 0 ? texts.rain.noneOf(ofTotal) : texts.rain.wetOf(wet, ofTotal)}
        </span>
      </p>
      <ShareHeadline
        figure="rain-ground"
        share={wetGroundShare}
        meaning={texts.rain.wetGround}
        unknown={texts.rain.wetGroundUnknown}
      />
      <RainTable byClass={byClass} wet={wet} dry={total - wet} />
      <NeighbourhoodTable
        caption={texts.rain.byNeighbourhood}
        neighbourhoods={neighbourhoods}
        columns={[
          { title: texts.rain.wetColumn, figure: "rain-wet", read: (row) => row.wet, write: count },
          {
            title: texts.figures.buildingsColumn,
            figure: "rain-buildings",
            read: (row) => row.buildings,
            write: count,
          },
        ]}
      />
    </>
  );
});

function RainTable({
  byClass,
  wet,
  dry,
}: {
  readonly byClass: readonly number[];
  readonly wet: number;
  readonly dry: number;
}) {
  const texts = useTexts();
  const language = useLanguage();
  return (
    <ClassTable
      caption={texts.rain.byDepth}
      legend={RAIN_LEGEND}
      values={byClass}
      column={texts.figures.buildingsColumn}
      write={(value) => formatCount(value, language)}
      figure="rain"
      feet={[
        { name: texts.rain.wet, figure: "rain-wet", value: wet },
        { name: texts.rain.dry, figure: "rain-dry", value: dry },
      ]}
    />
  );
}
