import { memo, useId } from "react";
import { REFERENCE_MAXIMUM_CELSIUS } from "../../scenarios/methods/heat/reference-day.ts";
import type { Language } from "../../scenarios/model/localised-text.ts";
import type { ScenarioCase } from "../../scenarios/model/scenario.ts";
import { formatCelsius, formatMetres, localised, useLanguage, useTexts } from "../texts/texts.tsx";
import "./CaseList.css";

export interface CaseListProps {
  readonly cases: readonly ScenarioCase[];
  /** null: a free level, or none. */
  readonly caseId: string | null;
  readonly onCase: (id: string) => void;
}

/** How severe the open scenario is, one case a line. The radios are the browser's own: they answer a hand before the city does. */
export const CaseList = memo(function CaseList({ cases, caseId, onCase }: CaseListProps) {
  const texts = useTexts();
  const language = useLanguage();
  const group = useId();
  if (cases.length === 0) return null;
  return (
    <div className="case-list" role="radiogroup" aria-label={texts.scenario.cases}>
      {cases.map(({ id, label, values }) => (
        <label key={id} className="case-list__case">
          <input
            type="radio"
            className="native-choice"
            name={group}
            checked={id === caseId}
            onChange={() => onCase(id)}
          />
          <span className="case-list__ring" aria-hidden="true" />
          <span className="case-list__name">{localised(label, language)}</span>
          <span className="case-list__value">{caseValue(values, language)}</span>
        </label>
      ))}
    </div>
  );
});

/** The number that stands to the right of a case's name. */
function caseValue(values: ScenarioCase["values"], language: Language): string | null {
  if (values.waterLevelMetresNap !== undefined) return formatMetres(values.waterLevelMetresNap, language);
  if (values.airTemperatureRiseCelsius !== undefined) {
    return formatCelsius(REFERENCE_MAXIMUM_CELSIUS + values.airTemperatureRiseCelsius, language);
  }
  return null;
}
