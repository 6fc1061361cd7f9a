import { describe, expect, test } from "vitest";
import type { Catalog, ScenarioSummary } from "../../scenarios/model/catalog.ts";
import { offeredIn, scenariosAfterMove } from "./offered-scenarios.ts";

const scenario = (id: string, theme: string, city: string): ScenarioSummary => ({
  id,
  theme,
  city,
  title: { nl: id, en: id },
  summary: { nl: id, en: id },
  origin: "file",
  url: `/api/v1/scenarios/${id}`,
});

const flooding = scenario("computed-flooding", "flooding", "*");
const river = scenario("river-flood", "flooding", "waterwijk");
const trees = scenario("more-trees", "green-space", "waterwijk");
const catalog: Catalog = {
  revision: 1,
  themes: [],
  cities: [],
  scenarios: [flooding, river, trees],
  issues: [],
};

test("a city is offered its own scenarios and those for any city", () => {
  expect(offeredIn(catalog, "waterwijk")).toEqual([flooding, river, trees]);
  expect(offeredIn(catalog, "delft")).toEqual([flooding]);
});

describe("going to another city", () => {
  test("keeps a scenario that is offered there too", () => {
    expect(scenariosAfterMove(catalog, [flooding], "delft")).toEqual(["computed-flooding"]);
    expect(scenariosAfterMove(catalog, [river, trees], "waterwijk")).toEqual(["river-flood", "more-trees"]);
  });

  test("keeps the theme on where the scenario is not offered", () => {
    expect(scenariosAfterMove(catalog, [river], "delft")).toEqual(["computed-flooding"]);
  });

  test("switches a theme off that the city has nothing of, and none on", () => {
    expect(scenariosAfterMove(catalog, [trees], "delft")).toEqual([]);
    expect(scenariosAfterMove(catalog, [], "delft")).toEqual([]);
  });
});
