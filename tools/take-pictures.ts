import { startStadslens } from "../e2e/drivers/start-stadslens.ts";
import { followTutorial } from "./follow-tutorial.ts";
import { launchChromium } from "./launch-chromium.ts";

/** `npm run pictures`: the documents' pictures, taken from the running viewer, so that they show what there is. */
const PICTURES = [
  {
    name: "flooding",
    state: "city=waterwijk&scenario=computed-flooding&case=new-quays",
    lang: "en",
    size: [1600, 900],
  },
  { name: "heat", state: "city=waterwijk&scenario=computed-heat", lang: "en", size: [1600, 900] },
  {
    name: "green-space-nl",
    state: "city=waterwijk&scenario=computed-green-space",
    lang: "nl",
    size: [1600, 900],
  },
  {
    name: "building-nl",
    state: "city=waterwijk&scenario=computed-flooding&case=new-quays&building=WW-000794",
    lang: "nl",
    size: [1600, 900],
  },
  { name: "tutorial", state: "city=waterwijk&scenario=paved-ground", lang: "en", size: [1600, 900] },
] as const;

const stadslens = await startStadslens("full", (line) => console.log(line));
const browser = await launchChromium();
try {
  followTutorial(stadslens);
  for (const { name, state, lang, size } of PICTURES) {
    const page = await browser.newPage({ viewport: { width: size[0], height: size[1] } });
    await page.goto(`${stadslens.url}/?lang=${lang}#${state}`);
    await page.locator('[data-scene="settled"]').waitFor({ timeout: 120_000 });
    const path = `docs/pictures/${name}.png`;
    await page.screenshot({ path });
    await page.close();
    console.log(path);
  }
} finally {
  await browser.close();
  await stadslens.stop();
}
