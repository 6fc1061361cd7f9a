import { describe, expect, test } from "vitest";
import { PET_LEGEND } from "../../scenarios/methods/heat/pet-classes.ts";
import type { Language } from "../../scenarios/model/localised-text.ts";
import { HeatFigures, type HeatFiguresProps } from "./HeatFigures.tsx";
import { figuresIn, markupIn, sum, wordsOf } from "./panel-markup.fixture.tsx";

const heat: HeatFiguresProps = {
  shares: [0.06, 0.11, 0.18, 0.27, 0.31, 0.07],
  homes: { within300: 2015, total: 4380 },
  mean: 39.4,
  neighbourhoods: [
    { id: "w-2", name: "Singel", meanCelsius: 37.6, coolShare: 0.74, hotShare: 0.12 },
    { id: "w-1", name: "Havenkwartier", meanCelsius: 41.7, coolShare: 0.08, hotShare: null },
  ],
};

describe("HeatFigures", () => {
  const show = (language: Language, changed: Partial<HeatFiguresProps> = {}): string =>
    markupIn(language, <HeatFigures {...heat} {...changed} />);

  test("says who is near a cool place and how much ground is extreme", () => {
    expect(wordsOf(show("en"))).toContain("46 % of homes within 300 m of a cool place");
    expect(wordsOf(show("en"))).toContain("38 % of outdoor ground feels like 41 °C or more");
    expect(wordsOf(show("nl"))).toContain("46 % van de woningen binnen 300 m van een koele plek");
    expect(wordsOf(show("nl"))).toContain("38 % van de buitengrond voelt als 41 °C of meer");
  });

  test("has a row a neighbourhood by name, and the city under them", () => {
    const words = wordsOf(show("en"));
    expect(words).toMatch(
      /Havenkwartier 8 % 42 °C not known .*Singel 74 % 38 °C 12 % .*Whole city 46 % 39 °C 38 %/,
    );
  });

  test("has a labelled bar for each class, together the whole ground", () => {
    const markup = show("nl");
    for (const { label } of PET_LEGEND.classes) expect(markup).toContain(label.nl);
    expect(sum(figuresIn(markup, /^heat-class-/))).toBeCloseTo(1);
    expect(wordsOf(markup)).toContain("41–43 31 %");
  });

  test("says what is not known, and draws no empty chart", () => {
    const markup = show("en", { shares: null, homes: null, mean: null });
    expect(markup).toContain("How many homes are close to a cool place is not known.");
    expect(markup).toContain("How hot the outdoor ground feels is not known.");
    expect(markup).not.toContain("Outdoor ground by");
    expect(show("en", { homes: { within300: 0, total: 0 } })).not.toContain("NaN");
  });

  test("says that there are no neighbourhoods, and still what the city is", () => {
    const words = wordsOf(show("en", { neighbourhoods: [] }));
    expect(words).toContain("Neighbourhoods not known");
    expect(words).toContain("Feels like 39 °C");
  });
});
