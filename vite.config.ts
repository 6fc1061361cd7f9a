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

export default defineConfig({
  root: "viewer",
  publicDir: false,
  // Cesium's workers and assets are served by the tiles-server from node_modules/cesium/Build/Cesium.
  define: { CESIUM_BASE_URL: JSON.stringify("/cesium/") },
  plugins: [markResiumPure(), react()],
  // A worker that fetches each format's reader when it is needed has chunks of its own.
  worker: { format: "es" },
  build: { outDir: "../dist", emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 5_000 },
  server: {
    proxy: Object.fromEntries(
      ["/api", "/tiles", "/cesium", "/schemas", "/healthz"].map((path) => [path, TILES_SERVER]),
    ),
  },
});
