import type { Problem } from "../../scenarios/model/catalog.ts";

/** An answer of the server; an error carries the server's own sentence where it gave one (RFC 9457). */
export async function fetchAnswer(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { signal });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => null)) as Problem | null;
  throw new Error(problem?.detail ?? `${address} answered ${response.status}.`);
}

export const fetchJson = async <T>(address: string, signal: AbortSignal): Promise<T> =>
  (await fetchAnswer(address, signal)).json() as Promise<T>;
