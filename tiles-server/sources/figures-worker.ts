import { parentPort } from "node:worker_threads";
import { cityNumbersFrom } from "../../scenarios/methods/figures/city-numbers.ts";
import { createFigures } from "../../scenarios/methods/figures/create-figures.ts";
import type { FiguresAnswer, FiguresQuestion } from "./figures-source.ts";
import { readCityFiles } from "./read-city-files.ts";

/** The thread's own side. The last city's numbers stay: who asks for one figure asks for the next. */
let known: { version: string; figures: ReturnType<typeof createFigures> } | undefined;

parentPort?.on("message", async ({ city, folder, version, request }: FiguresQuestion) => {
  try {
    if (known?.version !== version) {
      known = { version, figures: createFigures(cityNumbersFrom(await readCityFiles(city, folder))) };
    }
    answer({ figures: known.figures(request) });
  } catch (error) {
    answer({ failure: error instanceof Error ? error.message : String(error) });
  }
});

const answer = (given: FiguresAnswer): void => parentPort?.postMessage(given);
