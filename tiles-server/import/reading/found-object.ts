import type { PlaceVertex } from "../coordinates/place-files.ts";
import type { CityJsonHeader, CityJsonPart, CityObject } from "./city-json.ts";

/** An object of a CityJSON file with all that it takes to read it. */
export interface FoundObject {
  readonly id: string;
  readonly file: string;
  readonly object: CityObject;
  readonly part: CityJsonPart;
  readonly transform: CityJsonHeader["transform"];
  readonly place: PlaceVertex;
}

/** Is offered what goes by beside the buildings. */
export interface ObjectTaker {
  /** @returns whether it is of use: what is not is counted as not read */
  take(found: FoundObject): boolean;
}
