import { expect, test } from "vitest";
import { COMPUTED_METHODS } from "../../model/layer.ts";
import { smallCity } from "../testing/small-city.ts";
import { cityNumbersFrom } from "./city-numbers.ts";
import { createFigures } from "./create-figures.ts";
import { FIGURES_OF_METHOD } from "./figures-of-method.ts";
import { wordsAsCounted } from "./words-as-counted.ts";

const WITHOUT_HOMES = { missing: ["dwellings"] } as const;
const VALUES = { waterLevelMetresNap: 1.5, rainMillimetres: 70, rainHours: 2 };
const city = (dwellings: number | null) =>
  cityNumbersFrom(
    smallCity({
      columns: 3,
      ground: [0, 1, 2],
      sources: [0],
      neighbourhoods: [0, 0, 255],
      buildings: [
        { cell: 1, dwellings, footprintSquareMetres: 50, treesWithin15Metres: 3, metresToGreen: 100 },
        { cell: 2, dwellings: null, footprintSquareMetres: 50, treesWithin15Metres: 0, metresToGreen: 400 },
      ],
    }),
  );
const HOMES = /woning|(?<!care )home/i;

test.each(COMPUTED_METHODS)("where homes are known, the words of %s are as they are", (method) => {
  expect(wordsAsCounted(FIGURES_OF_METHOD[method], { missing: [] })).toBe(FIGURES_OF_METHOD[method]);
});

test.each(COMPUTED_METHODS)(
  "where no homes are known, %s speaks of buildings, wherever it spoke of homes",
  (method) => {
    const { definitions, headlines, columns, classes, charts } = wordsAsCounted(
      FIGURES_OF_METHOD[method],
      WITHOUT_HOMES,
    );
    for (const { id, unit, planner, resident, column, card } of definitions) {
      expect.soft([id, unit].join(" ")).not.toMatch(HOMES);
      // What water would cost if people lived everywhere: it says so.
      const texts = id === "building-damage" ? [column] : [planner, resident, column, ...card.inputs];
      for (const { nl, en } of texts) expect.soft(`${nl} ${en}`, id).not.toMatch(HOMES);
      expect
        .soft(
          card.assumptions.some(({ en }) => /every building counts as one home/.test(en)),
          id,
        )
        .toBe(card.needs.includes("dwellings"));
    }
    for (const { unit, title } of classes)
      expect.soft([unit, title.nl, title.en].join(" ")).not.toMatch(HOMES);
    for (const { title } of charts) expect.soft([title.nl, title.en].join(" ")).not.toMatch(HOMES);
    const ids = definitions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...headlines, ...columns]));
    expect(new Set(columns).size).toBe(columns.length);
  },
);

test.each(COMPUTED_METHODS)("what %s counted stands under the names that its words have", (method) => {
  for (const dwellings of [null, 4]) {
    const figures = createFigures(city(dwellings))({ method, values: VALUES });
    const { definitions, classes } = wordsAsCounted(FIGURES_OF_METHOD[method], figures);
    const isCounted = Object.keys(figures.city).length > 0;
    if (isCounted) expect(figures.missing.includes("dwellings")).toBe(dwellings === null);
    const names = [...Object.keys(figures.city), ...Object.keys(figures.byClass)];
    if (isCounted) expect(names).toEqual(expect.arrayContaining(definitions.map(({ id }) => id)));
    for (const id of Object.keys(figures.byClass).filter((name) => name !== "buildings-by-depth")) {
      if (!id.startsWith("homes-by-depth")) expect(classes.map((one) => one.id)).toContain(id);
    }
    if (dwellings !== null) continue;
    expect(names.join()).not.toMatch(HOMES);
    for (const row of figures.neighbourhoods) expect(Object.keys(row.figures).join()).not.toMatch(HOMES);
  }
});

test("buildings are counted once, under the name they had", () => {
  const figures = createFigures(city(null))({ method: "flood-depth", values: VALUES });
  expect(figures.city["buildings-reached"]).toBe(1);
  const { headlines } = wordsAsCounted(FIGURES_OF_METHOD["flood-depth"], figures);
  expect(headlines).toEqual(["buildings-reached", "building-damage", "streets-over-15-cm"]);
});
