import type { IncomingMessage, ServerResponse } from "node:http";

/** On every answer, whatever it is. */
export function setHouseHeaders(response: ServerResponse): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "same-origin");
}

/** For what anybody's page may read: tiles and layers are open data. */
export function allowEveryOrigin(response: ServerResponse): void {
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Expose-Headers", "ETag, Content-Range, Accept-Ranges");
}

/** For the rest of the API: only the origins the host has named. */
export function allowNamedOrigins(
  request: IncomingMessage,
  response: ServerResponse,
  allowOrigins: readonly string[],
): void {
  if (allowOrigins.length === 0) return;
  addToVary(response, "Origin");
  const { origin } = request.headers;
  if (origin !== undefined && allowOrigins.includes(origin)) {
    response.setHeader("Access-Control-Allow-Origin", origin);
  }
}

export function addToVary(response: ServerResponse, name: string): void {
  const before = response.getHeader("Vary");
  response.setHeader("Vary", before === undefined ? name : `${String(before)}, ${name}`);
}

/** The policy measured with Cesium 1.145: only `CesiumWidget` lives without 'unsafe-eval'. */
export function contentSecurityPolicy(allowOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    ["connect-src 'self'", ...allowOrigins].join(" "),
    "img-src 'self' data: blob:",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}
