import { memo, useMemo } from "react";
import type { CityAnswer } from "../../scenarios/model/catalog.ts";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import { formatCount, formatNumber, useLanguage, useLevelFormat, useTexts } from "../texts/texts.tsx";
import { Fact } from "./Fact.tsx";
import { summariseInventory } from "./summarise-inventory.ts";

/** The bare city: what was imported, and what is not known. */
export const CityFigures = memo(function CityFigures({
  city,
  buildings,
  hasFailed,
}: {
  readonly city: CityAnswer;
  readonly buildings: readonly BuildingRow[] | null;
  /** They could not be had, and will not come. */
  readonly hasFailed: boolean;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const levelWords = useLevelFormat();
  const summary = useMemo(() => (buildings === null ? null : summariseInventory(buildings)), [buildings]);
  const count = formatCount(city.buildingCount, language);
  const { lowest, highest } = city.groundHeightMetresNap;
  return (
    <>
      <p className="figures-panel__headline">
        <span className="figures-panel__figure">{count}</span> {texts.figures.buildings(city.buildingCount)}
        {summary !== null && (
          <span className="figures-panel__meaning">
            {summary.homes === null
              ? texts.figures.homesUnknown
              : texts.figures.homesKnown(
                  formatCount(summary.homes.count, language),
                  formatCount(summary.homes.inBuildings, language),
                )}
          </span>
        )}
      </p>
      {summary === null ? (
        <p className="figures-panel__scope">
          {hasFailed ? texts.figures.notCountable : texts.figures.notCounted}
        </p>
      ) : (
        summary.tallestMetres !== null && (
          <p className="figures-panel__headline">
            <span className="figures-panel__figure">{formatCount(summary.tallestMetres, language)}</span>{" "}
            {texts.figures.metres}
            <span className="figures-panel__meaning">{texts.figures.tallest}</span>
          </p>
        )
      )}
      <dl className="panel-facts">
        <Fact
          name={texts.figures.ground}
          value={texts.figures.groundRange(formatNumber(lowest, language, 2), levelWords(highest))}
        />
        {summary !== null && (
          <>
            <Fact
              name={texts.figures.yearBuilt}
              value={
                summary.yearBuilt &&
                texts.figures.yearRange(String(summary.yearBuilt.oldest), String(summary.yearBuilt.newest))
              }
            />
            <Fact
              name={texts.figures.functionKnown}
              value={
                summary.functionKnown === 0
                  ? null
                  : texts.figures.ofBuildings(formatCount(summary.functionKnown, language), count)
              }
            />
          </>
        )}
        <Fact
          name={texts.figures.neighbourhoods}
          value={city.files.neighbourhoods === undefined ? null : texts.figures.imported}
        />
      </dl>
    </>
  );
});
