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
    const ofClasses = classes.flatMap(({ card, title, ...own }) =>
      card === undefined ? [] : [{ ...own, card, planner: title, resident: title, column: title }],
    );
    for (const { id, card, planner, resident, column } of [...definitions, ...ofClasses]) {
      const { formula } = card;
      if (typeof formula === "string") expect.soft(formula, id).not.toMatch(/[a-z]{4}/);
      else expect.soft(formula.nl, id).not.toMatch(/(?<!\d)\.\d|\d\.\d/);
      const texts = [
        ...(typeof formula === "string" ? [] : [formula]),
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
      for (const words of [card.method.nl, card.method.en]) {
        expect.soft(words.match(/[.?!](?= |$)/g)?.length, `${id}: ${words}`).toBeLessThanOrEqual(2);
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

test("danger has a card of its own: its source, and that no speed is known", () => {
  for (const method of ["flood-depth", "rain-depth"] as const) {
    const card = FIGURES_OF_METHOD[method].classes.find(({ picture }) => picture === "danger")?.card;
    expect(card?.sources.map(({ text }) => text).join()).toMatch(/Smith.*Disaster Resilience/);
    expect(card?.assumptions.at(0)?.en).toContain("does not flow");
    expect(card?.needs).toContain("height-file");
  }
});

test("what was not verified is called an assumption where its figure is explained", () => {
  const assumptionsOf = (method: (typeof COMPUTED_METHODS)[number], id: string): string =>
    FIGURES_OF_METHOD[method].definitions
      .find((one) => one.id === id)
      ?.card.assumptions.map(({ nl, en }) => `${nl} ${en}`)
      .join(" ") ?? "";
  expect(assumptionsOf("flood-depth", "home-damage")).toMatch(/817.*176 tot 410/);
  expect(assumptionsOf("heat-pet", "mean-pet")).toMatch(/3,35.*sin².*700 m/s);
  expect(assumptionsOf("heat-pet", "homes-near-cool-place-share")).toMatch(/3,35.*sin²/s);
  expect(assumptionsOf("rain-depth", "homes-reached")).toMatch(/20,8.*100 m².*rand van de kaart/s);
});
