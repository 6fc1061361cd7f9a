import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

export interface Settings {
  /** 0 picks a free one. */
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly scenariosFolder: string;
  readonly publicUrl: string;
  readonly allowOrigins: readonly string[];
  /** Origins of tilesets that a city.json may name: none unless the host says so. */
  readonly allowTilesets: readonly string[];
}

/** A setting that cannot be used; its message is for whoever started the server. */
export class SettingRefused extends Error {}

export const rootFolder = fileURLToPath(new URL("..", import.meta.url));
export const viewerFolder = resolve(rootFolder, "dist");
export const cesiumFolder = resolve(rootFolder, "node_modules/cesium/Build/Cesium");
export const schemaFile = resolve(rootFolder, "scenarios/schema/scenario.schema.json");

/** Reads the environment; a setting that is empty counts as left out. Throws SettingRefused. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  return {
    port: readPort(environment.PORT || "8080"),
    host: environment.HOST || "127.0.0.1",
    dataFolder: resolve(environment.STADSLENS_DATA || "./data"),
    scenariosFolder: resolve(environment.STADSLENS_SCENARIOS || "./scenarios"),
    publicUrl: environment.STADSLENS_PUBLIC_URL
      ? readHttpUrl("STADSLENS_PUBLIC_URL", environment.STADSLENS_PUBLIC_URL).href.replace(/\/$/, "")
      : "",
    allowOrigins: readOrigins("STADSLENS_ALLOW_ORIGINS", environment.STADSLENS_ALLOW_ORIGINS),
    allowTilesets: readOrigins("STADSLENS_ALLOW_TILESETS", environment.STADSLENS_ALLOW_TILESETS),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new SettingRefused(
    `PORT is "${text}", which is no port. Give a whole number from 0 to 65535, such as 8080.`,
  );
}

const readOrigins = (name: string, text = ""): string[] =>
  text
    .split(/[\s,]+/)
    .filter((part) => part !== "")
    // They become part of the content security policy, where anything but an origin would change its meaning.
    .map((part) => readHttpUrl(name, part).origin);

function readHttpUrl(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url;
  throw new SettingRefused(
    `${name} holds "${text}", which is no address. Write it like https://stad.example.`,
  );
}
