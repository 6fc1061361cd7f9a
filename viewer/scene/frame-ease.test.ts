import { expect, test } from "vitest";
import { createFrameEase, FINENESSES } from "./frame-ease.ts";

const after = (...milliseconds: number[]) => {
  const ease = createFrameEase();
  return milliseconds.map((each) => ease.moved(each)).at(-1);
};
const times = (count: number, milliseconds: number): number[] => Array(count).fill(milliseconds);

test("a quick machine draws in full", () => {
  expect(after(...times(50, 16))).toBe(FINENESSES[0]);
});

test("one slow frame is no slow machine; three are", () => {
  expect(after(16, 90, 16, 90, 16)).toBe(FINENESSES[0]);
  expect(after(...times(3, 90))).toBe(FINENESSES[1]);
});

test("resolution goes before detail, and the last step is the last", () => {
  expect(after(...times(9, 90))?.screenSpaceError).toBe(16);
  expect(after(...times(9, 90))?.resolutionScale).toBe(0.5);
  expect(after(...times(12, 90))?.screenSpaceError).toBe(32);
  expect(after(...times(60, 90))).toBe(FINENESSES.at(-1));
});

test("with room to spare it is drawn finer again", () => {
  expect(after(...times(3, 90), ...times(20, 12))).toBe(FINENESSES[0]);
});

test("where the processor draws, a moving city has one sample a pixel from the first frame on", () => {
  const ease = createFrameEase(1);
  expect(ease.moved(12)).toBe(FINENESSES[1]);
  expect(times(40, 12).map(ease.moved).at(-1)).toBe(FINENESSES[1]);
});
