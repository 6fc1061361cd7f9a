import { SettingRefused } from "./settings.ts";

/** Could not start: a port that is taken, a folder that cannot be used, a setting that is wrong. */
export const EXIT_NOT_STARTED = 2;

/** Why the server could not start, as a sentence for whoever started it; undefined where the mistake is ours. */
export function explainStartFailure(error: unknown, environment: NodeJS.ProcessEnv): string | undefined {
  if (error instanceof SettingRefused) return error.message;
  if (!isSystemError(error)) return undefined;
  // Both a port and a folder can be refused with EACCES: only what was being done tells them apart.
  if (error.syscall === "listen" || error.syscall === "getaddrinfo")
    return explainPort(error.code, environment);
  if (error.path === undefined) return undefined;
  return `${error.path} cannot be used (${error.code}). Give STADSLENS_DATA and STADSLENS_SCENARIOS folders that you may read, and the first also write.`;
}

function explainPort(code: string, environment: NodeJS.ProcessEnv): string | undefined {
  const port = environment.PORT || "8080";
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=8081 npm start.`;
    case "EACCES":
      return `Port ${port} may not be used by you. Choose one above 1023: PORT=8080 npm start.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `HOST is "${environment.HOST}", which is no address of this machine. Leave it out for 127.0.0.1, or give 0.0.0.0 for all.`;
    default:
      return undefined;
  }
}

const isSystemError = (error: unknown): error is Error & { code: string; syscall: string; path?: string } =>
  error instanceof Error &&
  "code" in error &&
  typeof error.code === "string" &&
  "syscall" in error &&
  typeof error.syscall === "string";
