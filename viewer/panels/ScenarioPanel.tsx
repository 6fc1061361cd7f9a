import { memo, type ReactNode } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import type { ScenarioAnswer, ScenarioSummary } from "../../scenarios/model/catalog.ts";
import type { Theme } from "../../scenarios/model/theme.ts";
import { localised, useLanguage, useTexts } from "../texts/texts.tsx";
import { ChoiceSelect } from "./ChoiceSelect.tsx";
import { Leaflet } from "./Leaflet.tsx";
import { OpacitySlider } from "./OpacitySlider.tsx";
import { useIsPhone } from "./use-is-phone.ts";
import "./ScenarioPanel.css";

export interface ScenarioPanelProps {
  /** One for each theme that is on, in the order of switching. */
  readonly tabs: readonly ScenarioTab[];
  readonly onOpen: (scenarioId: string) => void;
  /** Those of the open theme, for this city. Empty: no theme is on. */
  readonly scenarios: readonly ScenarioSummary[];
  /** null while it loads, or where no theme is on. */
  readonly scenario: ScenarioAnswer | null;
  /** It could not be had. */
  readonly hasFailed: boolean;
  readonly scenarioId: string | null;
  readonly onScenario: (id: string) => void;
  readonly opacity: number;
  readonly onOpacity: (opacity: number) => void;
  /** What stands here while no theme is on. */
  readonly start: ReactNode;
  /** How severe: its cases follow a hand by themselves. */
  readonly cases: ReactNode;
  /** The staff gauge, where there is a level to set: it follows the slider by itself. */
  readonly staff: ReactNode;
  /** The time of day, where there are hours to choose from. */
  readonly time: ReactNode;
  /** Which of its pictures is drawn, where it has several. */
  readonly show: ReactNode;
}

export interface ScenarioTab {
  readonly scenarioId: string;
  readonly theme: Theme;
}

/** Which scenario, how severe, and what to know before believing it. */
export const ScenarioPanel = memo(function ScenarioPanel(props: ScenarioPanelProps) {
  const texts = useTexts();
  const { scenario } = props;
  // There the leaflet has a tab of its own.
  const isPhone = useIsPhone();
  return (
    <section className="scenario-panel" aria-label={texts.regions.scenario}>
      {props.scenarios.length === 0 ? (
        props.start
      ) : (
        <>
          {props.tabs.length > 1 && (
            <ThemeTabs tabs={props.tabs} openId={props.scenarioId} onOpen={props.onOpen} />
          )}
          <ScenarioChoice
            scenarios={props.scenarios}
            scenarioId={props.scenarioId}
            onScenario={props.onScenario}
          />
          {props.staff}
          {scenario === null ? (
            // What has failed is said under the bar; here nothing may look as if it were still on its way.
            !props.hasFailed && <p className="scenario-panel__summary">{texts.page.loadingScenario}</p>
          ) : (
            <>
              {props.show}
              {props.cases}
              {props.time}
              {scenario.layers.some(({ type }) => type !== "building-style") && (
                <OpacitySlider opacity={props.opacity} onOpacity={props.onOpacity} />
              )}
              {!isPhone && <Leaflet scenario={scenario} />}
            </>
          )}
        </>
      )}
    </section>
  );
});

/** Several themes may be on; one lies open. */
function ThemeTabs({
  tabs,
  openId,
  onOpen,
}: {
  readonly tabs: readonly ScenarioTab[];
  readonly openId: string | null;
  readonly onOpen: (scenarioId: string) => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  return (
    <ToggleButtonGroup
      className="scenario-panel__tabs"
      aria-label={texts.scenario.themesOn}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={openId === null ? [] : [openId]}
      onSelectionChange={([id]) => {
        if (id !== undefined) onOpen(String(id));
      }}
    >
      {tabs.map(({ scenarioId, theme }) => (
        <ToggleButton key={scenarioId} id={scenarioId} className="scenario-panel__tab">
          <span
            className="scenario-panel__tab-mark"
            style={{ background: theme.colour }}
            aria-hidden="true"
          />
          {localised(theme.name, language)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

// Apart and remembered, as the leaflet is: a step of the staff draws the staff again, nothing else.
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
