import { expect, test } from "vitest";
import { createAnswerCache } from "./answer-cache.ts";
import { bodyFromJson } from "./variant.ts";

test("an answer is made once a revision, and anew with the next", () => {
  let revision = 1;
  const answers = createAnswerCache(() => revision);
  let made = 0;
  const ask = () =>
    answers.body("catalog", () => {
      made += 1;
      return bodyFromJson({ revision });
    });
  const first = ask();
  expect(ask()).toBe(first);
  revision = 2;
  expect(ask()).not.toBe(first);
  expect(made).toBe(2);
});

test("what could not be made is asked for again", () => {
  const answers = createAnswerCache(() => 1);
  const fail = () => {
    throw new Error("no such city");
  };
  expect(() => answers.body("city/delft", fail)).toThrow("no such city");
  expect(answers.body("city/delft", () => bodyFromJson({})).mediaType).toBe("application/json");
});
