import { expect, test } from "vitest";
import { PlanStore } from "./plan-store.ts";

const ring = (corners: number, from: number): Float64Array =>
  Float64Array.from({ length: corners * 2 }, (_, at) => from + at);

test("plans come back as they went in: courtyards, several parts, none, and one larger than all others together", () => {
  const plans = [
    [[ring(4, 0)]],
    [[ring(5, 10), ring(3, 100), ring(4, 200)], [ring(3, 300)]],
    [],
    [[ring(200_000, 0)]],
    [[ring(6, 7)]],
  ];
  const store = new PlanStore();
  const kept = plans.map((plan) => store.keep(plan));
  expect(kept.map(({ rings }) => rings)).toEqual(plans);
});

test("ten thousand plans lie in a few runs of numbers", () => {
  const store = new PlanStore();
  const kept = Array.from({ length: 10_000 }, (_, at) => store.keep([[ring(8, at)]]));
  expect(new Set(kept.map(({ rings }) => rings[0][0].buffer)).size).toBe(2);
  expect(kept[9_999].rings).toEqual([[ring(8, 9_999)]]);
});
