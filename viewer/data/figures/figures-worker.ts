import { cityNumbersFrom } from "../../../scenarios/methods/figures/city-numbers.ts";
import { createFigures } from "../../../scenarios/methods/figures/create-figures.ts";
import type { CityAnswer } from "../../../scenarios/model/catalog.ts";
import { COMPUTED_METHODS } from "../../../scenarios/model/layer.ts";
import type { FiguresAnswer, FiguresQuestion } from "./figures-desk.ts";
import { readCityFiles } from "./read-city-files.ts";

/** Counts beside the page: a slider's every step is counted over all buildings while the page draws it. */
const counters = new Map<string, ReturnType<typeof counterFor>>();

async function counterFor(city: CityAnswer): Promise<ReturnType<typeof createFigures>> {
  return createFigures(cityNumbersFrom(await readCityFiles(city, new AbortController().signal)));
}

addEventListener("message", async ({ data: { id, city, request } }: MessageEvent<FiguresQuestion>) => {
  // One city at a time: the numbers of the one before make way.
  if (!counters.has(city.tilesUrl)) counters.clear();
  const counter = counters.get(city.tilesUrl) ?? counterFor(city);
  counters.set(city.tilesUrl, counter);
  try {
    if (request === null) await workOutAhead(await counter);
    else post({ id, figures: (await counter)(request) });
  } catch (cause) {
    // What could not be read may be there the next time.
    counters.delete(city.tilesUrl);
    post({ id, failure: cause instanceof Error ? cause.message : String(cause) });
  }
});

/** What each method makes once a city. A question that comes in between goes first. */
async function workOutAhead(counter: ReturnType<typeof createFigures>): Promise<void> {
  for (const method of COMPUTED_METHODS) {
    await new Promise((resolve) => setTimeout(resolve));
    counter({ method, values: {} });
  }
}

const post = (answer: FiguresAnswer): void => postMessage(answer);
