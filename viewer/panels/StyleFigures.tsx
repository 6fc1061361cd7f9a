import { memo } from "react";
import type { BuildingStyleLayer } from "../../scenarios/model/layer.ts";
import { formatCount, localised, useLanguage, useTexts } from "../texts/texts.tsx";
import { ClassTable } from "./ClassTable.tsx";

export interface StyleFiguresProps {
  readonly layer: BuildingStyleLayer;
  /** Buildings in each class of the layer's legend. */
  readonly byClass: readonly number[];
  /** Those whose number is under every class. */
  readonly under: number;
  /** Those of which no number is known. */
  readonly unknown: number;
}

/** How many buildings have each colour of an author's own numbers; those without one are counted too. */
export const StyleFigures = memo(function StyleFigures({
  layer,
  byClass,
  under,
  unknown,
}: StyleFiguresProps) {
  const texts = useTexts();
  const language = useLanguage();
  const feet = [
    { name: texts.layers.underClasses, figure: "style-under", value: under },
    { name: texts.layers.unknown, figure: "style-unknown", value: unknown },
  ];
  return (
    <ClassTable
      caption={localised(layer.title, language)}
      legend={layer.legend}
      values={byClass}
      column={texts.figures.buildingsColumn}
      write={(value) => formatCount(value, language)}
      figure="style"
      feet={feet.filter(({ value }) => value > 0)}
    />
  );
});
