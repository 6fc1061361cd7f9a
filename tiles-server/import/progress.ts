/** Tells how far a stage of long work has come; who listens decides how to show it. */
export type ShowProgress = (stage: string, done: number, total: number) => void;

const WIDTH = 24;
const SMALLEST_PAUSE_MS = 100;

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A bar with the rate and the time left on a terminal; one plain line a stage where there is none. */
export function createProgress(
  screen: Screen,
  now: () => number = performance.now.bind(performance),
): ShowProgress {
  let current = "";
  let startedAt = 0;
  let shownAt = Number.NEGATIVE_INFINITY;
  return (stage, done, total) => {
    if (stage !== current) {
      current = stage;
      startedAt = now();
      shownAt = Number.NEGATIVE_INFINITY;
      if (screen.isTTY !== true) screen.write(`${stage}\n`);
    }
    const isDone = done >= total;
    if (screen.isTTY !== true || (!isDone && now() - shownAt < SMALLEST_PAUSE_MS)) return;
    shownAt = now();
    const share = total === 0 ? 1 : done / total;
    const filled = Math.round(share * WIDTH);
    const left = share > 0.02 ? ((now() - startedAt) * (1 - share)) / share / 1000 : undefined;
    const seconds = (now() - startedAt) / 1000;
    const rate = seconds > 0.5 ? `${Math.round(done / seconds)} a second  ` : "";
    const time = isDone
      ? `${seconds.toFixed(1)} s`
      : left === undefined
        ? ""
        : `${rate}${Math.ceil(left)} s left`;
    screen.write(
      `\r\x1b[K${stage.padEnd(16)} ${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${done} of ${total}  ${time}${isDone ? "\n" : ""}`,
    );
  };
}

/** Passes progress on and keeps the time each stage took, for the report. */
export interface TimedStages {
  readonly show: ShowProgress;
  seconds(): { readonly secondsPerStage: Record<string, number>; readonly seconds: number };
}

export function timeStages(
  show: ShowProgress,
  now: () => number = performance.now.bind(performance),
): TimedStages {
  const startedAt = now();
  const ends = new Map<string, number>();
  return {
    show(stage, done, total) {
      show(stage, done, total);
      ends.set(stage, now());
    },
    seconds() {
      const secondsPerStage: Record<string, number> = {};
      let before = startedAt;
      for (const [stage, end] of ends) {
        secondsPerStage[stage] = inTenths(end - before);
        before = end;
      }
      return { secondsPerStage, seconds: inTenths(now() - startedAt) };
    },
  };
}

const inTenths = (milliseconds: number): number => Math.round(milliseconds / 100) / 10;
