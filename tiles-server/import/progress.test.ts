import { expect, test } from "vitest";
import { createProgress, timeStages } from "./progress.ts";

function screen(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

test("on a terminal: a bar, how many of how many, the rate and the time left", () => {
  const terminal = screen(true);
  let now = 0;
  const show = createProgress(terminal, () => now);
  show("Light", 0, 100);
  now = 2_000;
  show("Light", 25, 100);
  expect(terminal.written.at(-1)).toMatch(/^\r.*Light +██████░{18} 25 of 100 {2}13 a second {2}6 s left$/u);
  now = 2_050;
  show("Light", 26, 100);
  expect(terminal.written).toHaveLength(2);
  now = 8_000;
  show("Light", 100, 100);
  expect(terminal.written.at(-1)).toMatch(/100 of 100 {2}8\.0 s\n$/);
});

test("where there is no terminal: one plain line a stage", () => {
  const pipe = screen(false);
  const show = createProgress(pipe);
  for (const done of [0, 1, 2]) show("Light", done, 2);
  show("Buildings", 0, 1);
  expect(pipe.written).toEqual(["Light\n", "Buildings\n"]);
});

test("the time each stage took, in tenths of seconds", () => {
  let now = 1_000;
  const timed = timeStages(
    () => {},
    () => now,
  );
  now = 1_510;
  timed.show("Reading", 1, 1);
  now = 4_000;
  timed.show("Light", 1, 2);
  now = 4_540;
  timed.show("Light", 2, 2);
  expect(timed.seconds()).toEqual({ secondsPerStage: { Reading: 0.5, Light: 3 }, seconds: 3.5 });
});
