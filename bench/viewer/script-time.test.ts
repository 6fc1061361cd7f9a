import { expect, test } from "vitest";
import { scriptTimeIn } from "./script-time.ts";

const page = { pid: 1, tid: 1 };
const run = (ts: number, dur: number, name = "FunctionCall") => ({ name, ts, dur, ...page });
const drawn = (ts: number) => ({ name: "stadslens-drawn", ts, ...page });
const settled = (ts: number) => ({ name: "stadslens-settled", ts, ...page });

test("script inside script counts once; what comes after the frame counts for the figures, and after them for the whole only", () => {
  const events = [
    run(0, 4_000, "FireAnimationFrame"),
    run(1_000, 2_000),
    drawn(5_000),
    run(4_500, 1_500, "TimerFire"),
    run(7_000, 1_000),
    settled(7_500),
    run(9_000, 1_000),
  ];
  expect(scriptTimeIn(events)).toEqual({ drawnMs: 4.5, settledMs: 6, wholeMs: 7.5 });
});

test("of several frames the last before the page's word is the picture", () => {
  const events = [run(0, 1_000), drawn(1_000), run(2_000, 1_000), drawn(3_000), settled(3_500), drawn(9_000)];
  expect(scriptTimeIn(events).drawnMs).toBe(2);
});

test("another thread's script is not the page's, and painting is no script", () => {
  const worker = { ...run(0, 9_000), tid: 2 };
  const events = [worker, run(0, 2_000, "Paint"), run(0, 1_000), drawn(3_000), settled(3_000)];
  expect(scriptTimeIn(events)).toEqual({ drawnMs: 1, settledMs: 1, wholeMs: 1 });
});

test("without a new picture all of it is the frame's", () => {
  expect(scriptTimeIn([run(0, 2_000), run(3_000, 1_000)])).toEqual({ drawnMs: 3, settledMs: 3, wholeMs: 3 });
});
