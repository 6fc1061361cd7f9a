import { expect, test } from "vitest";
import { scriptTimeIn } from "./script-time.ts";

const page = { pid: 1, tid: 1 };
const run = (ts: number, dur: number, name = "FunctionCall") => ({ name, ts, dur, ...page });

test("script inside script counts once, and what comes after the mark counts for the whole only", () => {
  const events = [
    run(0, 4_000, "FireAnimationFrame"),
    run(1_000, 2_000),
    { name: "stadslens-drawn", ts: 5_000, ...page },
    run(4_500, 1_500, "TimerFire"),
    run(9_000, 1_000),
  ];
  expect(scriptTimeIn(events)).toEqual({ drawnMs: 4.5, wholeMs: 6.5 });
});

test("another thread's script is not the page's, and painting is no script", () => {
  const worker = { ...run(0, 9_000), tid: 2 };
  const mark = { name: "stadslens-drawn", ts: 3_000, ...page };
  expect(scriptTimeIn([worker, run(0, 2_000, "Paint"), run(0, 1_000), mark])).toEqual({
    drawnMs: 1,
    wholeMs: 1,
  });
});

test("without a new picture all of it is the frame's", () => {
  expect(scriptTimeIn([run(0, 2_000), run(3_000, 1_000)])).toEqual({ drawnMs: 3, wholeMs: 3 });
});
