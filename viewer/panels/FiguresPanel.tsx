import { type ReactNode, useMemo } from "react";
import type { CityAnswer, ScenarioAnswer } from "../../scenarios/model/catalog.ts";
import type { Audience } from "../state/view.ts";
import { useTexts } from "../texts/texts.tsx";
import { Assumptions } from "./Assumptions.tsx";
import { AudienceSwitch } from "./figures/AudienceSwitch.tsx";
import { SourceAndMethod } from "./SourceAndMethod.tsx";
import "./FiguresPanel.css";

export interface FiguresPanelProps {
  readonly city: CityAnswer;
  /** Those that are on, the last one first. */
  readonly scenarios: readonly ScenarioAnswer[];
  readonly audience: Audience;
  readonly onAudience: (audience: Audience) => void;
  /** A block for each scenario, or the bare city's. */
  readonly children: ReactNode;
}

/** The same content as the map, in words and numbers. */
export function FiguresPanel({ city, scenarios, audience, onAudience, children }: FiguresPanelProps) {
  const texts = useTexts();
  const isAnyOn = scenarios.length > 0;
  // Only what we work out has words for a planner and for a resident; an author's own layers have the author's.
  const isAnyComputed = scenarios.some(
    ({ layers, indicators }) => indicators.length > 0 || layers.some(({ type }) => type === "computed"),
  );
  const assumptions = useMemo(() => (isAnyOn ? [] : assumptionsOf(city, texts)), [city, isAnyOn, texts]);
  return (
    <section className="figures-panel" aria-label={texts.regions.figures}>
      <header className="figures-panel__header">
        <div>
          <h2 className="figures-panel__title">{texts.regions.figures}</h2>
          <p className="figures-panel__scope">
            {isAnyOn ? texts.figures.wholeCity : texts.figures.asImported}
          </p>
        </div>
        {isAnyComputed && <AudienceSwitch audience={audience} onAudience={onAudience} />}
      </header>
      {children}
      <Assumptions lines={assumptions} />
      <SourceAndMethod city={city} scenarios={scenarios} />
    </section>
  );
}

/** What a reader must know of how the ground was made; what a method lacks is said beside its figures. */
function assumptionsOf(city: CityAnswer, texts: ReturnType<typeof useTexts>): readonly string[] {
  if (city.files.heightGrid === undefined) return [texts.figures.noHeights];
  const { verticalDatum = "NAP" } = city;
  return [
    ...(city.heightsFrom === "buildings" ? [texts.figures.coarseGround] : []),
    ...(verticalDatum === "NAP" ? [] : [texts.figures.heightsAsGiven(verticalDatum)]),
  ];
}
