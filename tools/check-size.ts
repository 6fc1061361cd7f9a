import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Kilobytes of 1,000 bytes, gzip, JavaScript only. A bare page with Cesium's Viewer takes 1,142. */
export const BUDGET_KB = { panels: 220, panelsAndScene: 1350 } as const;

const SCENE_CHUNK = /^CityScene-.*\.js$/;

export interface Chunk {
  readonly name: string;
  readonly gzipKb: number;
  /** When it is asked for: with the page, with the first city, or only where somebody needs it. */
  readonly loaded: "with the page" | "with the scene" | "on demand";
}

export interface SizeReport {
  readonly chunks: readonly Chunk[];
  readonly panelsKb: number;
  readonly panelsAndSceneKb: number;
  /** A sentence for each budget that is exceeded. */
  readonly problems: readonly string[];
}

/**
 * Weighs the built viewer.
 *
 * @param builtFolder where index.html and assets/ are
 * @throws Error where it has not been built, or where no chunk is the scene's
 */
export function checkSize(builtFolder: string): SizeReport {
  const assets = join(builtFolder, "assets");
  const textOf = (name: string): string => readFileSync(join(assets, name), "utf8");
  const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));
  const html = readFileSync(join(builtFolder, "index.html"), "utf8");
  const importsOf = (name: string): string[] => importedBy(textOf(name)).filter((to) => scripts.includes(to));
  const withPage = closure(
    scripts.filter((name) => html.includes(name)),
    importsOf,
  );
  const sceneChunk = scripts.find((name) => SCENE_CHUNK.test(name));
  if (sceneChunk === undefined) {
    throw new Error(
      `No CityScene chunk lies in ${assets}. Keep the scene behind a dynamic import of CityScene.tsx.`,
    );
  }
  const withScene = closure([sceneChunk], importsOf);
  const chunks = scripts
    .map((name): Chunk => {
      const loaded = withPage.has(name)
        ? "with the page"
        : withScene.has(name)
          ? "with the scene"
          : "on demand";
      return { name, gzipKb: gzipSync(textOf(name), { level: 9 }).length / 1000, loaded };
    })
    .sort((a, b) => b.gzipKb - a.gzipKb);
  const sum = (...when: readonly Chunk["loaded"][]): number =>
    chunks.filter(({ loaded }) => when.includes(loaded)).reduce((total, { gzipKb }) => total + gzipKb, 0);
  const panelsKb = sum("with the page");
  const panelsAndSceneKb = sum("with the page", "with the scene");
  return {
    chunks,
    panelsKb,
    panelsAndSceneKb,
    problems: [
      ...tooLarge("The panels", panelsKb, BUDGET_KB.panels),
      ...tooLarge("Panels and scene together", panelsAndSceneKb, BUDGET_KB.panelsAndScene),
    ],
  };
}

/** Chunks and all they import at once. */
function closure(entries: readonly string[], importsOf: (name: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const pending = [...entries];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    pending.push(...importsOf(name));
  }
  return found;
}

/** What a chunk imports at once; what comes later, by import(), is not among them. Comments in it may name files that are not there. */
const importedBy = (text: string): string[] =>
  Array.from(text.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g), ([, name]) => name);

function tooLarge(what: string, sizeKb: number, budgetKb: number): string[] {
  if (sizeKb <= budgetKb) return [];
  return [
    `${what} take ${sizeKb.toFixed(0)} kB of JavaScript (gzip); the budget is ${budgetKb} kB. Look at the largest chunks above, and load what is not needed at once by import().`,
  ];
}
