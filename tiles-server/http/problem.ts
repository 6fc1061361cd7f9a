import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Problem } from "../../scenarios/model/catalog.ts";

/** A refusal a caller can act on: `detail` names the thing, the place and the next step. Thrown by routes, answered as problem+json. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.name = "HttpProblem";
    this.status = status;
    this.headers = headers;
  }
}

/** Answers RFC 9457 problem details. Nothing of the error but its sentence leaves the house. */
export function sendProblem(response: ServerResponse, problem: HttpProblem): void {
  if (response.headersSent) {
    // The answer is already on its way: cutting it short is the only honest sign left.
    response.destroy();
    return;
  }
  // A handler that failed half-way may have described a body that never came.
  for (const name of ["Content-Encoding", "Content-Range", "ETag", "Accept-Ranges"])
    response.removeHeader(name);
  const answer: Problem = {
    type: "about:blank",
    title: STATUS_CODES[problem.status] ?? "Error",
    status: problem.status,
    detail: problem.message,
  };
  const body = Buffer.from(JSON.stringify(answer));
  response.writeHead(problem.status, {
    ...problem.headers,
    "Content-Type": "application/problem+json",
    "Content-Length": body.byteLength,
    "Cache-Control": "no-store",
  });
  // Node leaves the body out by itself where the request was a HEAD.
  response.end(body);
}
