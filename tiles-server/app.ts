import type { RequestListener } from "node:http";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import type { Logger } from "pino";
import { createAnswerCache } from "./http/answer-cache.ts";
import { refuseBadBodies } from "./http/bodies.ts";
import { allowNamedOrigins, setHouseHeaders } from "./http/headers.ts";
import { notFound, readPath } from "./http/path.ts";
import { createFileStore } from "./http/precompressed.ts";
import { sendProblem } from "./http/problem.ts";
import { problemFrom } from "./http/problem-from.ts";
import { addCatalogRoute } from "./routes/catalog.ts";
import { addCityRoute } from "./routes/cities.ts";
import { addEventsRoute } from "./routes/events.ts";
import { addFiguresRoute } from "./routes/figures.ts";
import { addHealthRoute } from "./routes/health.ts";
import { addLayerRoute } from "./routes/layers.ts";
import { addOpenApiRoute } from "./routes/openapi.ts";
import { addScenarioRoute } from "./routes/scenarios.ts";
import { addSchemaRoute } from "./routes/schema.ts";
import type { Serving } from "./routes/serving.ts";
import { createTilesHandler } from "./routes/tiles.ts";
import { addViewerRoutes } from "./routes/viewer.ts";
import { createCatalogSource } from "./sources/catalog.ts";
import type { CitySource } from "./sources/city-source.ts";
import { createFiguresSource } from "./sources/figures-source.ts";
import type { ScenarioSource } from "./sources/scenario-source.ts";

export interface AppOptions {
  readonly citySource: CitySource;
  readonly scenarioSource: ScenarioSource;
  readonly log: Logger;
  /** The built viewer, with its index.html. */
  readonly viewerFolder: string;
  /** Cesium's Build/Cesium. */
  readonly cesiumFolder: string;
  readonly schemaFile: string;
  /** Stands before every link, without a slash at its end; empty for links relative to the server. */
  readonly publicUrl?: string;
  /** Origins whose pages may use the API, and which the page may ask. */
  readonly allowOrigins?: readonly string[];
  /** Origins of tilesets that cities may name. */
  readonly allowTilesets?: readonly string[];
  /** The catalog's revision at the start. A server that starts again must not go back in number. */
  readonly firstRevision?: number;
}

export interface App {
  readonly handle: RequestListener;
  /** For the test that holds the description against the routes. */
  readonly routes: readonly string[];
  /** Ends the event streams and the watching; what is under way finishes by itself. */
  stop(): Promise<void>;
}

const TILES_CACHE_BYTES = 256 * 1024 * 1024;
const FILES_CACHE_BYTES = 64 * 1024 * 1024;

/** The whole server but its port: everything it needs is handed to it. */
export function createApp(options: AppOptions): App {
  const { citySource, scenarioSource, log, publicUrl = "", firstRevision = 1 } = options;
  const { allowOrigins = [], allowTilesets = [] } = options;
  const warnOfLink = (file: string) => log.warn({ file }, "not served: a link that leads out of its folder");
  const catalog = createCatalogSource({
    citySource,
    scenarioSource,
    publicUrl,
    firstRevision,
    allowTilesets,
  });
  const onCitiesChanged = (): void => {
    catalog.raise();
    // A layer may lie inside a city that was not there before.
    scenarioSource
      .refresh()
      .catch((error: unknown) => log.error({ err: error }, "cannot look at the scenarios"));
  };
  const stopWatching = [citySource.watch(onCitiesChanged), scenarioSource.watch(catalog.raise)];
  const answerTile = createTilesHandler({
    citySource,
    files: createFileStore({ maxBytes: TILES_CACHE_BYTES, compressMissing: false, warnOfLink }),
  });
  const figures = createFiguresSource(citySource);
  const serving: Serving = {
    catalog,
    figures,
    answers: createAnswerCache(() => catalog.revision),
    files: createFileStore({ maxBytes: FILES_CACHE_BYTES, compressMissing: true, warnOfLink }),
    viewerFolder: options.viewerFolder,
    cesiumFolder: options.cesiumFolder,
    schemaFile: options.schemaFile,
    pageMayAsk: [...allowOrigins, ...allowTilesets],
    allowNamed: (request, response) => allowNamedOrigins(request, response, allowOrigins),
  };

  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use(refuseBadBodies);
  addHealthRoute(app, serving);
  addCatalogRoute(app, serving);
  addCityRoute(app, serving);
  addFiguresRoute(app, serving);
  addScenarioRoute(app, serving);
  addLayerRoute(app, serving);
  const endStreams = addEventsRoute(app, serving);
  addOpenApiRoute(app, serving);
  addSchemaRoute(app, serving);
  addViewerRoutes(app, serving);
  app.use(() => {
    throw notFound();
  });
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    sendProblem(response, problemFrom(error, request, log));
  });

  return {
    routes: routesOf(app),
    handle(request, response) {
      setHouseHeaders(response);
      try {
        const [first, ...segments] = readPath(request.url ?? "");
        if (first !== "tiles") return app(request, response);
        answerTile(request, response, segments).catch((error: unknown) =>
          sendProblem(response, problemFrom(error, request, log)),
        );
      } catch (error) {
        sendProblem(response, problemFrom(error, request, log));
      }
    },
    async stop() {
      endStreams();
      await Promise.all(stopWatching.map((stop) => stop()));
      await Promise.all([scenarioSource.close(), figures.close()]);
    },
  };
}

const routesOf = (app: Express): string[] =>
  app.router.stack.flatMap((layer) => (layer.route === undefined ? [] : [layer.route.path]));
