import type { Browser, Page } from "playwright";
import { startStadslens } from "../../e2e/drivers/start-stadslens.ts";
import type { City } from "../../scenarios/model/city.ts";
import { launchChromium } from "../../tools/launch-chromium.ts";
import { openBarePage } from "../viewer/bare-page.ts";
import { browserMemory } from "../viewer/browser-memory.ts";
import { MANY_AREAS, writeManyAreas } from "./many-areas.ts";

const TIMES = 3;

interface Measured {
  /** From asking for the layer, over a city that is drawn, until the layer is in the picture. */
  readonly firstMs: number;
  readonly offMs: number;
  readonly onMs: number;
  readonly megabytes: number;
}

/**
 * A layer of 50,000 areas over the same city: ours, painted into the ground's texture, beside Cesium's two own ways, which lay it flat
 * at sea level. Everything over HTTP from the same server, in a browser of its own each time.
 */
export async function benchLayers(): Promise<void> {
  const stadslens = await startStadslens("small", (line) => console.log(line));
  try {
    const city = (await (await fetch(`${stadslens.url}/api/v1/cities/waterwijk`)).json()) as City;
    await writeManyAreas(stadslens.scenariosFolder, city.extent);
    const layerUrl = await layerAddress(stadslens.url);
    const ways: readonly (readonly [string, (browser: Browser) => Promise<Measured>])[] = [
      ["Stadslens", (browser) => inStadslens(browser, stadslens.url)],
      ["GeoJsonPrimitive", (browser) => onBarePage(browser, stadslens.url, layerUrl, "primitive")],
      ["GeoJsonDataSource", (browser) => onBarePage(browser, stadslens.url, layerUrl, "entities")],
    ];
    const found = new Map<string, Measured[]>();
    for (let time = 0; time < TIMES; time += 1) {
      for (const [name, measure] of ways) {
        // Entities take half a minute: once tells enough.
        if (name === "GeoJsonDataSource" && time > 0) continue;
        const browser = await launchChromium();
        try {
          found.set(name, [...(found.get(name) ?? []), await measure(browser)]);
        } finally {
          await browser.close();
        }
      }
    }
    tell(found);
  } finally {
    await stadslens.stop();
  }
}

function tell(found: ReadonlyMap<string, readonly Measured[]>): void {
  const of = (name: string, read: (one: Measured) => number): number =>
    median((found.get(name) ?? []).map(read));
  console.log(`\n${MANY_AREAS.count} areas         first     off      on   memory`);
  for (const name of found.keys()) {
    const [first, off, on, memory] = [
      of(name, ({ firstMs }) => firstMs),
      of(name, ({ offMs }) => offMs),
      of(name, ({ onMs }) => onMs),
      of(name, ({ megabytes }) => megabytes),
    ].map((value) => value.toFixed(0).padStart(5));
    console.log(`${name.padEnd(18)} ${first} ms ${off} ms ${on} ms ${memory} MB`);
  }
  const ratio = of("Stadslens", ({ firstMs }) => firstMs) / of("GeoJsonPrimitive", ({ firstMs }) => firstMs);
  console.log(`first / GeoJsonPrimitive ${ratio.toFixed(2)} (limit 1.5)`);
}

/** The server finds the new folder by itself. */
async function layerAddress(origin: string): Promise<string> {
  for (;;) {
    const answer = await fetch(`${origin}/api/v1/scenarios/${MANY_AREAS.scenario}`);
    if (answer.ok) {
      const { layerUrls } = (await answer.json()) as { layerUrls: Record<string, string> };
      return layerUrls[MANY_AREAS.layer];
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function inStadslens(browser: Browser, origin: string): Promise<Measured> {
  const page = await openPage(browser);
  await page.goto(`${origin}/?lang=en#city=waterwijk`);
  await settled(page);
  const toggle = page.getByRole("switch", { name: MANY_AREAS.theme });
  const press = async (): Promise<number> => {
    const startedAt = performance.now();
    await toggle.focus();
    await page.keyboard.press("Space");
    await settled(page);
    return performance.now() - startedAt;
  };
  const firstMs = await press();
  const [offMs, onMs] = [await press(), await press()];
  return { firstMs, offMs, onMs, megabytes: await browserMemory(browser) };
}

async function onBarePage(
  browser: Browser,
  origin: string,
  layerUrl: string,
  way: "primitive" | "entities",
): Promise<Measured> {
  const page = await openPage(browser);
  await openBarePage(page, origin);
  const [firstMs, offMs, onMs] = (await page.evaluate(`(async () => {
    const { widget } = window;
    const { scene } = widget;
    const drawn = (ready) => new Promise((resolve) => {
      const stop = scene.postRender.addEventListener(() => {
        if (!ready()) return;
        stop();
        // One more turn: the picture is on the canvas then.
        requestAnimationFrame(() => resolve());
      });
    });
    const timed = async (act) => {
      const startedAt = performance.now();
      await act();
      return performance.now() - startedAt;
    };
    let shown;
    const first = await timed(async () => {
      if (${JSON.stringify(way)} === "primitive") {
        shown = await Cesium.GeoJsonPrimitive.fromUrl(${JSON.stringify(layerUrl)});
        const polygon = new Cesium.BufferPolygon();
        const material = new Cesium.BufferPolygonMaterial({ color: Cesium.Color.SEAGREEN });
        for (let index = 0; index < shown.polygons.primitiveCount; index += 1) {
          shown.polygons.get(index, polygon);
          polygon.setMaterial(material);
        }
        scene.primitives.add(shown);
        await drawn(() => true);
      } else {
        shown = await Cesium.GeoJsonDataSource.load(${JSON.stringify(layerUrl)});
        await widget.dataSources.add(shown);
        await drawn(() => widget.dataSourceDisplay.ready);
      }
    });
    const off = await timed(() => { shown.show = false; return drawn(() => true); });
    const on = await timed(() => { shown.show = true; return drawn(() => true); });
    return [first, off, on];
  })()`)) as number[];
  return { firstMs, offMs, onMs, megabytes: await browserMemory(browser) };
}

const openPage = (browser: Browser): Promise<Page> =>
  browser.newPage({ viewport: { width: 1366, height: 768 } });

const settled = async (page: Page): Promise<void> => {
  await page.locator('[data-scene="settled"]').waitFor({ timeout: 120_000 });
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1];
