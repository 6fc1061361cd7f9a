import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Where `npm run dev` finds the tiles-server. */
const TILES_SERVER = process.env.STADSLENS_DEV_SERVER ?? "http://127.0.0.1:8080";

/**
 * resium makes each of its components by a call that bundlers must keep, so that using four of them brings all eighty, and
 * Cesium's Viewer with them (1,326 kB gzip against 1,113). Marked as pure, what is not used falls away.
 */
function markResiumPure(): Plugin {
  return {
    name: "mark-resium-pure",
    transform(code, id) {
      if (!/resium[\\/]dist[\\/]resium\.js/.test(id)) return null;
      return { code: code.replace(/(=\s*)((?:\w+\.)?\w+\(\{\s*name:)/g, "$1/* @__PURE__ */ $2"), map: null };
    },
  };
}

/**
 * The page takes what the server has checked: of the model it needs the functions, not the schemas beside them. A schema is a chain
 * of calls that a bundler must keep, and zod with it (27 kB gzip), unless it knows that none of them does anything else.
 */
function namesOfSchemas(): string[] {
  const folder = join(import.meta.dirname, "scenarios/model");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap((file) =>
      Array.from(
        readFileSync(join(folder, file), "utf8").matchAll(/^(?:export )?const ([A-Z][a-z]\w*) =/gm),
        ([, name]) => name,
      ),
    );
}

export default defineConfig({
  root: "viewer",
  publicDir: false,
  // Cesium's workers and assets are served by the tiles-server from node_modules/cesium/Build/Cesium.
  define: { CESIUM_BASE_URL: JSON.stringify("/cesium/") },
  plugins: [markResiumPure(), react()],
  // A worker that fetches each format's reader when it is needed has chunks of its own.
  worker: { format: "es" },
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 5_000,
    rolldownOptions: {
      treeshake: {
        manualPureFunctions: ["z", ...namesOfSchemas()],
        moduleSideEffects: (id) => !id.includes("/scenarios/model/"),
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ["/api", "/tiles", "/cesium", "/schemas", "/healthz"].map((path) => [path, TILES_SERVER]),
    ),
  },
});
