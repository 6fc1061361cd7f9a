import { memo } from "react";
import { GREEN_LEGEND } from "../../scenarios/methods/green-space/rules-3-30-300.ts";
import { formatCount, formatPercent, useLanguage, useTexts } from "../texts/texts.tsx";
import { ClassBars } from "./ClassBars.tsx";
import { type GreenOfNeighbourhood, LandTable, RulesTable } from "./GreenTables.tsx";
import { ShareHeadline } from "./ShareHeadline.tsx";
import { sharesOf } from "./shares.ts";

export interface GreenFiguresProps {
  /** Homes by how many rules they meet, and those of which it is not known; null: known of none. */
  readonly rules: {
    readonly byCount: readonly [none: number, one: number, two: number, three: number];
    readonly total: number;
    readonly unknown: number;
  } | null;
  /** Of the homes of which it is known, those that meet each rule, 0 to 1. */
  readonly homesByRule: {
    readonly trees: number | null;
    readonly canopy: number | null;
    readonly distance: number | null;
  };
  /** Of all land, what lies under tree crowns, 0 to 1; null: not known. */
  readonly canopyShare: number | null;
  readonly neighbourhoods: readonly GreenOfNeighbourhood[];
}

/** 3-30-300 for the city and for each neighbourhood: who has trees, crowns and green close to home. */
export const GreenFigures = memo(function GreenFigures({
  rules,
  homesByRule,
  canopyShare,
  neighbourhoods,
}: GreenFiguresProps) {
  const texts = useTexts().green;
  const language = useLanguage();
  const ruleShares = rules === null ? null : sharesOf(rules.byCount);
  const isWithoutTrees = homesByRule.trees === null && canopyShare === null;
  return (
    <>
      {/* Without trees two figures fall away for one reason: it is said once. */}
      {isWithoutTrees ? (
        <p className="figures-panel__scope">{texts.noTrees}</p>
      ) : (
        <>
          <ShareHeadline
            figure="green-all-rules"
            share={ruleShares?.[3] ?? null}
            meaning={texts.allRules}
            unknown={texts.rulesUnknown}
          />
          <ShareHeadline
            figure="green-canopy"
            share={canopyShare}
            meaning={
              homesByRule.canopy === null
                ? texts.underCrowns
                : `${texts.underCrowns}. ${texts.homesAtCanopyAim(formatPercent(homesByRule.canopy, language))}`
            }
            unknown={texts.crownsUnknown}
          />
        </>
      )}
      <ShareHeadline
        figure="green-distance"
        share={homesByRule.distance}
        meaning={texts.nearGreen}
        unknown={texts.nearGreenUnknown}
      />
      <RulesTable
        neighbourhoods={neighbourhoods}
        wholeCity={{ trees: homesByRule.trees, canopy: canopyShare, distance: homesByRule.distance }}
      />
      {rules !== null && ruleShares !== null && (
        <div>
          <ClassBars title={texts.byRules} legend={GREEN_LEGEND} shares={ruleShares} figure="green-class" />
          {rules.unknown > 0 && (
            <p className="figures-panel__scope">
              {texts.unknownOf(formatCount(rules.unknown, language), formatCount(rules.total, language))}
            </p>
          )}
        </div>
      )}
      <LandTable neighbourhoods={neighbourhoods} />
    </>
  );
});
