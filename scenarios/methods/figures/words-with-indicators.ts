import type { MethodFigures } from "../../model/figure.ts";
import { idOfBuildings } from "./building-ids.ts";

/** A panel has room for so many in large letters. */
const MOST_HEADLINES = 3;

/**
 * A method's figures with those that a scenario asks for first: in large letters, and in the table. Where it asks for none that this
 * method has, they stand as the method has them.
 *
 * @param indicators in the names of homes, whatever was counted
 */
export function wordsWithIndicators(method: MethodFigures, indicators: readonly string[]): MethodFigures {
  const ids = method.definitions.map(({ id }) => id);
  const asked = indicators.flatMap((id) => [id, idOfBuildings(id)].find((name) => ids.includes(name)) ?? []);
  if (asked.length === 0) return method;
  return {
    ...method,
    headlines: [...new Set(asked)].slice(0, MOST_HEADLINES),
    columns: [...new Set([...asked, ...method.columns])],
  };
}
