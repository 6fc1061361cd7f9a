import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import { CitySource, Viewpoint } from "../../scenarios/model/city.ts";
import { pathAsText } from "../../scenarios/model/issue.ts";
import { LocalisedText } from "../../scenarios/model/localised-text.ts";
import { Refusal } from "./refusal.ts";

/** What `--about` may tell of a city beyond its geometry. */
const About = z.object({
  name: LocalisedText.optional(),
  summary: LocalisedText.optional(),
  invented: z.boolean().optional(),
  viewpoints: z.array(Viewpoint).min(1).optional(),
  sources: z.array(CitySource).optional(),
});
export type About = z.infer<typeof About>;

export async function readAbout(path: string): Promise<About> {
  const fileName = basename(path);
  let found: unknown;
  try {
    found = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Refusal(
      "ABOUT_UNREADABLE",
      `${fileName} cannot be read as JSON (${reason}). Mend it, or leave --about out.`,
    );
  }
  const checked = About.safeParse(found);
  if (checked.success) return checked.data;
  const [first] = checked.error.issues;
  throw new Refusal(
    "ABOUT_INVALID",
    `${fileName}: ${pathAsText(first.path)}: ${first.message}. Mend it, or leave --about out.`,
  );
}
