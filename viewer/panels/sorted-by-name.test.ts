import { expect, test } from "vitest";
import { sortedByName } from "./sorted-by-name.ts";

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

test("names stand in the order of the alphabet, whatever their case or accents", () => {
  expect(sortedByName(named("Singel", "étage", "Havenkwartier", "eiland"), "nl")).toEqual(
    named("eiland", "étage", "Havenkwartier", "Singel"),
  );
});

test("numbers in names count", () => {
  expect(sortedByName(named("Wijk 10", "Wijk 2"), "en")).toEqual(named("Wijk 2", "Wijk 10"));
});

test("the rows it is given stay as they are", () => {
  const rows = named("b", "a");
  sortedByName(rows, "nl");
  expect(rows).toEqual(named("b", "a"));
});
