import { expect, test } from "vitest";
import type { CityAnswer } from "../../scenarios/model/catalog.ts";
import type { CityFigures, FiguresRequest } from "../../scenarios/model/figure.ts";
import type { FiguresDesk } from "../data/figures/figures-desk.ts";
import { createFiguresBoard } from "./figures-board.ts";

const city = { tilesUrl: "/tiles/one/" } as CityAnswer;
const at = (waterLevelMetresNap: number): FiguresRequest => ({
  method: "flood-depth",
  values: { waterLevelMetresNap },
});
const wanted = (level: number) => new Map([["high-water", at(level)]]);
const figuresOf = (level: number) => ({ method: "flood-depth", city: { level } }) as unknown as CityFigures;

/** Draws a frame and answers when it is told to, in any order. */
function deskByHand() {
  const asked: {
    level: number;
    answer: (figures: CityFigures | null) => void;
    refuse: (cause: Error) => void;
  }[] = [];
  const desk: FiguresDesk = {
    prepare: () => undefined,
    ask: (_slot, _city, { values }) =>
      new Promise((answer, refuse) => asked.push({ level: values.waterLevelMetresNap ?? 0, answer, refuse })),
  };
  const waiting: (() => void)[] = [];
  const board = createFiguresBoard(desk, () => new Promise((resolve) => waiting.push(resolve)));
  const frame = (): Promise<void> => {
    for (const resolve of waiting.splice(0)) resolve();
    return new Promise((resolve) => setTimeout(resolve));
  };
  return { board, asked, frame };
}

test("the figures of before stay until the next are there", async () => {
  const { board, asked, frame } = deskByHand();
  board.show(city, wanted(1));
  await frame();
  asked[0].answer(figuresOf(1));
  await board.counted();
  board.show(city, wanted(2));
  await frame();
  expect(board.store.getState()["high-water"]).toMatchObject({ value: { city: { level: 1 } } });
  asked[1].answer(figuresOf(2));
  await board.counted();
  expect(board.store.getState()["high-water"]).toMatchObject({ value: { city: { level: 2 } } });
});

test("a chart's numbers that stay the same are the same object, and others are not", async () => {
  const { board, asked, frame } = deskByHand();
  const withSeries = (level: number, x: number[]) => ({
    ...figuresOf(level),
    series: [{ id: "s", x, lines: [] }],
  });
  const seriesShown = () => {
    const shown = board.store.getState()["high-water"];
    return shown.status === "ready" ? shown.value.series : undefined;
  };
  board.show(city, wanted(1));
  await frame();
  asked[0].answer(withSeries(1, [1, 2]));
  await board.counted();
  const first = seriesShown();
  board.show(city, wanted(2));
  await frame();
  asked[1].answer(withSeries(2, [1, 2]));
  await board.counted();
  expect(seriesShown()).toBe(first);
  board.show(city, wanted(3));
  await frame();
  asked[2].answer(withSeries(3, [1, 3]));
  await board.counted();
  expect(seriesShown()).toEqual([{ id: "s", x: [1, 3], lines: [] }]);
});

test("an answer that comes too late is not put up", async () => {
  const { board, asked, frame } = deskByHand();
  board.show(city, wanted(1));
  await frame();
  board.show(city, wanted(2));
  await frame();
  asked[1].answer(figuresOf(2));
  asked[0].answer(figuresOf(1));
  await board.counted();
  expect(board.store.getState()["high-water"]).toMatchObject({ value: { city: { level: 2 } } });
});

test("the picture comes first: nothing is asked before its frame, and of the steps within one frame only the last", async () => {
  const { board, asked, frame } = deskByHand();
  board.show(city, wanted(1));
  board.show(city, wanted(2));
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked).toEqual([]);
  await frame();
  expect(asked.map(({ level }) => level)).toEqual([2]);
});

test("the same question is asked once, and what is off goes", async () => {
  const { board, asked, frame } = deskByHand();
  board.show(city, wanted(1));
  board.show(city, wanted(1));
  await frame();
  expect(asked).toHaveLength(1);
  asked[0].answer(figuresOf(1));
  await board.counted();
  board.show(city, new Map());
  await frame();
  expect(board.store.getState()).toEqual({});
  board.show(city, wanted(1));
  await frame();
  expect(asked).toHaveLength(2);
});

test("what is switched off goes with the frame that no longer shows it, unless it is on again by then", async () => {
  const { board, asked, frame } = deskByHand();
  board.show(city, wanted(1));
  await frame();
  asked[0].answer(figuresOf(1));
  await board.counted();
  board.show(city, new Map());
  expect(board.store.getState()).toHaveProperty("high-water");
  board.show(city, wanted(1));
  await frame();
  expect(board.store.getState()).toHaveProperty("high-water");
});

test("another city's figures are gone in the same tick, and its own are asked for", async () => {
  const { board, asked, frame } = deskByHand();
  board.show(city, wanted(1));
  await frame();
  asked[0].answer(figuresOf(1));
  await board.counted();
  board.show({ ...city, tilesUrl: "/tiles/imported-again/" }, wanted(1));
  expect(board.store.getState()).toEqual({});
  await frame();
  expect(asked).toHaveLength(2);
});

test("what cannot be counted is said, and nobody waits for it for ever", async () => {
  const { board, asked, frame } = deskByHand();
  board.show(city, wanted(1));
  await frame();
  asked[0].refuse(new Error("inventory.json answered 404."));
  await board.counted();
  expect(board.store.getState()["high-water"]).toEqual({
    status: "failed",
    detail: "inventory.json answered 404.",
  });
});
