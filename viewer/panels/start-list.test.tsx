import { expect, test } from "vitest";
import type { ScenarioSummary } from "../../scenarios/model/catalog.ts";
import { markupIn, wordsOf } from "./panel-markup.fixture.tsx";
import { StartList } from "./StartList.tsx";

const text = (nl: string, en: string) => ({ nl, en });
const scenario = (id: string, theme: string): ScenarioSummary => ({
  id,
  theme,
  city: "*",
  origin: "file",
  title: text(`Titel ${id}`, `Title ${id}`),
  summary: text(`Uitleg ${id}`, `Meaning ${id}`),
  url: `/api/v1/scenarios/${id}`,
});

test("every scenario stands under its theme, in the themes' order, with its line of meaning", () => {
  const markup = markupIn(
    "en",
    <StartList
      themes={[
        { id: "heat", name: text("Hitte", "Heat"), order: 1, colour: "#A8442A" },
        { id: "soil", name: text("Bodem", "Soil"), order: 2, colour: "#7A4B12" },
      ]}
      scenarios={[scenario("peat", "soil"), scenario("hot-day", "heat"), scenario("hot-night", "heat")]}
      onScenario={() => undefined}
    />,
  );
  expect(wordsOf(markup)).toMatch(
    /Heat.*Title hot-day.*Meaning hot-day.*Title hot-night.*Meaning hot-night.*Soil.*Title peat.*Meaning peat/,
  );
  expect(markup.match(/<button/g)).toHaveLength(3);
});
