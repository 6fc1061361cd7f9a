import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { type App, type AppOptions, createApp } from "../app.ts";
import { type CitySource, createCitySource, extentsOf } from "../sources/city-source.ts";
import { createScenarioSource, type ScenarioSource } from "../sources/scenario-source.ts";
import {
  tinyCity,
  tinyScenario,
  writeCity,
  writeJson,
  writeScenario,
  writeText,
  writeTheme,
} from "./tiny-city.ts";

/** 4,000 bytes in which every place can be told from its neighbour. */
export const TILE = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7 + (index >> 8)) % 256));

export const PAGE = "<!doctype html><title>The page</title>";

export interface TinyServer {
  readonly app: App;
  readonly folder: string;
  readonly citiesFolder: string;
  readonly scenariosFolder: string;
  readonly citySource: CitySource;
  readonly scenarioSource: ScenarioSource;
  /** What the log says, a line each. */
  readonly logged: readonly string[];
  remove(): Promise<void>;
}

/** A server with the city "delft", the theme "flooding", the scenario "river", and a page. */
export async function createTinyServer(options: Partial<AppOptions> = {}): Promise<TinyServer> {
  const folder = await mkdtemp(join(tmpdir(), "stadslens-server-"));
  const citiesFolder = join(folder, "data/cities");
  const scenariosFolder = join(folder, "scenarios");
  await writeCity(citiesFolder, tinyCity("delft"), TILE);
  await writeTheme(scenariosFolder, "flooding");
  await writeScenario(scenariosFolder, "flooding", tinyScenario("river"));
  await writeText(join(folder, "dist/index.html"), PAGE);
  await writeText(join(folder, "dist/assets/page-abc.js"), "1;".repeat(1000));
  await writeText(join(folder, "cesium/Cesium.js"), "not for everybody");
  await writeText(join(folder, "cesium/Workers/work.js"), "self");
  await writeJson(join(folder, "schema.json"), { title: "A scenario" });

  const logged: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => logged.push(line) });
  const citySource = await createCitySource(citiesFolder, log);
  const scenarioSource = await createScenarioSource(scenariosFolder, log, () => extentsOf(citySource));
  const app = createApp({
    citySource,
    scenarioSource,
    log,
    viewerFolder: join(folder, "dist"),
    cesiumFolder: join(folder, "cesium"),
    schemaFile: join(folder, "schema.json"),
    ...options,
  });
  return {
    app,
    folder,
    citiesFolder,
    scenariosFolder,
    citySource,
    scenarioSource,
    logged,
    async remove() {
      await app.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server on a free port, and requests whose address is sent as it is written: clients tidy `..` away. */
export async function listenRaw(app: App): Promise<{
  readonly server: Server;
  readonly port: number;
  get(path: string, headers?: Record<string, string>): Promise<RawAnswer>;
  post(path: string, headers: Record<string, string>, body: Buffer): Promise<RawAnswer>;
  close(): Promise<void>;
}> {
  const server = createServer(app.handle);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const send = (method: string, path: string, headers: Record<string, string>, body?: Buffer) =>
    new Promise<RawAnswer>((resolve, reject) => {
      request({ method, port, path, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, body: Buffer.concat(chunks).toString() });
        });
      })
        .on("error", reject)
        .end(body);
    });
  return {
    server,
    port,
    get: (path, headers = {}) => send("GET", path, headers),
    post: (path, headers, body) => send("POST", path, headers, body),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
