import { describe, expect, test } from "vitest";
import { COMPUTED_METHODS } from "../../model/layer.ts";
import { FIGURES_OF_METHOD } from "./figures-of-method.ts";

describe.each(COMPUTED_METHODS)("the words of %s", (method) => {
  const { definitions, headlines, columns, classes, charts } = FIGURES_OF_METHOD[method];
  const ids = definitions.map(({ id }) => id);

  test("name what is defined, each once, and three in large letters at most", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...headlines, ...columns]));
    expect(headlines.length).toBeGreaterThan(0);
    expect(headlines.length).toBeLessThanOrEqual(3);
    expect(columns.length).toBeGreaterThanOrEqual(3);
    for (const chart of charts) {
      if (chart.kind === "dots") expect(ids).toEqual(expect.arrayContaining(chart.lines.map(({ id }) => id)));
    }
    for (const { picture } of classes.slice(1)) expect(picture).toBeDefined();
  });

  test("answer how each figure is known, in both languages", () => {
    for (const { id, card, planner, resident, column } of definitions) {
      const texts = [
        card.method,
        card.cannotTell,
        ...card.inputs,
        ...card.assumptions,
        planner,
        resident,
        column,
      ];
      for (const { nl, en } of texts) {
        expect.soft(nl.trim(), id).not.toBe("");
        expect.soft(en.trim(), id).not.toBe("");
      }
      expect.soft(card.inputs.length, id).toBeGreaterThan(0);
      expect.soft(card.sources.length, id).toBeGreaterThan(0);
      expect.soft(card.method.nl, id).not.toBe(card.method.en);
      for (const { doi } of card.sources)
        if (doi !== undefined) expect.soft(doi, id).toMatch(/^10\.\d{4,}\//);
      for (const { nl, en } of card.assumptions) {
        expect.soft(nl, id).toMatch(/^Aanname/);
        expect.soft(en, id).toMatch(/^Assumption/);
      }
    }
  });
});
