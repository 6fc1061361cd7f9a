import type { CityAnswer } from "../../../scenarios/model/catalog.ts";
import type { CityFigures, FiguresRequest } from "../../../scenarios/model/figure.ts";

export interface FiguresQuestion {
  readonly id: number;
  readonly city: CityAnswer;
  /** null: nothing yet, but there will be: what only depends on the city may be worked out now. It has no answer. */
  readonly request: FiguresRequest | null;
}

export type FiguresAnswer =
  | { readonly id: number; readonly figures: CityFigures }
  | { readonly id: number; readonly failure: string };

/** The part of a Worker that the desk uses. */
export interface FiguresWorker {
  postMessage(question: FiguresQuestion): void;
  onmessage: ((event: MessageEvent<FiguresAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Where figures are asked for. Each asker has a slot, and gets the answer to its latest question: what a slider has passed is skipped. */
export interface FiguresDesk {
  /** A city stands and nobody asks yet: the first switch then finds its numbers there. */
  prepare(city: CityAnswer): void;
  /** @returns null where the slot has asked anew meanwhile */
  ask(slot: string, city: CityAnswer, request: FiguresRequest): Promise<CityFigures | null>;
}

interface Waiting {
  readonly city: CityAnswer;
  readonly request: FiguresRequest;
  readonly resolve: (figures: CityFigures | null) => void;
  readonly reject: (cause: Error) => void;
}

/** @param startWorker called once, at the first question */
export function createFiguresDesk(startWorker: () => FiguresWorker): FiguresDesk {
  let worker: FiguresWorker | undefined;
  let lastId = 0;
  const underWay = new Map<number, { readonly slot: string; readonly asked: Waiting }>();
  const waiting = new Map<string, Waiting>();

  const isUnderWay = (slot: string): boolean => [...underWay.values()].some((one) => one.slot === slot);

  function send(slot: string, asked: Waiting): void {
    worker ??= started();
    lastId += 1;
    underWay.set(lastId, { slot, asked });
    worker.postMessage({ id: lastId, city: asked.city, request: asked.request });
  }

  function started(): FiguresWorker {
    const fresh = startWorker();
    fresh.onmessage = ({ data }) => {
      const done = underWay.get(data.id);
      if (done === undefined) return;
      underWay.delete(data.id);
      const next = waiting.get(done.slot);
      waiting.delete(done.slot);
      if (next !== undefined) send(done.slot, next);
      if ("failure" in data) done.asked.reject(new Error(data.failure));
      // Passed already: the answer would make a panel jump back for a moment.
      else done.asked.resolve(next === undefined ? data.figures : null);
    };
    fresh.onerror = ({ message }) => {
      worker = undefined;
      const lost = [...[...underWay.values()].map(({ asked }) => asked), ...waiting.values()];
      underWay.clear();
      waiting.clear();
      for (const { reject } of lost) reject(new Error(message));
    };
    return fresh;
  }

  return {
    prepare(city) {
      worker ??= started();
      lastId += 1;
      worker.postMessage({ id: lastId, city, request: null });
    },
    ask: (slot, city, request) =>
      new Promise((resolve, reject) => {
        const asked = { city, request, resolve, reject };
        if (!isUnderWay(slot)) return send(slot, asked);
        waiting.get(slot)?.resolve(null);
        waiting.set(slot, asked);
      }),
  };
}
