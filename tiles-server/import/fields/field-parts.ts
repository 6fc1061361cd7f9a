import type { StreetNetwork } from "../../../scenarios/methods/walking/street-network.ts";
import type { CityModel } from "../city-model.ts";
import type { FigureColumns } from "./figure-columns.ts";
import type { LandField } from "./land-field.ts";

/** What every field is worked out from, and where it and its figures go. */
export interface FieldParts {
  readonly model: CityModel;
  readonly land: LandField;
  /** null: no streets. */
  readonly network: StreetNetwork | null;
  readonly figures: FigureColumns;
  /** Of the package. */
  readonly folder: string;
}
