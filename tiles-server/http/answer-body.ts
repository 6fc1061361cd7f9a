import type { IncomingMessage, ServerResponse } from "node:http";
import { readByteRange } from "./byte-range.ts";
import { acceptedEncodings, type Encoding } from "./encodings.ts";
import { addToVary } from "./headers.ts";
import { HttpProblem } from "./problem.ts";
import type { Body, Variant } from "./variant.ts";

/** Kept, but asked after each time: for addresses whose content may change. */
export const REVALIDATE = "no-cache";
/** For addresses that name their content's version. */
export const IMMUTABLE = "public, max-age=31536000, immutable";

/**
 * Answers GET and HEAD from a body: the encoding the client likes best, 304 where it has it already, a part of the
 * plain bytes where it asks for one.
 */
export async function answerBody(
  request: IncomingMessage,
  response: ServerResponse,
  body: Body,
  cacheControl: string,
): Promise<void> {
  const wantsRange = request.headers.range !== undefined;
  const encodings: readonly Encoding[] = wantsRange
    ? ["identity"]
    : acceptedEncodings(request.headers["accept-encoding"]);
  const variant = await firstVariant(body, [...encodings, "identity"]);
  if (variant === undefined)
    throw new HttpProblem(404, "This file has left the server. Load the page again.");

  addToVary(response, "Accept-Encoding");
  response.setHeader("Cache-Control", cacheControl);
  response.setHeader("ETag", variant.etag);
  if (names(request.headers["if-none-match"], variant.etag)) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader("Content-Type", body.mediaType);
  response.setHeader("Accept-Ranges", "bytes");
  if (variant.encoding !== "identity") response.setHeader("Content-Encoding", variant.encoding);

  const ifRange = request.headers["if-range"];
  const rangeHolds = ifRange === undefined || ifRange === variant.etag;
  const size = variant.bytes.byteLength;
  const range = readByteRange(
    request.method === "GET" && rangeHolds ? request.headers.range : undefined,
    size,
  );
  if (range.kind === "unsatisfiable") {
    throw new HttpProblem(416, `The range asked for does not lie in this file of ${size} bytes.`, {
      "Content-Range": `bytes */${size}`,
    });
  }
  if (range.kind === "part") {
    const part = variant.bytes.subarray(range.first, range.last + 1);
    response.setHeader("Content-Range", `bytes ${range.first}-${range.last}/${size}`);
    response.writeHead(206, { "Content-Length": part.byteLength }).end(part);
    return;
  }
  response.writeHead(200, { "Content-Length": size });
  response.end(request.method === "HEAD" ? undefined : variant.bytes);
}

async function firstVariant(body: Body, encodings: readonly Encoding[]): Promise<Variant | undefined> {
  for (const encoding of encodings) {
    const variant = await body.variant(encoding);
    if (variant !== undefined) return variant;
  }
  return undefined;
}

/** Whether If-None-Match names this tag. The comparison is weak, as RFC 9110 §13.1.2 asks. */
function names(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(",").some((one) => {
    const tag = one.trim().replace(/^W\//, "");
    return tag === "*" || tag === etag;
  });
}
