import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { roundArea, writeLargeLayer } from "../testing/large-layer.ts";
import { createLayerReader } from "./layer-reader.ts";
import { createLayerThread } from "./layer-thread.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stadslens-thread-"));
  writeLargeLayer(join(folder, "small.geojson"), 3, 5);
});
afterAll(() => rmSync(folder, { recursive: true }));

const request = (source: string) => ({ path: join(folder, source), source, file: `theme/river/${source}` });

test("a thread reads one layer after another, and another thread the next when it has ended", async () => {
  const thread = createLayerThread();
  for (let time = 0; time < 2; time += 1) {
    const answers = await Promise.all([
      thread.read(request("small.geojson")),
      thread.read(request("small.geojson")),
    ]);
    for (const { bytes, read } of answers) {
      expect(read.survey?.featureCount).toBe(3);
      expect(read.survey?.numbers.get("depthMetres")).toEqual(Float64Array.of(0, 0.02, 0.04));
      const [start, end] = read.spans?.spans ?? [];
      expect(JSON.parse(bytes.subarray(start, end).toString()).properties).toEqual({ depthMetres: 0 });
    }
    await thread.close();
  }
});

test("a file that is not there is told in Node's own words, and the thread goes on", async () => {
  const thread = createLayerThread();
  await expect(thread.read(request("missing.geojson"))).rejects.toMatchObject({ code: "ENOENT" });
  expect((await thread.read(request("small.geojson"))).read.issues).toEqual([]);
  await thread.close();
});

test("fault 26: a layer that needs too much memory is an issue, and the next layer is read", async () => {
  writeLargeLayer(join(folder, "large.geojson"), 20_000, 30);
  const reader = createLayerReader(createLayerThread({ memoryMegabytes: 32 }));
  const read = () => reader.read(folder, "large.geojson", "scenario.json");
  const [{ layer, issues }] = await Promise.all([read(), read()]);
  expect(layer).toBeUndefined();
  expect(issues).toMatchObject([{ code: "LAYER_TOO_LARGE", message: expect.stringContaining("memory") }]);
  writeLargeLayer(join(folder, "medium.geojson"), 2_000, 30);
  expect(statSync(join(folder, "medium.geojson")).size).toBeGreaterThan(1_000_000);
  const next = await reader.read(folder, "medium.geojson", "scenario.json");
  expect(next.issues).toEqual([]);
  expect(next.layer?.survey.featureCount).toBe(2_000);
  await reader.close();
});

test("a thread is used again, and ends when nothing is asked of it for a while", async () => {
  const tell = "{ bytes: new Uint8Array(1), read: { issues: [{ code: String(threadId) }] } }";
  const start = new URL(
    `data:text/javascript,import { parentPort, threadId } from "node:worker_threads"; parentPort.on("message", () => parentPort.postMessage(${tell}));`,
  );
  const thread = createLayerThread({ start, idleMilliseconds: 200 });
  const threadId = async () => (await thread.read(request("small.geojson"))).read.issues[0]?.code;
  // Asked for at once: between two questions a busy machine may well take longer than the while.
  const [first, second] = await Promise.all([threadId(), threadId()]);
  expect(second).toBe(first);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await threadId()).not.toBe(first);
  await thread.close();
});

test("a thread that cannot start is an issue and ends nothing", async () => {
  const start = new URL("data:text/javascript,throw new Error('no')");
  const reader = createLayerReader(createLayerThread({ start }));
  const { issues } = await reader.read(folder, "medium.geojson", "scenario.json");
  expect(issues).toMatchObject([{ code: "LAYER_TOO_LARGE" }]);
  await reader.close();
});

test("fault 26: an area of a million and one positions is refused with the limit", async () => {
  const area = `{"type":"Feature","properties":{},"geometry":${roundArea(4.4, 51.9, 1_000_001)}}`;
  writeFileSync(join(folder, "coast.geojson"), `{"type":"FeatureCollection","features":[${area}]}`);
  const reader = createLayerReader();
  const { layer, issues } = await reader.read(folder, "coast.geojson", "scenario.json");
  expect(layer).toBeUndefined();
  expect(issues).toMatchObject([
    { code: "LAYER_TOO_LARGE", file: "coast.geojson", line: 1, column: 41, path: "features[0]" },
  ]);
  expect(issues[0]?.message).toContain("more than 1,000,000 positions");
  await reader.close();
});

// Three tries: what holds the loop up itself does so each time, while another program on the machine does so once.
test("fault 26: while 40 MB of 50,000 areas comes in, the event loop is never held up for long", {
  retry: 2,
  timeout: 60_000,
}, async () => {
  writeLargeLayer(join(folder, "huge.geojson"), 50_000, 33);
  const megabytes = statSync(join(folder, "huge.geojson")).size / 1e6;
  expect(megabytes).toBeGreaterThan(40);
  const reader = createLayerReader();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  const { layer, issues } = await reader.read(folder, "huge.geojson", "scenario.json");
  const cut = layer?.within({ west: 4.41, south: 51.9, east: 4.42, north: 51.91 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  const longest = delay.max / 1e6;
  console.log(
    `${megabytes.toFixed(1)} MB in ${(performance.now() - began).toFixed(0)} ms, event loop at most ${longest.toFixed(0)} ms late`,
  );
  expect(issues).toEqual([]);
  expect(JSON.parse(cut?.toString() ?? "").features.length).toBeGreaterThan(500);
  expect(longest).toBeLessThan(200);
  await reader.close();
});
