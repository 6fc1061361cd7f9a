import { join } from "node:path";
import { readSettings, rootFolder } from "./settings.ts";
import { importWaterwijkIfMissing } from "./start/import-waterwijk.ts";
import { serveUntilTold, startOrExplain, tellAddress } from "./start/start-or-explain.ts";

// `npm run dev`: the server, and Vite before it, which hands the page out anew with every change.
await startOrExplain(async () => {
  const settings = readSettings(process.env);
  await importWaterwijkIfMissing(settings.dataFolder);
  const serving = await serveUntilTold(settings);
  // The configuration reads this when it is loaded, so Vite comes after it.
  process.env.STADSLENS_DEV_SERVER = serving.address;
  const { createServer } = await import("vite");
  const vite = await createServer({
    root: join(rootFolder, "viewer"),
    configFile: join(rootFolder, "vite.config.ts"),
  });
  await vite.listen();
  // Of the two addresses only this one follows the changes.
  tellAddress(vite.resolvedUrls?.local[0] ?? "");
});
