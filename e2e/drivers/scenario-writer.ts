import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const text = (words: string) => ({ nl: words, en: words });

/** What of a scenario file a spec varies. */
export interface Draft {
  readonly id: string;
  readonly title?: string;
  readonly city?: string;
  readonly layers: readonly object[];
  /** Beside scenario.json, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** A developer at work in the served scenarios folder, in a theme of their own; what they wrote is gone afterwards. */
export class ScenarioWriter {
  private readonly theme: string;

  private constructor(theme: string) {
    this.theme = theme;
  }

  /** @param name the theme's, and its switch's */
  static async inTheme(name: string): Promise<ScenarioWriter> {
    const writer = new ScenarioWriter(name);
    const theme = { id: name.toLowerCase(), name: text(name), order: 90, colour: "#7A4B12" };
    await mkdir(writer.folder, { recursive: true });
    await writeFile(join(writer.folder, "theme.json"), JSON.stringify(theme));
    return writer;
  }

  private get folder(): string {
    return join(process.env.STADSLENS_E2E_SCENARIOS!, this.theme.toLowerCase());
  }

  async save({ id, title = id, city = "waterwijk", layers, files = {} }: Draft): Promise<void> {
    const scenario = {
      formatVersion: 1,
      id,
      city,
      title: text(title),
      summary: text("A scenario that is being written."),
      leaflet: { shows: text("A try."), cannotTell: text("Anything.") },
      layers,
      provenance: {
        source: "Made up",
        publisher: "Nobody",
        licence: "CC0-1.0",
        year: 2026,
        method: text("Made up."),
      },
    };
    const folder = join(this.folder, id);
    await mkdir(join(folder, "layers"), { recursive: true });
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    await writeFile(this.fileOf(id), JSON.stringify(scenario, null, 2));
  }

  /** A slip of the keyboard. */
  async replace(id: string, from: string, to: string): Promise<void> {
    await writeFile(this.fileOf(id), (await readFile(this.fileOf(id), "utf8")).replace(from, to));
  }

  leave(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  private fileOf(id: string): string {
    return join(this.folder, id, "scenario.json");
  }
}
