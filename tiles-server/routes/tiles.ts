import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { answerBody, IMMUTABLE, REVALIDATE } from "../http/answer-body.ts";
import { allowEveryOrigin } from "../http/headers.ts";
import { notFound } from "../http/path.ts";
import { type FileStore, VersionGone } from "../http/precompressed.ts";
import { HttpProblem } from "../http/problem.ts";
import type { CityPackage, CitySource } from "../sources/city-source.ts";

export const TILES_METHODS = "GET, HEAD, OPTIONS";

export interface TilesOptions {
  readonly citySource: CitySource;
  readonly files: FileStore;
}

export type TilesHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  /** The segments after `/tiles/`. */
  segments: readonly string[],
) => Promise<void>;

/**
 * `/tiles/{cityId}/…` asks after its content each time; `/tiles/{cityId}/@{version}/…` is kept for good. Stands before
 * Express, whose routing costs more than the whole answer from memory.
 */
export function createTilesHandler({ citySource, files }: TilesOptions): TilesHandler {
  async function answer(request: IncomingMessage, response: ServerResponse, segments: readonly string[]) {
    const [cityId = "", ...rest] = segments;
    const city = citySource.get(cityId);
    if (city === undefined)
      throw new HttpProblem(404, `There is no city "${cityId}" here. /api/v1/catalog lists the cities.`);
    const named = rest[0]?.startsWith("@") ? rest.shift()?.slice(1) : undefined;
    if (named !== undefined && named !== city.version) throw versionLeft(cityId);
    if (!rest.every(isPlainName)) throw notFound();
    const body = await files.find(city.folder, rest.join("/"), versionFor(city));
    if (body === undefined)
      throw new HttpProblem(404, `The city "${cityId}" has no file "${rest.join("/")}".`);
    await answerBody(request, response, body, named === undefined ? REVALIDATE : IMMUTABLE);
  }

  return async (request, response, segments) => {
    allowEveryOrigin(response);
    if (request.method === "OPTIONS") {
      response.writeHead(204, {
        "Access-Control-Allow-Methods": TILES_METHODS,
        "Access-Control-Allow-Headers": "Range",
      });
      response.end();
      return;
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      throw new HttpProblem(405, "Tiles can only be read.", { Allow: TILES_METHODS });
    }
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await answer(request, response, segments);
      } catch (error) {
        if (!(error instanceof VersionGone)) throw error;
        if (attempt === SWAP_ATTEMPTS) throw versionLeft(segments[0] ?? "");
        // An import swapped the package a moment ago, before the watch told us, or is between its two renames.
        if (attempt > 1) await setTimeout(SWAP_PAUSE_MS);
        await citySource.refresh();
      }
    }
  };
}

const SWAP_ATTEMPTS = 6;
const SWAP_PAUSE_MS = 30;

const versionFor = ({ version, stillHolds }: CityPackage) => ({ name: version, stillHolds });

const versionLeft = (cityId: string): HttpProblem =>
  new HttpProblem(
    404,
    `This version of the city "${cityId}" has been replaced. /api/v1/cities/${cityId} names the new address.`,
  );

/** Compressed siblings are ours to choose, and hidden files are nobody's. */
const isPlainName = (segment: string): boolean =>
  segment !== "" && !segment.startsWith(".") && !segment.endsWith(".br") && !segment.endsWith(".gz");
