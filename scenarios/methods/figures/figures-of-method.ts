import type { ComputedMethod, MethodFigures } from "../../model/figure.ts";
import { FLOOD_FIGURES } from "../flooding/flood-definitions.ts";
import { RAIN_FIGURES } from "../flooding/rain-definitions.ts";
import { GREEN_FIGURES } from "../green-space/green-definitions.ts";
import { HEAT_FIGURES } from "../heat/heat-definitions.ts";

const FIGURES: Partial<Record<ComputedMethod, MethodFigures>> = {
  "flood-depth": FLOOD_FIGURES,
  "heat-pet": HEAT_FIGURES,
  "rain-depth": RAIN_FIGURES,
  "green-rules": GREEN_FIGURES,
};

/** Which figures a method gives, in words; undefined where it gives none. */
export const figuresOfMethod = (method: ComputedMethod): MethodFigures | undefined => FIGURES[method];
