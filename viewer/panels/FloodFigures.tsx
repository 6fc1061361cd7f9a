import { memo, useMemo } from "react";
import { DEPTH_LEGEND } from "../../scenarios/methods/flooding/depth-classes.ts";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import type { ScenarioCase } from "../../scenarios/model/scenario.ts";
import {
  aboutCount,
  formatCount,
  formatMetresNap,
  localised,
  useLanguage,
  useTexts,
} from "../texts/texts.tsx";
import { LevelChart } from "./LevelChart.tsx";
import { barsOfCases, withPresentLevel } from "./level-bars.ts";
import { Spoken } from "./Spoken.tsx";

export interface WetCount {
  /** Buildings in each class of the depth legend, from low to high. */
  readonly byClass: readonly number[];
  readonly wet: number;
  readonly total: number;
}

/** Buildings reached by the water: rounded in the headline, exact in the table. */
export function FloodFigures({
  wet,
  buildings,
  waterLevelMetresNap,
  cases,
}: {
  readonly wet: WetCount;
  readonly buildings: readonly BuildingRow[] | null;
  readonly waterLevelMetresNap: number;
  readonly cases: readonly ScenarioCase[];
}) {
  const texts = useTexts();
  const language = useLanguage();
  const caseBars = useMemo(
    () => (buildings === null ? [] : barsOfCases(cases, buildings)),
    [cases, buildings],
  );
  const bars = withPresentLevel(caseBars, { waterLevelMetresNap, byClass: wet.byClass, wet: wet.wet });
  const total = formatCount(wet.total, language);
  const headline = aboutCount(wet.wet, language);
  const unit = texts.figures.buildings(wet.wet);
  const status = texts.figures.reachedStatus(
    wet.wet === 0 ? texts.figures.noBuildings : `${headline} ${unit}`,
    total,
    formatMetresNap(waterLevelMetresNap, language),
  );
  return (
    <>
      <p className="figures-panel__headline">
        <span className="figures-panel__figure">{wet.wet === 0 ? texts.figures.noBuildings : headline}</span>{" "}
        {/* The unit stands in the second line, so that the headline keeps its height while the water rises. */}
        <span className="figures-panel__meaning">
          {wet.wet === 0 ? texts.figures.reachedOf(total) : `${unit} ${texts.figures.reachedOf(total)}`}
        </span>
      </p>
      <Spoken text={status} />
      <DepthTable wet={wet} />
      {bars.length > 1 && <LevelChart bars={bars} presentLevelMetresNap={waterLevelMetresNap} />}
    </>
  );
}

function DepthTable({ wet }: { readonly wet: WetCount }) {
  const texts = useTexts().figures;
  const language = useLanguage();
  return (
    <table className="panel-table">
      <caption className="visually-hidden">{texts.byDepth}</caption>
      <thead>
        <tr>
          <th scope="col">{localised(DEPTH_LEGEND.title, language)}</th>
          <th scope="col" className="panel-table__number">
            {texts.buildingsColumn}
          </th>
        </tr>
      </thead>
      <tbody>
        {DEPTH_LEGEND.classes.map(({ from }, index) => (
          <DepthRow key={from} index={index} count={wet.byClass[index] ?? 0} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{texts.reached}</th>
          <td className="panel-table__number" data-figure="wet" data-value={wet.wet}>
            {formatCount(wet.wet, language)}
          </td>
        </tr>
        <tr className="figures-panel__dry">
          <th scope="row">{texts.dry}</th>
          <td className="panel-table__number" data-figure="dry" data-value={wet.total - wet.wet}>
            {formatCount(wet.total - wet.wet, language)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** One class; a step of the slider changes few of them. */
const DepthRow = memo(function DepthRow({
  index,
  count,
}: {
  readonly index: number;
  readonly count: number;
}) {
  const language = useLanguage();
  const step = DEPTH_LEGEND.classes[index];
  return (
    <tr className={count === 0 ? "panel-table__zero" : undefined}>
      <th scope="row">
        <span className="figures-panel__swatch" style={{ background: step.colour }} aria-hidden="true" />
        {localised(step.label, language)}{" "}
        {step.meaning !== undefined && (
          <span className="figures-panel__class-meaning">{localised(step.meaning, language)}</span>
        )}
      </th>
      <td className="panel-table__number" data-figure={`wet-class-${index}`} data-value={count}>
        {formatCount(count, language)}
      </td>
    </tr>
  );
});
