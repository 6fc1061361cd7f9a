import { cityNumbersFrom } from "../../scenarios/methods/figures/city-numbers.ts";
import { createFloodFigures } from "../../scenarios/methods/flooding/flood-figures.ts";
import { spillLevels } from "../../scenarios/methods/flooding/spill-level.ts";
import { benchHeat } from "./bench-heat.ts";
import { largeCity } from "./large-city.ts";
import { largeGround } from "./large-ground.ts";
import { spillByHeap } from "./spill-by-heap.ts";

const SIDE = 4_000;
const TIMES = 5;

/** What figures cost: the spill level of every cell at import, and one step of the slider in the worker. */
export async function benchFigures(): Promise<void> {
  benchSpillLevels();
  benchFloodStep();
  benchHeat();
}

/** Ours beside a heap's, by turns on the same ground, so that a busy machine slows both. */
function benchSpillLevels(): void {
  const ground = largeGround(SIDE);
  const [ours, heap]: [number[], number[]] = [[], []];
  let furthest = 0;
  for (let time = 0; time < TIMES; time += 1) {
    const one = timed(() => spillLevels(ground), ours);
    const other = timed(() => spillByHeap(ground), heap);
    for (const [cell, level] of one.entries()) furthest = Math.max(furthest, Math.abs(level - other[cell]));
  }
  const ratio = median(ours) / median(heap);
  console.log(`\nSpill level, ${SIDE} × ${SIDE} cells`);
  console.log(`bucket queue ${ms(median(ours))}, flatqueue ${ms(median(heap))}`);
  console.log(
    `ours / heap ${ratio.toFixed(2)} (limit 0.50); furthest apart ${(furthest * 100).toFixed(1)} cm`,
  );
}

/** All figures of flooding at every level of the chart, from dry to all wet. */
function benchFloodStep(): void {
  const count = createFloodFigures(cityNumbersFrom(largeCity()));
  const steps: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    for (let level = -2; level <= 9; level += 0.5) {
      timed(() => count({ values: { waterLevelMetresNap: level } }), steps);
    }
  }
  const sorted = steps.toSorted((one, other) => one - other);
  console.log("\nAll figures of flooding, one step of the slider, 100,000 buildings and 750 km of streets");
  console.log(
    `median ${ms(median(steps))}, 95 of 100 ${ms(sorted[Math.floor(sorted.length * 0.95)])}, first ${ms(steps[0])} (limit 8 ms)`,
  );
}

function timed<T>(act: () => T, into: number[]): T {
  const startedAt = performance.now();
  const made = act();
  into.push(performance.now() - startedAt);
  return made;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1];
