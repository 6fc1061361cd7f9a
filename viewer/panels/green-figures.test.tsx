import { describe, expect, test } from "vitest";
import { GREEN_LEGEND } from "../../scenarios/methods/green-space/rules-3-30-300.ts";
import type { Language } from "../../scenarios/model/localised-text.ts";
import { GreenFigures, type GreenFiguresProps } from "./GreenFigures.tsx";
import { figuresIn, markupIn, sum, wordsOf } from "./panel-markup.fixture.tsx";

const green: GreenFiguresProps = {
  rules: { byCount: [1520, 1240, 880, 360], total: 4040, unknown: 40 },
  homesByRule: { trees: 0.38, canopy: 0.12, distance: 0.61 },
  canopyShare: 0.14,
  neighbourhoods: [
    {
      id: "w-2",
      name: "Singel",
      trees: 0.72,
      canopy: 0.24,
      distance: 0.9,
      paved: 0.4,
      green: 0.3,
      water: 0.1,
    },
    {
      id: "w-1",
      name: "Lindehof",
      trees: 0.46,
      canopy: 0.13,
      distance: 0.67,
      paved: 0.6,
      green: 0.2,
      water: 0,
    },
  ],
};

describe("GreenFigures", () => {
  const show = (language: Language, changed: Partial<GreenFiguresProps> = {}): string =>
    markupIn(language, <GreenFigures {...green} {...changed} />);

  test("says the three rules, of the homes of which they are known", () => {
    expect(wordsOf(show("en"))).toContain("9 % of homes meet all three rules");
    expect(wordsOf(show("en"))).toContain("14 % of the ground under tree crowns (aim: 30 %)");
    expect(wordsOf(show("en"))).toContain("61 % of homes within 300 m of green");
    expect(wordsOf(show("nl"))).toContain("9 % van de woningen haalt alle drie de regels");
    expect(wordsOf(show("nl"))).toContain("61 % van de woningen binnen 300 m van groen");
    expect(wordsOf(show("nl"))).toContain("Niet bekend van 40 van de 4.040 woningen.");
  });

  test("has two tables of neighbourhoods by name", () => {
    const words = wordsOf(show("en"));
    expect(words).toMatch(/Lindehof 46 % 13 % 67 % .*Singel 72 % 24 % 90 % .*Whole city 38 % 14 % 61 %/);
    expect(words).toMatch(/Lindehof 60 % 20 % 0 % .*Singel 40 % 30 % 10 %/);
  });

  test("has a bar for each number of rules, in the colours of the legend, together the whole", () => {
    const markup = show("en");
    for (const { colour } of GREEN_LEGEND.classes) expect(markup).toContain(`background:${colour}`);
    expect(sum(figuresIn(markup, /^green-class-/))).toBeCloseTo(1);
  });

  test("says that trees are not known, once, and keeps what is", () => {
    const noTrees = {
      rules: null,
      homesByRule: { trees: null, canopy: null, distance: 0.61 },
      canopyShare: null,
    };
    expect(wordsOf(show("en", noTrees)).match(/No trees imported: canopy unknown/g)).toHaveLength(1);
    expect(wordsOf(show("nl", noTrees))).toContain("Geen bomen ingelezen: kroonbedekking onbekend");
    expect(wordsOf(show("en", noTrees))).toContain("61 % of homes within 300 m of green");
    expect(show("en", noTrees)).not.toContain("Homes by rules met");
  });

  test("says when the way to green is not known", () => {
    const noGreen = { rules: null, homesByRule: { ...green.homesByRule, distance: null } };
    expect(show("en", noGreen)).toContain("How many rules the homes meet is not known.");
    expect(show("en", noGreen)).toContain("How far the homes are from green is not known.");
  });
});
