import pino from "pino";
import { type Serving, serve } from "../serve.ts";
import type { Settings } from "../settings.ts";
import { EXIT_NOT_STARTED, explainStartFailure } from "../start-failure.ts";

/** Runs a program's start; what whoever started it can put right is told in one sentence, with exit code 2. */
export async function startOrExplain(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const sentence = explainStartFailure(error, process.env);
    if (sentence === undefined) throw error;
    console.error(sentence);
    process.exitCode = EXIT_NOT_STARTED;
  }
}

/** The server, which stops when the process is told to. */
export async function serveUntilTold(settings: Settings): Promise<Serving> {
  // The log goes to standard error, so that the address is the last line of standard output.
  const log = pino({ level: process.env.LOG_LEVEL || "warn" }, pino.destination(2));
  const serving = await serve(settings, log);
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, async () => {
      await serving.stop();
      process.exit(0);
    });
  }
  return serving;
}

/** The last line of each program: an address that is there to be opened. */
export const tellAddress = (address: string): void => console.log(`Stadslens stands at ${address}`);
