import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { cancel, isCancel, select, text } from "@clack/prompts";
import type { DataDescription } from "../data-files/describe-data.ts";
import type { ScenarioRequest } from "./scenario-request.ts";

/** Theme folders that are there. */
export function themesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, "theme.json")));
}

/** What is offered, and what of it is likely meant. */
export interface Likely {
  readonly property: string | undefined;
  readonly cities: readonly string[];
  readonly city: string;
}

/** Asks for what no flag has said, with what is likely already filled in. Ctrl-C leaves, and nothing has been written. */
export async function askForRest(
  request: ScenarioRequest,
  found: DataDescription,
  likely: Likely,
): Promise<ScenarioRequest> {
  const themes = themesIn(request.into);
  const theme = request.theme ?? (await chosen("Which theme?", themes, themes[0]));
  const elsewhere = likely.city === "*" ? "; the data lies in none of those here" : "";
  const city =
    request.city ?? (await chosen(`Which city? ("*" is any${elsewhere})`, likely.cities, likely.city));
  const titleNl = request.titleNl ?? (await written("Title in Dutch?", "Hoogwater op de rivier"));
  const titleEn = request.titleEn ?? (await written("Title in English?", "High water on the river"));
  const numbers = found.properties.filter(({ type }) => type === "number").map(({ name }) => name);
  const property =
    request.property ??
    (numbers.length === 0
      ? undefined
      : await chosen("Which number picks the colour?", [...numbers, "none"], likely.property));
  const unit =
    request.unit ??
    (property === undefined || property === "none"
      ? ""
      : await written("Its unit? (may be empty)", "", true));
  const source = request.source ?? (await written("What is the data called? (may be empty)", "", true));
  const publisher = request.publisher ?? (await written("Who stands behind it? (may be empty)", "", true));
  const licence = request.licence ?? (await written("Its licence? (may be empty)", "CC-BY-4.0", true));
  return {
    ...request,
    theme,
    city,
    titleNl,
    titleEn,
    ...(property !== undefined && { property }),
    ...(unit !== "" && { unit }),
    ...(source !== "" && { source }),
    ...(publisher !== "" && { publisher }),
    ...(licence !== "" && { licence }),
  };
}

async function chosen(message: string, names: readonly string[], first: string | undefined): Promise<string> {
  const answer = await select({
    message,
    options: names.map((value) => ({ value, label: value })),
    ...(first !== undefined && { initialValue: first }),
    maxItems: 12,
  });
  return isCancel(answer) ? leave() : answer;
}

async function written(message: string, placeholder: string, mayBeEmpty = false): Promise<string> {
  const answer = await text({
    message,
    placeholder,
    validate: (value) => (mayBeEmpty || (value ?? "").trim() !== "" ? undefined : "Write something."),
  });
  return isCancel(answer) ? leave() : (answer ?? "").trim();
}

function leave(): never {
  cancel("Nothing was written.");
  process.exit(130);
}
