import { describe, expect, test } from "vitest";
import type { Language } from "../../scenarios/model/localised-text.ts";
import { figuresIn, markupIn, sum, wordsOf } from "./panel-markup.fixture.tsx";
import { RainFigures, type RainFiguresProps } from "./RainFigures.tsx";

const rain: RainFiguresProps = {
  byClass: [200, 80, 40, 17, 0],
  total: 4710,
  wetGroundShare: 0.071,
  neighbourhoods: [
    { id: "w-2", name: "Singel", buildings: 3000, wet: 300 },
    { id: "w-1", name: "Havenkwartier", buildings: 1710, wet: 37 },
  ],
};

describe("RainFigures", () => {
  const show = (language: Language, changed: Partial<RainFiguresProps> = {}): string =>
    markupIn(language, <RainFigures {...rain} {...changed} />);

  test("is rounded in the headline and exact in the table", () => {
    expect(wordsOf(show("en"))).toContain("About 340 buildings have water at their foot, of 4,710");
    expect(wordsOf(show("nl"))).toContain("Ongeveer 340 gebouwen hebben water aan de voet, van de 4.710");
    expect(wordsOf(show("en"))).toContain("7 % of the ground is under 5 cm of water or more");
    expect(show("en")).toMatch(/data-figure="rain-wet" data-value="337">337</);
  });

  test("speaks of one building and of none as people do", () => {
    const one = show("en", { byClass: [1, 0, 0, 0, 0] });
    expect(wordsOf(one)).toContain("1 building has water at its foot, of 4,710");
    const none = show("nl", { byClass: [0, 0, 0, 0, 0] });
    expect(wordsOf(none)).toContain("Geen gebouwen hebben water aan de voet, van de 4.710");
  });

  test("adds up: the classes to the wet, the wet and the dry to all", () => {
    const markup = show("en");
    const [wet, dry] = figuresIn(markup, /^rain-(wet|dry)$/);
    expect(sum(figuresIn(markup, /^rain-class-/))).toBe(wet);
    expect(wet + dry).toBe(rain.total);
    expect(sum(figuresIn(markup, /^rain-wet-w-/))).toBe(wet);
    expect(sum(figuresIn(markup, /^rain-buildings-w-/))).toBe(rain.total);
  });

  test("says when it is not known how much ground is wet", () => {
    expect(show("en", { wetGroundShare: null })).toContain("How much ground is under water is not known.");
  });
});
