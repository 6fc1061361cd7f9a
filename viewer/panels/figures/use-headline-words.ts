import type { CityFigures, MethodFigures } from "../../../scenarios/model/figure.ts";
import type { Audience } from "../../state/view.ts";
import { formatHeadline } from "../../texts/format-figure.ts";
import { localised, useLanguage, useTexts } from "../../texts/texts.tsx";

/** A method's most telling figure as one sentence, for who hears the page or looks on from the back of a hall. */
export function useHeadlineWords(
  { definitions, headlines }: Pick<MethodFigures, "definitions" | "headlines">,
  { city }: Pick<CityFigures, "city">,
  audience: Audience,
): string {
  const texts = useTexts();
  const language = useLanguage();
  const definition = definitions.find(({ id }) => id === headlines[0]);
  if (definition === undefined) return "";
  const value = city[definition.id] ?? null;
  const written = value === null ? texts.unknown : formatHeadline(value, definition.unit, language);
  return `${written} ${localised(definition[audience], language)}`;
}
