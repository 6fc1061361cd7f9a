import { expect, test } from "vitest";
import type { CityAnswer } from "../../../scenarios/model/catalog.ts";
import type { CityFigures, FiguresRequest } from "../../../scenarios/model/figure.ts";
import {
  createFiguresDesk,
  type FiguresAnswer,
  type FiguresQuestion,
  type FiguresWorker,
} from "./figures-desk.ts";

const city = { tilesUrl: "/tiles/one/" } as CityAnswer;
const at = (waterLevelMetresNap: number): FiguresRequest => ({
  method: "flood-depth",
  values: { waterLevelMetresNap },
});
const figures = { method: "flood-depth" } as CityFigures;

function deskWithHand() {
  const asked: FiguresQuestion[] = [];
  const started: FiguresWorker[] = [];
  const desk = createFiguresDesk(() => {
    const worker: FiguresWorker = {
      postMessage: (question) => asked.push(question),
      onmessage: null,
      onerror: null,
    };
    started.push(worker);
    return worker;
  });
  const answer = (data: FiguresAnswer) =>
    started.at(-1)?.onmessage?.({ data } as MessageEvent<FiguresAnswer>);
  return { desk, asked, started, answer };
}

test("a slot gets the answer to its latest question; what was passed is never counted", async () => {
  const { desk, asked, answer } = deskWithHand();
  const all = [desk.ask("a", city, at(1)), desk.ask("a", city, at(2)), desk.ask("a", city, at(3))];
  expect(asked.map(({ request }) => request?.values.waterLevelMetresNap)).toEqual([1]);
  answer({ id: asked[0].id, figures });
  expect(asked.map(({ request }) => request?.values.waterLevelMetresNap)).toEqual([1, 3]);
  answer({ id: asked[1].id, figures });
  expect(await Promise.all(all)).toEqual([null, null, figures]);
});

test("slots do not wait for one another", async () => {
  const { desk, asked, answer } = deskWithHand();
  const [one, other] = [desk.ask("a", city, at(1)), desk.ask("b", city, at(1))];
  expect(asked).toHaveLength(2);
  answer({ id: asked[1].id, figures });
  answer({ id: asked[0].id, figures });
  expect(await Promise.all([one, other])).toEqual([figures, figures]);
});

test("what cannot be counted is said, and the next question is asked all the same", async () => {
  const { desk, asked, answer } = deskWithHand();
  const failing = desk.ask("a", city, at(1));
  const next = desk.ask("a", city, at(2));
  answer({ id: asked[0].id, failure: "inventory.json answers 404" });
  await expect(failing).rejects.toThrow("inventory.json answers 404");
  answer({ id: asked[1].id, figures });
  expect(await next).toBe(figures);
});

test("a worker that breaks down fails all that waits, and another one is started", async () => {
  const { desk, asked, started, answer } = deskWithHand();
  const all = [desk.ask("a", city, at(1)), desk.ask("a", city, at(2)), desk.ask("b", city, at(1))];
  started[0].onerror?.({ message: "out of memory" } as ErrorEvent);
  for (const lost of all) await expect(lost).rejects.toThrow("out of memory");
  const again = desk.ask("a", city, at(3));
  expect(started).toHaveLength(2);
  answer({ id: asked.at(-1)!.id, figures });
  expect(await again).toBe(figures);
});

test("a city is prepared without an answer, and a question does not wait for it", async () => {
  const { desk, asked, answer } = deskWithHand();
  desk.prepare(city);
  const question = desk.ask("a", city, at(1));
  expect(asked.map(({ request }) => request?.method)).toEqual([undefined, "flood-depth"]);
  answer({ id: asked[1].id, figures });
  expect(await question).toBe(figures);
});
