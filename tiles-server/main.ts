import { readSettings } from "./settings.ts";
import { serveUntilTold, startOrExplain, tellAddress } from "./start/start-or-explain.ts";

await startOrExplain(async () => {
  const serving = await serveUntilTold(readSettings(process.env));
  tellAddress(serving.address);
});
