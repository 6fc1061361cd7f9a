import type { ComputedMethod, MethodFigures } from "../../model/figure.ts";
import { FLOOD_FIGURES } from "../flooding/flood-definitions.ts";
import { RAIN_FIGURES } from "../flooding/rain-definitions.ts";
import { GREEN_FIGURES } from "../green-space/green-definitions.ts";
import { HEAT_FIGURES } from "../heat/heat-definitions.ts";

/** Which figures a method gives, in words. */
export const FIGURES_OF_METHOD: Readonly<Record<ComputedMethod, MethodFigures>> = {
  "flood-depth": FLOOD_FIGURES,
  "rain-depth": RAIN_FIGURES,
  "heat-pet": HEAT_FIGURES,
  "green-rules": GREEN_FIGURES,
};
