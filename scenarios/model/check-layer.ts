import { checkLegendCovers } from "./check-legend-covers.ts";
import { checkShapes } from "./check-shapes.ts";
import type { Finding } from "./finding.ts";
import { type Issue, pathAsText } from "./issue.ts";
import type { GeoJsonLayer } from "./layer.ts";
import { suggestion } from "./suggestion.ts";
import { type LayerSurvey, surveyLayer } from "./survey-layer.ts";

/**
 * Everything that is wrong in a layer's GeoJSON, in itself and beside what the scenario file says of it. An empty collection and
 * a feature without a place are no mistakes.
 *
 * @param value the parsed file
 * @param layer what the scenario says of it
 * @param file the scenario file's name, for the issues
 */
export function checkLayer(value: unknown, layer: GeoJsonLayer, file: string): Issue[] {
  const survey = surveyLayer(value, layer.source);
  const inside = survey.faults.map(
    ({ code, severity, message }): Issue => ({ code, severity, message, path: "", file }),
  );
  const beside = checkSurvey(survey, layer).map(
    ({ place, ...finding }): Issue => ({ ...finding, path: pathAsText(place), file }),
  );
  return [...inside, ...beside];
}

/** What the scenario says of a layer against what was found in its file; nothing where the file itself has an error. */
export function checkSurvey(survey: LayerSurvey, layer: GeoJsonLayer): Finding[] {
  const { property, source, legend } = layer;
  if (survey.featureCount === 0 || survey.faults.some(({ severity }) => severity === "error")) return [];
  const ofShapes = checkShapes(survey, layer);
  if (property === undefined) return ofShapes;
  const values = survey.numbers.get(property);
  if (values === undefined) {
    return [
      {
        code: "PROPERTY_NOT_IN_LAYER",
        severity: "error",
        message: `No feature in "${source}" has a number as "${property}"${presentNumbers(survey)}. ${nextStepFor(property, survey, source)}`,
        place: ["property"],
      },
      ...ofShapes,
    ];
  }
  const findings: Finding[] = [];
  const lacking = survey.featureCount - values.length;
  if (lacking > 0) {
    findings.push({
      code: "PROPERTY_MISSING_IN_SOME",
      severity: "warning",
      message: `${lacking} of ${survey.featureCount} features in "${source}" have no number as "${property}" and are not drawn${presentText(property, survey)}. Give each one a value, or take it out.`,
      place: ["property"],
    });
  }
  if (legend !== undefined) {
    const what = `features in "${source}"`;
    findings.push(
      ...checkLegendCovers({ values, what, property: `"${property}"`, otherwise: "take them out" }, legend),
    );
  }
  return [...findings, ...ofShapes];
}

const presentText = (property: string, { texts }: LayerSurvey): string => {
  const text = texts.get(property);
  return text === undefined ? "" : `: one of them has the text "${text.slice(0, 40)}"`;
};

/** A percentage that was written as text is one import away from a number. */
function nextStepFor(property: string, { texts, numbers }: LayerSurvey, source: string): string {
  const text = texts.get(property);
  return text === undefined
    ? `${suggestion(property, [...numbers.keys()]).trimStart()} Correct "property" or the file.`.trimStart()
    : `Its values are texts, such as "${text.slice(0, 40)}": npm run scenarios:import -- ${source} reads numbers written as text, or name another property.`;
}

function presentNumbers({ numbers }: LayerSurvey): string {
  const names = [...numbers.keys()].slice(0, 20);
  return names.length === 0 ? "; they have no numbers at all" : `; they have ${names.join(", ")}`;
}
