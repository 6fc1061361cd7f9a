import type { Finding } from "./finding.ts";
import { INDICATORS, isIndicatorOf, methodOfIndicators } from "./indicators.ts";
import type { Scenario } from "./scenario.ts";

/** Indicators that no case of the scenario shows: an author who asks for a figure should not look for it in vain. */
export function checkIndicators({ indicators, layers, cases }: Scenario): Finding[] {
  const computed = layers.flatMap((layer) => (layer.type === "computed" ? [layer.method] : []));
  const ofCases = (cases.length === 0 ? [{ values: {} }] : cases).flatMap(
    ({ values }) => methodOfIndicators(indicators, values) ?? [],
  );
  const methods = [...new Set(computed.length > 0 ? computed : ofCases)];
  return indicators.flatMap((id, index): Finding[] => {
    if (methods.some((method) => isIndicatorOf(method, id))) return [];
    const next =
      methods.length > 0
        ? `this scenario's figures are those of ${methods.join(" and ")}. Choose from ${methods.flatMap((method) => INDICATORS[method]).join(", ")}, or take it out.`
        : `it is counted for a water level or a shower, and no case has one. Give a case "waterLevelMetresNap", or "rainMillimetres" and "rainHours", or take it out.`;
    const message = `"${id}" is not shown: ${next}`;
    return [{ code: "INDICATOR_NOT_SHOWN", severity: "warning", message, place: ["indicators", index] }];
  });
}
