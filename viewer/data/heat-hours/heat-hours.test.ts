import { expect, test, vi } from "vitest";
import { type HeatHoursWorker, workOutHeatHours } from "./heat-hours.ts";

const QUESTION = {
  microclimateUrl: "/m.json",
  landUrl: "/l.json",
  airTemperatureRisesCelsius: [2.2, 0],
};

function begin() {
  const worker: HeatHoursWorker = {
    postMessage: vi.fn(),
    terminate: vi.fn(),
    onmessage: null,
    onerror: null,
  };
  const listener = { onFuture: vi.fn(), onFailed: vi.fn() };
  const stop = workOutHeatHours(worker, QUESTION, listener);
  const say = (data: unknown): void => worker.onmessage?.({ data } as MessageEvent);
  return { worker, listener, stop, say };
}

test("each future is told as it comes, and the worker goes home after the last", () => {
  const { worker, listener, say } = begin();
  expect(worker.postMessage).toHaveBeenCalledWith(QUESTION);
  const [high, now] = [2.2, 0].map((airTemperatureRiseCelsius) => ({
    airTemperatureRiseCelsius,
    sheets: [],
  }));
  say(high);
  expect(listener.onFuture).toHaveBeenLastCalledWith(high);
  expect(worker.terminate).not.toHaveBeenCalled();
  say(now);
  expect(listener.onFuture).toHaveBeenLastCalledWith(now);
  expect(worker.terminate).toHaveBeenCalledOnce();
});

test("what cannot be read, and a worker that breaks, is told", () => {
  const { worker, listener, say } = begin();
  say({ failure: "/m.json answered 404." });
  expect(listener.onFailed).toHaveBeenLastCalledWith("/m.json answered 404.");
  expect(worker.terminate).toHaveBeenCalledOnce();
  const broken = begin();
  broken.worker.onerror?.({ message: "out of memory" } as ErrorEvent);
  expect(broken.listener.onFailed).toHaveBeenLastCalledWith("out of memory");
  expect(broken.worker.terminate).toHaveBeenCalledOnce();
});

test("another city stops it", () => {
  const { worker, stop } = begin();
  stop();
  expect(worker.terminate).toHaveBeenCalledOnce();
});
