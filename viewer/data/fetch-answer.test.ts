import { afterEach, expect, test, vi } from "vitest";
import { fetchJson } from "./fetch-answer.ts";

afterEach(() => vi.unstubAllGlobals());

const { signal } = new AbortController();
const answering = (body: string, status: number) =>
  vi.stubGlobal("fetch", async () => new Response(body, { status }));

test("an error answer is thrown in the server's own words", async () => {
  answering(JSON.stringify({ detail: "There is no city “atlantis”." }), 404);
  await expect(fetchJson("/api/v1/cities/atlantis", signal)).rejects.toThrow("There is no city “atlantis”.");
});

test("an error answer without words still names the address and the status", async () => {
  answering("<html>Bad gateway</html>", 502);
  await expect(fetchJson("/api/v1/catalog", signal)).rejects.toThrow("/api/v1/catalog answered 502.");
});
