import type { ComputedMethod } from "../../scenarios/model/figure.ts";
import { methodOfIndicators } from "../../scenarios/model/indicators.ts";
import { readyValue } from "../data/loaded.ts";
import type { ScenarioOn } from "./use-scenarios.ts";

/** Which method counts a scenario's figures: that of what it computes; else the one that has the indicators its author asks for. */
export function figuresMethodOf({
  computed,
  answer,
  present,
}: Pick<ScenarioOn, "computed" | "answer" | "present">): ComputedMethod | undefined {
  return (
    computed.at(-1)?.method ?? methodOfIndicators(readyValue(answer)?.indicators ?? [], present?.values ?? {})
  );
}
