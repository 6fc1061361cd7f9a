import type { Scenario } from "../../scenarios/model/scenario.ts";
import { readyValue } from "../data/loaded.ts";
import type { ScenarioOn } from "./use-scenarios.ts";

/** Where the layers of authors' scenarios come from; what is worked out comes from the city's own data. */
export const provenancesOf = (on: readonly Pick<ScenarioOn, "answer">[]): readonly Scenario["provenance"][] =>
  on.flatMap(({ answer }) => {
    const scenario = readyValue(answer);
    return scenario?.origin === "file" ? [scenario.provenance] : [];
  });
