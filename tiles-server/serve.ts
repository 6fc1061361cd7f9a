import { mkdir } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Logger } from "pino";
import { createApp } from "./app.ts";
import { removeAllLeftovers } from "./import/writing/swap-folder.ts";
import { cesiumFolder, type Settings, schemaFile, viewerFolder } from "./settings.ts";
import { createCitySource, extentsOf } from "./sources/city-source.ts";
import { createScenarioSource } from "./sources/scenario-source.ts";

export interface Serving {
  /** Example: "http://127.0.0.1:8080" */
  readonly address: string;
  /** Lets what is under way finish, for at most ten seconds, and takes nothing new. */
  stop(): Promise<void>;
}

const HEADERS_MILLISECONDS = 10_000;
const REQUEST_MILLISECONDS = 30_000;
const STOP_MILLISECONDS = 10_000;

/** Whoever sends headers slower than `headersMilliseconds` is cut off, or a few of them would hold every connection. */
export const createHttpServer = (
  handle: RequestListener,
  headersMilliseconds: number = HEADERS_MILLISECONDS,
): Server =>
  createServer(
    {
      headersTimeout: headersMilliseconds,
      requestTimeout: Math.max(headersMilliseconds, REQUEST_MILLISECONDS),
      // Node looks only this often whether a time has passed.
      connectionsCheckingInterval: Math.min(500, headersMilliseconds / 2),
    },
    handle,
  );

/** Rejects with Node's own error where the port cannot be had. */
export async function serve(settings: Settings, log: Logger): Promise<Serving> {
  const citiesFolder = join(settings.dataFolder, "cities");
  // A folder that is not there yet cannot be watched, and the first import should show at once.
  await mkdir(citiesFolder, { recursive: true });
  // An import that was killed between its two renames has left the city nowhere.
  await removeAllLeftovers(citiesFolder).catch((error: unknown) =>
    log.warn({ err: error, folder: citiesFolder }, "cannot clear what an import left behind"),
  );
  const citySource = await createCitySource(citiesFolder, log);
  const app = createApp({
    citySource,
    scenarioSource: await createScenarioSource(settings.scenariosFolder, log, () => extentsOf(citySource)),
    log,
    viewerFolder,
    cesiumFolder,
    schemaFile,
    publicUrl: settings.publicUrl,
    allowOrigins: settings.allowOrigins,
    allowTilesets: settings.allowTilesets,
    firstRevision: Math.floor(Date.now() / 1000),
  });
  const server = createHttpServer(app.handle);
  try {
    await listen(server, settings);
  } catch (error) {
    await app.stop();
    throw error;
  }
  return { address: addressOf(server, settings.host), stop: () => stop(server, app.stop) };
}

function listen(server: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

async function stop(server: Server, stopApp: () => Promise<void>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Connections that were busy at the start fall idle one by one; each would linger for its keep-alive time.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const patience = setTimeout(() => server.closeAllConnections(), STOP_MILLISECONDS);
  await stopApp();
  await closed;
  clearInterval(sweep);
  clearTimeout(patience);
}
