import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { listenToServer } from "./server-events.ts";

/** A stream of events that the test speaks through. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static readonly opened: Stream[] = [];
  readyState = 1;
  onerror: (() => void) | null = null;
  constructor() {
    super();
    Stream.opened.push(this);
  }
  close(): void {
    this.readyState = Stream.CLOSED;
  }
  tell(revision: number): void {
    this.dispatchEvent(new MessageEvent("catalog", { data: JSON.stringify({ revision }) }));
  }
  /** The line breaks; closed: the browser will not try again. */
  fail({ closed }: { readonly closed: boolean }): void {
    this.readyState = closed ? Stream.CLOSED : 0;
    this.onerror?.();
  }
}

beforeEach(() => {
  Stream.opened.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Stream);
  vi.stubGlobal("window", globalThis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function listen() {
  const heard: (number | "away")[] = [];
  const stop = listenToServer({
    onRevision: (revision) => heard.push(revision),
    onAway: () => heard.push("away"),
  });
  return { heard, stop };
}

describe("a server", () => {
  test("that restarts is not away", () => {
    const { heard } = listen();
    const [stream] = Stream.opened;
    stream.tell(7);
    stream.fail({ closed: false });
    vi.advanceTimersByTime(2_500);
    stream.tell(8);
    vi.advanceTimersByTime(10_000);
    expect(heard).toEqual([7, 8]);
  });

  test("that stays silent is said to be away once, within five seconds", () => {
    const { heard } = listen();
    const [stream] = Stream.opened;
    stream.fail({ closed: false });
    vi.advanceTimersByTime(2_000);
    stream.fail({ closed: false });
    vi.advanceTimersByTime(3_000);
    expect(heard).toEqual(["away"]);
  });

  test("behind a proxy that answers with an error is tried again until it is back", () => {
    const { heard } = listen();
    Stream.opened[0].fail({ closed: true });
    vi.advanceTimersByTime(2_000);
    Stream.opened[1].fail({ closed: true });
    vi.advanceTimersByTime(2_000);
    Stream.opened[2].tell(9);
    vi.advanceTimersByTime(10_000);
    expect(heard).toEqual(["away", 9]);
    expect(Stream.opened).toHaveLength(3);
  });

  test("is left alone once nobody listens", () => {
    const { heard, stop } = listen();
    Stream.opened[0].fail({ closed: true });
    stop();
    vi.advanceTimersByTime(10_000);
    expect(heard).toEqual([]);
    expect(Stream.opened).toHaveLength(1);
  });
});
