import { join } from "node:path";
import { readSettings, rootFolder } from "./settings.ts";
import { importWaterwijkIfMissing } from "./start/import-waterwijk.ts";

// `npm run dev`: the server, and Vite before it, which hands the page out anew with every change.
const settings = readSettings(process.env);
await importWaterwijkIfMissing(settings.dataFolder);
await import("./main.ts");
if (process.exitCode === undefined) {
  // The configuration reads this when it is loaded, so Vite comes after it.
  process.env.STADSLENS_DEV_SERVER ??= `http://127.0.0.1:${settings.port}`;
  const { createServer } = await import("vite");
  const vite = await createServer({
    root: join(rootFolder, "viewer"),
    configFile: join(rootFolder, "vite.config.ts"),
  });
  await vite.listen();
  console.log("The page that follows your changes:");
  vite.printUrls();
}
