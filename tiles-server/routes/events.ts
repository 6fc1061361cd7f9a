import type { Express, Response } from "express";
import { addRoute } from "../http/route.ts";
import type { Serving } from "./serving.ts";

const HEARTBEAT_MILLISECONDS = 15_000;
const RECONNECT_MILLISECONDS = 2_000;

/**
 * Server-sent events: one `catalog` event with the revision at once, and one with each change. Returns what ends all
 * streams, without which the server could never stop.
 */
export function addEventsRoute(app: Express, { catalog, allowNamed }: Serving): () => void {
  const streams = new Set<Response>();
  let stopped = false;

  const tell = (response: Response, revision: number): void => {
    response.write(`event: catalog\nid: ${revision}\ndata: ${JSON.stringify({ revision })}\n\n`);
  };
  const forget = catalog.onChange((revision) => {
    for (const response of streams) tell(response, revision);
  });
  // Proxies cut a connection that stays silent.
  const heartbeat = setInterval(() => {
    for (const response of streams) response.write(": still here\n\n");
  }, HEARTBEAT_MILLISECONDS);
  heartbeat.unref();

  addRoute(app, {
    path: "/api/v1/events",
    query: [],
    prepare: allowNamed,
    get(request, response) {
      response.writeHead(200, {
        "Content-Type": "text/event-stream",
        "Cache-Control": "no-cache, no-transform",
        // nginx would otherwise hold events back until its buffer is full.
        "X-Accel-Buffering": "no",
      });
      if (request.method === "HEAD" || stopped) {
        response.end();
        return;
      }
      response.write(`retry: ${RECONNECT_MILLISECONDS}\n\n`);
      tell(response, catalog.revision);
      streams.add(response);
      response.on("close", () => streams.delete(response));
    },
  });

  return () => {
    stopped = true;
    forget();
    clearInterval(heartbeat);
    for (const response of streams) response.end();
  };
}
