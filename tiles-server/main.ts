import pino from "pino";
import { serve } from "./serve.ts";
import { readSettings, SettingRefused } from "./settings.ts";

/** Could not start: a port that is taken, a setting that is wrong. */
const EXIT_NOT_STARTED = 2;

// The log goes to standard error, so that the address is the last line of standard output.
const log = pino({ level: process.env.LOG_LEVEL || "warn" }, pino.destination(2));

try {
  const serving = await serve(readSettings(process.env), log);
  console.log(`Stadslens stands at ${serving.address}`);
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, async () => {
      await serving.stop();
      process.exit(0);
    });
  }
} catch (error) {
  const sentence = startFailure(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = EXIT_NOT_STARTED;
}

function startFailure(error: unknown): string | undefined {
  if (error instanceof SettingRefused) return error.message;
  if (!(error instanceof Error && "code" in error)) return undefined;
  const port = process.env.PORT || "8080";
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=8081 npm start.`;
    case "EACCES":
      return `Port ${port} may not be used by you. Choose one above 1023: PORT=8080 npm start.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `HOST is "${process.env.HOST}", which is no address of this machine. Leave it out for 127.0.0.1, or give 0.0.0.0 for all.`;
    default:
      return undefined;
  }
}
