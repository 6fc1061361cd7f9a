import { expect, test } from "vitest";
import type { ScenarioAnswer } from "../../scenarios/model/catalog.ts";
import { provenancesOf } from "./provenances-of.ts";

const answer = (origin: "file" | "computed", publisher: string) =>
  ({ status: "ready", value: { origin, provenance: { publisher } } as ScenarioAnswer }) as const;

test("authors' layers have a source of their own; what is worked out has the city's", () => {
  const on = [
    { answer: answer("file", "HSY") },
    { answer: answer("computed", "Stadslens") },
    { answer: { status: "loading" } as const },
  ];
  expect(provenancesOf(on).map(({ publisher }) => publisher)).toEqual(["HSY"]);
});
