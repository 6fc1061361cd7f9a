import { startStadslens } from "./drivers/start-stadslens.ts";

/** One small Waterwijk and one server for all specs. */
export default async function setUp(): Promise<() => Promise<void>> {
  const stadslens = await startStadslens("small");
  process.env.STADSLENS_E2E_URL = stadslens.url;
  process.env.STADSLENS_E2E_SCENARIOS = stadslens.scenariosFolder;
  process.env.STADSLENS_E2E_DATA = stadslens.dataFolder;
  return () => stadslens.stop();
}
