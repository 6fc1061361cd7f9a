import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** File that imports → what it imports → words of the message, or null where the import is allowed. */
const IMPORTS: readonly (readonly [file: string, imported: string, says: string | null])[] = [
  ["scenarios/model/probe.ts", "./legend.ts", null],
  ["scenarios/model/probe.ts", "zod", null],
  ["scenarios/model/probe.ts", "../methods/flooding/depth.ts", "imports nothing of ours"],
  ["scenarios/model/probe.ts", "node:fs", "runs in the browser too"],
  ["scenarios/model/probe.test.ts", "node:fs", null],
  ["scenarios/methods/flooding/probe.ts", "../../model/legend.ts", null],
  ["scenarios/methods/flooding/probe.ts", "../../tools/check.ts", "imports only scenarios/model"],
  [
    "scenarios/methods/flooding/probe.ts",
    "../../../tiles-server/settings.ts",
    "imports only scenarios/model",
  ],
  ["viewer/scene/probe.ts", "cesium", null],
  ["viewer/scene/probe.ts", "../panels/Legend.tsx", "Scene and panels never meet"],
  ["viewer/scene/probe.ts", "../app/App.tsx", "Only viewer/app puts the parts together"],
  ["viewer/panels/probe.ts", "../scene/shading.ts", "Scene and panels never meet"],
  ["viewer/panels/probe.ts", "cesium", "Only viewer/scene knows Cesium"],
  ["viewer/app/probe.ts", "../scene/CityScene.tsx", null],
  ["viewer/app/probe.ts", "resium", "Only viewer/scene knows Cesium"],
  ["viewer/data/probe.ts", "cesium/Source/Cesium.js", "Only viewer/scene knows Cesium"],
  ["viewer/state/probe.ts", "../panels/Legend.tsx", "lie under what draws"],
  ["viewer/probe.ts", "../tiles-server/settings.ts", "meet over HTTP"],
  ["tiles-server/probe.ts", "../viewer/state/scene-input.ts", "meet over HTTP"],
  ["tiles-server/routes/probe.ts", "../sources/catalog.ts", null],
  ["tiles-server/routes/probe.ts", "../app.ts", "A route is handed what it answers from"],
  ["tiles-server/sources/probe.ts", "../routes/catalog.ts", "Sources know nothing of HTTP"],
  ["tiles-server/import/probe.ts", "../sources/catalog.ts", "The importer runs without a server"],
  ["tiles-server/import/tiles/probe.ts", "../../sources/catalog.ts", "The importer runs without a server"],
  ["tiles-server/import/tiles/probe.ts", "../../../scenarios/model/city.ts", null],
];

let folder: string;
/** Breaking files are written outside the tree, where nobody's other checks stumble over them. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stadslens-imports-"));
  const config = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
  writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...config, vcs: { enabled: false } }));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("imports run one way", () => {
  test.each(IMPORTS)("%s imports %s", (file, imported, says) => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import { thing } from "${imported}";\nexport const same = thing;\n`);
    const lint = spawnSync(
      process.execPath,
      [
        join(root, "node_modules/@biomejs/biome/bin/biome"),
        "lint",
        "--only=style/noRestrictedImports",
        "--colors=off",
        file,
      ],
      { cwd: folder, encoding: "utf8" },
    );
    rmSync(path);
    const told = `${lint.stdout}${lint.stderr}`.replace(/\s+/g, " ");
    if (says === null) expect(told).not.toContain("noRestrictedImports");
    else expect(told).toContain(says);
    expect(lint.status).toBe(says === null ? 0 : 1);
  });
});
