import { runCities } from "./cities-command.ts";

process.exitCode = await runCities(process.argv.slice(2), {
  environment: process.env,
  out: process.stdout,
  err: process.stderr,
});
