import { type CSSProperties, memo } from "react";
import { Button } from "react-aria-components/Button";
import type { ScenarioSummary } from "../../scenarios/model/catalog.ts";
import type { Theme } from "../../scenarios/model/theme.ts";
import { localised, useLanguage, useTexts } from "../texts/texts.tsx";
import { NextIcon } from "./icons.tsx";
import "./StartList.css";

interface StartListProps {
  readonly themes: readonly Theme[];
  /** All that this city offers. */
  readonly scenarios: readonly ScenarioSummary[];
  readonly onScenario: (id: string) => void;
}

/** While no theme is on: every scenario with its one line of meaning, a press away. */
export const StartList = memo(function StartList({ themes, scenarios, onScenario }: StartListProps) {
  const texts = useTexts().scenario;
  const language = useLanguage();
  return (
    <div className="start-list">
      <h2 className="scenario-panel__title">{texts.emptyTitle}</h2>
      <p className="start-list__hint">{texts.emptyHint}</p>
      {themes.map((theme) => (
        <section key={theme.id} style={{ "--theme-colour": theme.colour } as CSSProperties}>
          <h3 className="start-list__theme">{localised(theme.name, language)}</h3>
          <ul className="start-list__scenarios">
            {scenarios
              .filter((scenario) => scenario.theme === theme.id)
              .map(({ id, title, summary }) => (
                <li key={id}>
                  <Button className="start-list__scenario" onPress={() => onScenario(id)}>
                    <span className="start-list__words">
                      <span className="start-list__title">{localised(title, language)}</span>
                      <span className="start-list__summary">{localised(summary, language)}</span>
                    </span>
                    <NextIcon size={18} />
                  </Button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
});
