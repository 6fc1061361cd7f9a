import { totalmem } from "node:os";
import { Worker } from "node:worker_threads";

/** A thread that answers one question at a time, so that the server goes on answering meanwhile. */
export interface AskedThread<Question, Answer> {
  /** Rejects with ThreadEnded where the thread did not survive the question. */
  ask(question: Question): Promise<Answer>;
  /** Ends the thread; the next question starts another. */
  close(): Promise<void>;
}

export class ThreadEnded extends Error {
  override name = "ThreadEnded";
}

export interface AskedThreadOptions {
  /** A module that registers TypeScript and answers messages. */
  readonly start: URL;
  /** What it does, for the message when it breaks down. Example: "reads layers" */
  readonly work: string;
  /** Of JavaScript values; the bytes of typed arrays do not count. */
  readonly memoryMegabytes?: number | undefined;
  /** Without a question for this long it ends, and gives its memory back. */
  readonly idleMilliseconds?: number | undefined;
}

/** On a small machine half of what there is: the rest of the server must live too. */
const USUAL_MEMORY_MEGABYTES = Math.min(2048, Math.floor(totalmem() / 2 / 1_048_576));

/** Nothing runs until the first question; the thread then stays for the next ones, and keeps no process alive by itself. */
export function createAskedThread<Question, Answer>({
  start,
  work,
  memoryMegabytes = USUAL_MEMORY_MEGABYTES,
  idleMilliseconds = 10_000,
}: AskedThreadOptions): AskedThread<Question, Answer> {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let idling: NodeJS.Timeout | undefined;
  let settle: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;

  function startWorker(): Worker {
    const started = new Worker(start, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
      // A package under geotiff takes a thread without any for one of its own, and falls over.
      workerData: {},
    });
    const onEnd = (error?: unknown): void => {
      if (worker !== started) return;
      worker = undefined;
      const reason = error instanceof Error ? error.message : "it was ended";
      settle?.reject(new ThreadEnded(`The thread that ${work} stopped: ${reason}`, { cause: error }));
    };
    // For as long as it lives: an error that nobody listens to would end the server.
    return started
      .on("message", (answer: Answer) => settle?.resolve(answer))
      .on("error", onEnd)
      .on("exit", onEnd);
  }

  function askNow(question: Question): Promise<Answer> {
    clearTimeout(idling);
    worker ??= startWorker();
    const asked = worker;
    return new Promise<Answer>((resolve, reject) => {
      settle = { resolve, reject };
      asked.ref();
      asked.postMessage(question);
    }).finally(() => {
      asked.unref();
      idling = setTimeout(() => void end(), idleMilliseconds).unref();
    });
  }

  async function end(): Promise<void> {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  }

  return {
    ask(question) {
      // One at a time: when a thread breaks down it is known on which question.
      const turn = last.catch(() => undefined).then(() => askNow(question));
      last = turn;
      return turn;
    },
    async close() {
      await last.catch(() => undefined);
      clearTimeout(idling);
      await end();
    },
  };
}
