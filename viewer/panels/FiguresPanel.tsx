import { memo, useMemo } from "react";
import type { CityAnswer, ScenarioAnswer } from "../../scenarios/model/catalog.ts";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import { formatMetresNap, useLanguage, useTexts } from "../texts/texts.tsx";
import { CityFigures } from "./CityFigures.tsx";
import { FloodFigures, type WetCount } from "./FloodFigures.tsx";
import { SourceAndMethod } from "./SourceAndMethod.tsx";
import "./FiguresPanel.css";

export interface FiguresPanelProps {
  readonly city: CityAnswer;
  /** null while they load, or where they could not be loaded. */
  readonly buildings: readonly BuildingRow[] | null;
  /** null: no flooding on, or not counted yet. */
  readonly wet: WetCount | null;
  readonly waterLevelMetresNap: number | null;
  readonly scenario: ScenarioAnswer | null;
}

/** The same content as the map, in words and numbers. */
export function FiguresPanel({ city, buildings, wet, waterLevelMetresNap, scenario }: FiguresPanelProps) {
  const texts = useTexts();
  const language = useLanguage();
  const assumptions = useMemo(() => assumptionsOf(city, scenario !== null, texts), [city, scenario, texts]);
  const flooding = waterLevelMetresNap !== null && wet !== null;
  return (
    <section className="figures-panel" aria-label={texts.regions.figures}>
      <header>
        <h2 className="figures-panel__title">{texts.regions.figures}</h2>
        <p className="figures-panel__scope">
          {waterLevelMetresNap === null
            ? texts.figures.wholeCity
            : texts.figures.wholeCityAtLevel(formatMetresNap(waterLevelMetresNap, language))}
        </p>
      </header>
      {flooding ? (
        <FloodFigures
          wet={wet}
          buildings={buildings}
          waterLevelMetresNap={waterLevelMetresNap}
          cases={scenario?.cases ?? NO_CASES}
        />
      ) : (
        <CityFigures city={city} buildings={buildings} />
      )}
      <Assumptions lines={assumptions} />
      <SourceAndMethod city={city} scenario={scenario} />
    </section>
  );
}

// One object for all renders: a new empty list each time would count the bars again.
const NO_CASES: ScenarioAnswer["cases"] = [];

/** What a reader must know of how this city was made; water's source matters only once there is a scenario. */
function assumptionsOf(
  city: CityAnswer,
  scenarioOn: boolean,
  texts: ReturnType<typeof useTexts>,
): readonly string[] {
  const lines: string[] = [];
  if (city.files.heightGrid === undefined) lines.push(texts.figures.noHeights);
  else {
    if (scenarioOn && city.waterFrom === "map-edge") lines.push(texts.figures.waterFromMapEdge);
    if (city.heightsFrom === "buildings") lines.push(texts.figures.coarseGround);
  }
  return lines;
}

const Assumptions = memo(function Assumptions({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="figures-panel__assumptions">
      {lines.map((line) => (
        <p key={line} className="figures-panel__assumption">
          {line}
        </p>
      ))}
    </div>
  );
});
