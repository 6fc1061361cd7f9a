import { FIGURES_OF_METHOD } from "../../scenarios/methods/figures/figures-of-method.ts";
import { wordsAsCounted } from "../../scenarios/methods/figures/words-as-counted.ts";
import { wordsWithIndicators } from "../../scenarios/methods/figures/words-with-indicators.ts";
import type { CityFigures, ComputedMethod, MethodFigures } from "../../scenarios/model/figure.ts";

/** A method's figures as the page words them: by what was counted, and what the scenario's author asks for first. */
export const figuresInWords = (
  method: ComputedMethod,
  missing: CityFigures["missing"],
  indicators: readonly string[],
): MethodFigures => wordsWithIndicators(wordsAsCounted(FIGURES_OF_METHOD[method], { missing }), indicators);
