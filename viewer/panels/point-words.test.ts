import { expect, test } from "vitest";
import { PET_LEGEND } from "../../scenarios/methods/heat/pet-classes.ts";
import { legendClassOf } from "../../scenarios/model/legend.ts";
import { depthWords, distanceWords, feelsLikeWords, rainWords } from "./point-words.ts";

const withPlainSpaces = (words: string): string => words.replaceAll("\u00a0", " ");

test("a depth is said against the body", () => {
  expect(withPlainSpaces(depthWords(0.45, "nl"))).toBe("45 cm, knie tot heup");
  expect(withPlainSpaces(depthWords(0.45, "en"))).toBe("45 cm, knee to hip");
  expect(withPlainSpaces(depthWords(0.01, "en"))).toBe("< 5 cm, ankle");
});

test("rain is said in its class, and under 5 cm it is no more than that", () => {
  expect(withPlainSpaces(rainWords(0.19, "nl"))).toBe("15–20 cm, kuit");
  expect(withPlainSpaces(rainWords(0.4, "en"))).toBe("over 30 cm, knee to hip");
  expect(withPlainSpaces(rainWords(0.049, "en"))).toBe("less than 5 cm");
  expect(withPlainSpaces(rainWords(0, "nl"))).toBe("minder dan 5 cm");
});

test("heat is said in whole degrees with what it does", () => {
  expect(withPlainSpaces(feelsLikeWords(41.6, "en"))).toBe("42 °C, extreme");
  expect(withPlainSpaces(feelsLikeWords(31.2, "nl"))).toBe("31 °C, matig");
});

test("degrees are never rounded into another class than the one that is named", () => {
  expect(withPlainSpaces(feelsLikeWords(40.6, "en"))).toBe("40 °C, strong");
  for (let celsius = 10; celsius < 60; celsius += 0.1) {
    const shown = Number.parseInt(feelsLikeWords(celsius, "en"), 10);
    expect(legendClassOf(shown, PET_LEGEND.classes)).toBe(legendClassOf(celsius, PET_LEGEND.classes));
  }
});

test("a way is rounded to 10 m and says how it was measured", () => {
  const straight = (metres: number) => ({ metres, along: "straight-line" as const });
  expect(withPlainSpaces(distanceWords(straight(143), "en"))).toBe("140 m in a straight line");
  expect(withPlainSpaces(distanceWords(straight(1236), "nl"))).toBe("1.240 m in een rechte lijn");
  expect(withPlainSpaces(distanceWords({ metres: 143, along: "streets" }, "nl"))).toBe(
    "140 m langs de straten",
  );
  expect(withPlainSpaces(distanceWords(straight(4), "nl"))).toBe("minder dan 10 m");
});
