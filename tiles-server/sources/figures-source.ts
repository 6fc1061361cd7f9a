import type { City } from "../../scenarios/model/city.ts";
import type { CityFigures, FiguresRequest } from "../../scenarios/model/figure.ts";
import { createAskedThread } from "./asked-thread.ts";
import type { CitySource } from "./city-source.ts";

export interface FiguresQuestion {
  readonly city: City;
  readonly folder: string;
  readonly version: string;
  readonly request: FiguresRequest;
}

export type FiguresAnswer = { readonly figures: CityFigures } | { readonly failure: string };

/** Figures as the page counts them, by the same functions, in a thread: a large city's take seconds to read. */
export interface FiguresSource {
  /** @returns undefined where there is no such city */
  figures(cityId: string, request: FiguresRequest): Promise<CityFigures | undefined>;
  close(): Promise<void>;
}

const START = new URL("./figures-worker-start.mjs", import.meta.url);

export function createFiguresSource(cities: Pick<CitySource, "get">): FiguresSource {
  const thread = createAskedThread<FiguresQuestion, FiguresAnswer>({
    start: START,
    work: "counts figures",
    // Reading a city again costs more than keeping its numbers for a workshop's pause.
    idleMilliseconds: 60_000,
  });
  async function figures(cityId: string, request: FiguresRequest): Promise<CityFigures | undefined> {
    const known = cities.get(cityId);
    if (known === undefined) return undefined;
    const { city, folder, version } = known;
    const answer = await thread.ask({ city, folder, version, request });
    if (!("failure" in answer)) return answer.figures;
    // Swapped by an import while it was read: the new package answers.
    if (cities.get(cityId)?.version !== version) return figures(cityId, request);
    throw new Error(answer.failure);
  }
  return { figures, close: thread.close };
}
