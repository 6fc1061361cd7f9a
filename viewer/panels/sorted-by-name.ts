import type { Language } from "../../scenarios/model/localised-text.ts";

/** In the order in which a reader of this language looks for a name; "Wijk 2" stands before "Wijk 10". */
export function sortedByName<Named extends { readonly name: string }>(
  rows: readonly Named[],
  language: Language,
): readonly Named[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...rows].sort((one, other) => compare(one.name, other.name));
}
