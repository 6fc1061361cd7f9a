import type {
  CityFigures,
  ClassDefinition,
  FigureDefinition,
  MethodCard,
  MethodFigures,
} from "../../model/figure.ts";
import type { LocalisedText } from "../../model/localised-text.ts";
import { idOfBuildings } from "./building-ids.ts";
import { BUILDING_TEXTS, BUILDING_WORDS } from "./building-words.ts";

const ONE_HOME_EACH: LocalisedText = {
  nl: "Aanname: elk gebouw telt als één woning. Hoeveel woningen er zijn, is in deze stad niet bekend.",
  en: "Assumption: every building counts as one home. How many homes there are is not known in this city.",
};

/** A method's figures in the words of what was counted: homes, or buildings where nobody knows the homes. */
export function wordsAsCounted(
  method: MethodFigures,
  { missing }: Pick<CityFigures, "missing">,
): MethodFigures {
  return missing.includes("dwellings") ? inBuildings(method) : method;
}

function inBuildings({ definitions, headlines, columns, classes, charts }: MethodFigures): MethodFigures {
  const once = (ids: readonly string[]): readonly string[] => [...new Set(ids.map(idOfBuildings))];
  return {
    // "Homes reached" would say the same as "buildings reached".
    definitions: definitions
      .filter(({ id }) => idOfBuildings(id) === id || BUILDING_WORDS[id] !== undefined)
      .map(definitionInBuildings),
    headlines: once(headlines),
    columns: once(columns),
    classes: classes.map(
      (one): ClassDefinition => ({
        ...one,
        id: idOfBuildings(one.id),
        unit: unitInBuildings(one.unit),
        title: textInBuildings(one.title),
      }),
    ),
    charts: charts.map((chart) => ({ ...chart, title: textInBuildings(chart.title) })),
  };
}

const definitionInBuildings = (definition: FigureDefinition): FigureDefinition => ({
  ...definition,
  ...BUILDING_WORDS[definition.id],
  id: idOfBuildings(definition.id),
  unit: unitInBuildings(definition.unit),
  card: cardInBuildings(definition.card),
});

const cardInBuildings = (card: MethodCard): MethodCard => ({
  ...card,
  inputs: card.inputs.map(textInBuildings),
  assumptions: card.needs.includes("dwellings") ? [ONE_HOME_EACH, ...card.assumptions] : card.assumptions,
});

const unitInBuildings = <Unit extends string>(unit: Unit): Unit | "buildings" =>
  unit === "homes" ? "buildings" : unit;

const textInBuildings = (text: LocalisedText): LocalisedText => BUILDING_TEXTS[text.en] ?? text;
