import { type Browser, chromium } from "playwright";
import { findChromium } from "./find-chromium.ts";

/** Chromium without a graphics card draws WebGL in software; as root it wants no sandbox. */
export const SOFTWARE_WEBGL: readonly string[] = [
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(() => {}), args: [...SOFTWARE_WEBGL] });
