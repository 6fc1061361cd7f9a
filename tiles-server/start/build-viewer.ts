import { join } from "node:path";
import { rootFolder, viewerFolder } from "../settings.ts";
import { newestChange } from "./newest-change.ts";

/** What the page is made of: the viewer, and the ground floor it shares with the server. */
const SOURCES = ["viewer", "scenarios/model", "scenarios/methods", "vite.config.ts", "package-lock.json"];

const isBuilt = (file: string): boolean => !/\.test\.tsx?$/.test(file);

export async function isViewerStale(root: string, builtFolder: string): Promise<boolean> {
  const sources = SOURCES.map((path) => join(root, path));
  return (await newestChange([join(builtFolder, "index.html")])) < (await newestChange(sources, isBuilt));
}

/** Builds the viewer where it is missing or older than its sources. Rejects where it does not build. */
export async function buildViewerIfStale(): Promise<void> {
  if (!(await isViewerStale(rootFolder, viewerFolder))) return;
  console.log("Building the viewer");
  // Loaded only here: a start with a fresh viewer does without Vite.
  const { build } = await import("vite");
  // Under NODE_ENV=test React would come in its development build, a third heavier, and then count as fresh.
  process.env.NODE_ENV = "production";
  await build({
    root: join(rootFolder, "viewer"),
    configFile: join(rootFolder, "vite.config.ts"),
    logLevel: "warn",
  });
}
