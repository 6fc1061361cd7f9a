import type { Browser, Page } from "playwright";
import { launchChromium } from "../../tools/launch-chromium.ts";
import { openBarePage } from "./bare-page.ts";
import { browserMemory } from "./browser-memory.ts";

const TIMES = 3;

interface View {
  readonly seconds: number;
  readonly megabytes: number;
}

/** The first drawn view of the whole of Waterwijk, in a browser of its own each time, beside the bare page's. */
export async function benchFirstView(origin: string): Promise<void> {
  const ours: View[] = [];
  const bare: View[] = [];
  // Turn and turn about: what else the machine does then hits both.
  for (let time = 0; time < TIMES; time += 1) {
    bare.push(await firstView((page) => openBarePage(page, origin)));
    ours.push(
      await firstView(async (page) => {
        await page.goto(`${origin}/?lang=en#city=waterwijk`);
        await page.locator('[data-scene="settled"]').waitFor({ timeout: 120_000 });
      }),
    );
  }
  const seconds = (views: readonly View[]): number => median(views.map((view) => view.seconds));
  const megabytes = (views: readonly View[]): number => median(views.map((view) => view.megabytes));
  console.log(
    `\nfirst view     ${seconds(ours).toFixed(1)} s, bare CesiumWidget ${seconds(bare).toFixed(1)} s`,
  );
  console.log(`  ratio        ${(seconds(ours) / seconds(bare)).toFixed(2)} (limit 1.5), median of ${TIMES}`);
  console.log(`memory         ${megabytes(ours).toFixed(0)} MB, bare ${megabytes(bare).toFixed(0)} MB`);
  console.log(`  ratio        ${(megabytes(ours) / megabytes(bare)).toFixed(2)} (limit 1.5)`);
}

async function firstView(open: (page: Page) => Promise<void>): Promise<View> {
  const browser: Browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const startedAt = performance.now();
    await open(page);
    const seconds = (performance.now() - startedAt) / 1000;
    return { seconds, megabytes: await browserMemory(browser) };
  } finally {
    await browser.close();
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1];
