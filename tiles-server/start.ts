import { readSettings, SettingRefused } from "./settings.ts";
import { buildViewerIfStale } from "./start/build-viewer.ts";
import { importWaterwijkIfMissing } from "./start/import-waterwijk.ts";

// `npm start`: whatever a newcomer's first start lacks is made, then the server runs.
try {
  const settings = readSettings(process.env);
  await buildViewerIfStale();
  await importWaterwijkIfMissing(settings.dataFolder);
  await import("./main.ts");
} catch (error) {
  if (!(error instanceof SettingRefused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
