import { expect, type Locator, type Page } from "@playwright/test";
import { type Colour, colourAt } from "./picture.ts";

type Language = "nl" | "en";
export type ThemeName = "flooding" | "heat" | "green" | "soil";

const NAMES = {
  en: {
    city: "City",
    figures: "Figures",
    legend: "Legend",
    building: "Building",
    flooding: "Flooding",
    heat: "Heat",
    green: "Green space",
    soil: "Soil",
    place: "Place",
    presentation: "Presentation",
    present: "Present",
    waterLevel: "Water level",
    timeOfDay: "Time of day",
    afternoonMean: "12 to 18 h, mean",
  },
  nl: {
    city: "Stad",
    figures: "Cijfers",
    legend: "Legenda",
    building: "Gebouw",
    flooding: "Overstroming",
    heat: "Hitte",
    green: "Groen",
    soil: "Bodem",
    place: "Plek",
    presentation: "Presentatie",
    present: "Presenteren",
    waterLevel: "Waterstand",
    timeOfDay: "Tijd van de dag",
    afternoonMean: "12 tot 18 uur, gemiddeld",
  },
} as const;

/** Software rendering on two cores takes its time; what is waited for is always the page's own word. */
const DRAWN_WITHIN_MS = 60_000;

/**
 * The viewer as a person meets it, in the words of the field. Specs speak to this driver; only drivers know Playwright's
 * locators.
 */
export class Viewer {
  readonly page: Page;
  readonly complaints: string[] = [];
  readonly outsideRequests: string[] = [];
  private readonly language: Language;

  constructor(page: Page, language: Language = "en") {
    this.page = page;
    this.language = language;
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("request", (request) => {
      const { protocol, host } = new URL(request.url());
      const isOurs = protocol === "data:" || protocol === "blob:" || host === new URL(this.origin).host;
      if (!isOurs) this.outsideRequests.push(request.url());
    });
  }

  get origin(): string {
    const origin = process.env.STADSLENS_E2E_URL;
    if (origin === undefined) throw new Error("STADSLENS_E2E_URL is not set: global-setup.ts sets it.");
    return origin;
  }

  /** @param state what stands after the # of a link */
  async open(state = ""): Promise<void> {
    await this.page.goto(`${this.origin}/?lang=${this.language}${state === "" ? "" : `#${state}`}`);
    await this.drawn();
  }

  /** Another link on the page that stands there already; drawn when it returns. */
  async follow(state: string): Promise<void> {
    const before = await this.revision();
    await this.page.evaluate((hash) => {
      window.location.hash = hash;
    }, state);
    await expect.poll(() => this.revision()).toBeGreaterThan(before);
    await this.drawn();
  }

  async drawn(): Promise<void> {
    await expect(this.city).toHaveAttribute("data-scene", "settled", { timeout: DRAWN_WITHIN_MS });
  }

  get names(): (typeof NAMES)[Language] {
    return NAMES[this.language];
  }

  get city(): Locator {
    return this.page.getByRole("region", { name: this.names.city, exact: true });
  }
  get figures(): Locator {
    return this.page.getByRole("region", { name: this.names.figures, exact: true });
  }
  get legend(): Locator {
    return this.page.getByRole("region", { name: this.names.legend, exact: true });
  }
  get building(): Locator {
    return this.page.getByRole("region", { name: this.names.building, exact: true });
  }
  get place(): Locator {
    return this.page.getByRole("region", { name: this.names.place, exact: true });
  }
  get presentation(): Locator {
    return this.page.getByRole("region", { name: this.names.presentation, exact: true });
  }
  get flooding(): Locator {
    return this.page.getByRole("switch", { name: this.names.flooding });
  }
  get waterLevel(): Locator {
    return this.page.getByRole("slider", { name: this.names.waterLevel });
  }

  async revision(): Promise<number> {
    return Number(await this.city.getAttribute("data-scene-revision"));
  }

  async switchTheme(theme: ThemeName): Promise<void> {
    const control = this.page.getByRole("switch", { name: this.names[theme] });
    await control.press("Space");
    // On a tablet it lies on the city: its focus ring would be part of the city's picture.
    await control.blur();
    await this.drawn();
  }

  switchFlooding(): Promise<void> {
    return this.switchTheme("flooding");
  }

  async chooseCase(name: string | RegExp): Promise<void> {
    // It answers the hand at once, however slowly the city is drawn: this fails on a radio that waits for it.
    await this.page.getByRole("radio", { name }).check();
    await this.drawn();
  }

  /** What is drawn of the scenario that lies open. */
  async choosePicture(name: string): Promise<void> {
    await this.page.getByRole("radio", { name, exact: true }).focus();
    await this.page.keyboard.press("Space");
    await this.drawn();
  }

  /** As a hand on the keyboard does it: each press is one step of the slider. */
  async pressOnSlider(key: string, times = 1): Promise<void> {
    await this.waterLevel.focus();
    for (let press = 0; press < times; press += 1) await this.page.keyboard.press(key);
    await this.drawn();
  }

  /** One hour on; from the afternoon's mean, one past its middle. */
  async chooseLaterHour(): Promise<void> {
    await this.page.getByRole("slider", { name: this.names.timeOfDay }).press("ArrowRight");
    await this.drawn();
  }

  async chooseAfternoonMean(): Promise<void> {
    await this.page.getByRole("button", { name: this.names.afternoonMean }).press("Space");
    await this.drawn();
  }

  /** Walks the camera over the city by the keyboard. */
  async walk(key: string, times: number): Promise<void> {
    await this.city.getByRole("application").focus();
    for (let press = 0; press < times; press += 1) await this.page.keyboard.press(key);
    await this.drawn();
  }

  /** The exact number of wet buildings, as the figures give it for each class of depth. */
  async wetBuildings(): Promise<number> {
    const byClass = this.figures.locator('[data-figure^="buildings-by-depth-"]');
    await byClass.first().waitFor();
    return byClass.evaluateAll((cells) =>
      cells.reduce((sum, cell) => sum + Number(cell.getAttribute("data-value")), 0),
    );
  }

  /** The colour in the very middle of the city's picture. */
  async colourInTheMiddle(): Promise<Colour> {
    const box = (await this.city.boundingBox())!;
    return colourAt(await this.city.screenshot(), Math.round(box.width / 2), Math.round(box.height / 2));
  }

  async clickInTheMiddle(): Promise<void> {
    const box = (await this.city.boundingBox())!;
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** A number as a table of figures gives it to scripts. */
  async figure(name: string): Promise<number> {
    return Number(await this.figures.locator(`[data-figure="${name}"]`).first().getAttribute("data-value"));
  }

  /** What stands after the # of the address, once it holds what is asked for: it follows a moment after the picture. */
  async linkWith(part: string): Promise<string> {
    const link = (): string => new URL(this.page.url()).hash.slice(1);
    await expect.poll(link).toContain(part);
    return link();
  }
}

/** A link's state that looks straight down on one place from 120 m. */
export const lookingDownOn = (longitude: number, latitude: number, heightMetresNap = 0): string =>
  `camera=${longitude},${latitude},${heightMetresNap},0,-90,120`;
