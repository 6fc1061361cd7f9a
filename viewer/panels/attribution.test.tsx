import { expect, test } from "vitest";
import type { CityAnswer } from "../../scenarios/model/catalog.ts";
import type { Scenario } from "../../scenarios/model/scenario.ts";
import { Attribution } from "./Attribution.tsx";
import { markupIn, wordsOf } from "./panel-markup.fixture.tsx";

const city = {
  id: "delft",
  name: { nl: "Delft", en: "Delft" },
  invented: false,
  sources: [{ publisher: "3DBAG", licence: "CC-BY-4.0" }],
} as unknown as CityAnswer;
const from = (publisher: string, licence: string) => ({ publisher, licence }) as Scenario["provenance"];

test("who made a scenario's layers stands beside who made the city, each once", () => {
  const text = wordsOf(
    markupIn(
      "en",
      <Attribution city={city} provenances={[from("HSY", "CC-BY-4.0"), from("3DBAG", "CC-BY-4.0")]} />,
    ),
  );
  expect(text.match(/[A-Z0-9]+ \(CC-BY-4\.0\)/g)).toEqual(["3DBAG (CC-BY-4.0)", "HSY (CC-BY-4.0)"]);
});

test("what an author has still to fill in is nobody's name", () => {
  const text = wordsOf(
    markupIn("en", <Attribution city={city} provenances={[from("To fill in: who made it", "MIT")]} />),
  );
  expect(text).not.toContain("To fill in");
});
