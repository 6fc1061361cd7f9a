import type { IncomingMessage } from "node:http";
import type { Logger } from "pino";
import { HttpProblem } from "./problem.ts";

const DETAIL_OF_REFUSED_BODY: Readonly<Record<string, string>> = {
  "entity.parse.failed": "The body is not JSON. Correct it, or leave it out.",
  "entity.too.large": "The body is larger than 100 kB, unpacked. Send less.",
  "encoding.unsupported":
    "The body is compressed in a way this server does not read. Send it plain or with gzip.",
};

/** What went wrong as an answer. What is our own fault is logged in full and told in one sentence. */
export function problemFrom(error: unknown, request: IncomingMessage, log: Logger): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (isClientError(error)) {
    return new HttpProblem(
      error.status,
      DETAIL_OF_REFUSED_BODY[error.type ?? ""] ?? "The request cannot be read.",
    );
  }
  log.error({ err: error, method: request.method, url: request.url }, "request failed");
  return new HttpProblem(
    500,
    "The server failed at this. Its log says why; try again, or tell whoever runs it.",
  );
}

/** Errors that Express and its body parser make of a bad request. */
function isClientError(error: unknown): error is Error & { status: number; type?: string } {
  if (!(error instanceof Error) || !("status" in error)) return false;
  return typeof error.status === "number" && error.status >= 400 && error.status < 500;
}
