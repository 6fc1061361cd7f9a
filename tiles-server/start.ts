import { readSettings } from "./settings.ts";
import { buildViewerIfStale } from "./start/build-viewer.ts";
import { importWaterwijkIfMissing } from "./start/import-waterwijk.ts";
import { serveUntilTold, startOrExplain, tellAddress } from "./start/start-or-explain.ts";

// `npm start`: whatever a newcomer's first start lacks is made, then the server runs.
await startOrExplain(async () => {
  const settings = readSettings(process.env);
  await buildViewerIfStale();
  await importWaterwijkIfMissing(settings.dataFolder);
  const serving = await serveUntilTold(settings);
  tellAddress(serving.address);
});
