import { memo } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import type { ScenarioAnswer, ScenarioSummary } from "../../scenarios/model/catalog.ts";
import type { ScenarioCase } from "../../scenarios/model/scenario.ts";
import { formatMetres, localised, useLanguage, useTexts } from "../texts/texts.tsx";
import { ChoiceSelect } from "./ChoiceSelect.tsx";
import { HousesAboveWaterIcon } from "./icons.tsx";
import { Leaflet } from "./Leaflet.tsx";
import { StaffGauge, type StaffGaugeProps } from "./StaffGauge.tsx";
import "./ScenarioPanel.css";

export interface ScenarioPanelProps {
  /** Those of the themes that are on, for this city. Empty: no theme is on. */
  readonly scenarios: readonly ScenarioSummary[];
  /** null while it loads, or where no theme is on. */
  readonly scenario: ScenarioAnswer | null;
  /** It could not be had. */
  readonly hasFailed: boolean;
  readonly scenarioId: string | null;
  readonly onScenario: (id: string) => void;
  /** null: a free level, or none. */
  readonly caseId: string | null;
  readonly onCase: (id: string) => void;
  readonly waterLevelMetresNap: number | null;
  readonly onWaterLevel: (metresNap: number) => void;
  readonly section: StaffGaugeProps["section"];
}

/** Which scenario, how high the water, and what to know before believing it. */
export function ScenarioPanel(props: ScenarioPanelProps) {
  const texts = useTexts();
  const { scenario } = props;
  return (
    <section className="scenario-panel" aria-label={texts.regions.scenario}>
      {props.scenarios.length === 0 ? (
        <NoTheme />
      ) : (
        <>
          <ScenarioChoice
            scenarios={props.scenarios}
            scenarioId={props.scenarioId}
            onScenario={props.onScenario}
          />
          {props.waterLevelMetresNap !== null && (
            <StaffGauge
              waterLevelMetresNap={props.waterLevelMetresNap}
              onWaterLevel={props.onWaterLevel}
              section={props.section}
            />
          )}
          {scenario === null ? (
            // What has failed is said under the bar; here nothing may look as if it were still on its way.
            !props.hasFailed && <p className="scenario-panel__summary">{texts.page.loadingScenario}</p>
          ) : (
            <>
              <Cases cases={scenario.cases} caseId={props.caseId} onCase={props.onCase} />
              <Leaflet scenario={scenario} />
            </>
          )}
        </>
      )}
    </section>
  );
}

function NoTheme() {
  const texts = useTexts().scenario;
  return (
    <div className="scenario-panel__empty">
      <HousesAboveWaterIcon size={56} />
      <h2 className="scenario-panel__title">{texts.emptyTitle}</h2>
      <p>{texts.emptyHint}</p>
      <p className="scenario-panel__summary">{texts.emptyStays}</p>
    </div>
  );
}

// Apart and remembered, as the cases and the leaflet are: a step of the staff draws the staff again, nothing else.
const ScenarioChoice = memo(function ScenarioChoice({
  scenarios,
  scenarioId,
  onScenario,
}: Pick<ScenarioPanelProps, "scenarios" | "scenarioId" | "onScenario">) {
  const texts = useTexts();
  const language = useLanguage();
  const chosen = scenarios.find((scenario) => scenario.id === scenarioId);
  return (
    <div className="scenario-panel__choice">
      {scenarios.length > 1 && (
        <ChoiceSelect
          className="scenario-panel__select"
          label={texts.scenario.choose}
          chosenId={scenarioId}
          onChoose={onScenario}
          choices={scenarios.map((scenario) => ({
            id: scenario.id,
            name: localised(scenario.title, language),
            note: localised(scenario.summary, language),
          }))}
        />
      )}
      {chosen !== undefined && (
        <>
          <h2 className={scenarios.length > 1 ? "visually-hidden" : "scenario-panel__title"}>
            {localised(chosen.title, language)}
          </h2>
          <p className="scenario-panel__summary">{localised(chosen.summary, language)}</p>
        </>
      )}
    </div>
  );
});

const Cases = memo(function Cases({
  cases,
  caseId,
  onCase,
}: {
  readonly cases: readonly ScenarioCase[];
  readonly caseId: string | null;
  readonly onCase: (id: string) => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  if (cases.length === 0) return null;
  return (
    <RadioGroup
      className="scenario-panel__cases"
      aria-label={texts.scenario.cases}
      value={caseId}
      onChange={onCase}
    >
      {cases.map(({ id, label, values }) => (
        <Radio key={id} value={id} className="scenario-panel__case">
          <span className="scenario-panel__ring" aria-hidden="true" />
          <span className="scenario-panel__case-name">{localised(label, language)}</span>
          {values.waterLevelMetresNap !== undefined && (
            <span className="scenario-panel__case-value">
              {formatMetres(values.waterLevelMetresNap, language)}
            </span>
          )}
        </Radio>
      ))}
    </RadioGroup>
  );
});
