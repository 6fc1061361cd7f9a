import type { Field } from "../../../scenarios/model/field.ts";

/** A city's fields, and the futures to work out, the one that is waited for first. */
export interface HeatHoursQuestion {
  readonly microclimateUrl: string;
  readonly landUrl: string;
  readonly airTemperatureRisesCelsius: readonly number[];
}

export type HeatHoursAnswer = HoursOfFuture | { readonly failure: string };

/** PET at every hour of the afternoon in one future, four hours a sheet. */
export interface HoursOfFuture {
  readonly airTemperatureRiseCelsius: number;
  readonly sheets: readonly Field[];
}

interface Listener {
  onFuture(hours: HoursOfFuture): void;
  onFailed(detail: string): void;
}

/** The part of a Worker that is used. */
export interface HeatHoursWorker {
  postMessage(question: HeatHoursQuestion): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<HeatHoursAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** @returns stops the work: what it has not handed over by then never comes */
export function workOutHeatHours(
  worker: HeatHoursWorker,
  question: HeatHoursQuestion,
  { onFuture, onFailed }: Listener,
): () => void {
  let awaited = question.airTemperatureRisesCelsius.length;
  worker.onmessage = ({ data }) => {
    if ("failure" in data) {
      worker.terminate();
      onFailed(data.failure);
      return;
    }
    awaited -= 1;
    if (awaited === 0) worker.terminate();
    onFuture(data);
  };
  worker.onerror = ({ message }) => {
    worker.terminate();
    onFailed(message);
  };
  worker.postMessage(question);
  return () => worker.terminate();
}
