import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tinyScenario, writeScenario } from "../testing/tiny-city.ts";
import { createTinyServer, listenRaw, type TinyServer } from "../testing/tiny-server.ts";

let tiny: TinyServer;
let raw: Awaited<ReturnType<typeof listenRaw>>;
beforeEach(async () => {
  tiny = await createTinyServer();
  raw = await listenRaw(tiny.app);
});
afterEach(async () => {
  const closed = raw.close();
  await tiny.remove();
  await closed;
});

async function open(port = raw.port): Promise<IncomingMessage> {
  const [response] = (await once(get({ port, path: "/api/v1/events", agent: false }), "response")) as [
    IncomingMessage,
  ];
  return response.setEncoding("utf8");
}

/** Reads on until the stream has said `times` catalog events. */
async function revisionsOf(response: IncomingMessage, times: number): Promise<number[]> {
  let said = "";
  while (true) {
    const revisions = [...said.matchAll(/event: catalog\nid: \d+\ndata: \{"revision":(\d+)\}\n\n/g)].map(
      (match) => Number(match[1]),
    );
    if (revisions.length >= times) return revisions;
    said += String((await once(response, "data"))[0]);
  }
}

test("the stream tells the revision at once, and nothing may hold it back", async () => {
  const response = await open();
  expect(response.headers).toMatchObject({
    "content-type": "text/event-stream",
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
  });
  expect(await revisionsOf(response, 1)).toEqual([1]);
  response.destroy();
});

test("a scenario that is written raises the revision, tells it, and stands in the catalog", async () => {
  const response = await open();
  const revisions = revisionsOf(response, 2);
  await writeScenario(tiny.scenariosFolder, "flooding", tinyScenario("rain"));
  expect((await revisions)[1]).toBe(2);
  const catalog = JSON.parse((await raw.get("/api/v1/catalog")).body);
  expect(catalog.revision).toBeGreaterThanOrEqual(2);
  expect(catalog.scenarios.map(({ id }: { id: string }) => id)).toContain("rain");
  response.destroy();
});

test("a silent stream is kept alive, or a proxy would cut it", async () => {
  vi.useFakeTimers({ toFake: ["setInterval"] });
  const quiet = await createTinyServer();
  const listening = await listenRaw(quiet.app);
  try {
    const response = await open(listening.port);
    await revisionsOf(response, 1);
    const heartbeat = once(response, "data", { signal: AbortSignal.timeout(5_000) });
    vi.advanceTimersByTime(15_000);
    expect(String((await heartbeat)[0])).toContain(": still here\n\n");
  } finally {
    vi.useRealTimers();
    const closed = listening.close();
    await quiet.remove();
    await closed;
  }
});

test("stopping ends the streams", async () => {
  const response = await open();
  response.resume();
  const end = once(response, "end");
  await tiny.app.stop();
  await end;
});
