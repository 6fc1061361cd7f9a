import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ReadDataFile } from "../data-files/data-file.ts";
import { describeData } from "../data-files/describe-data.ts";
import { tellingProperty } from "../data-files/draft-layer.ts";
import { identifierOf } from "../model/identifier.ts";
import { hasErrors } from "../model/issue.ts";
import { answerHelp } from "./answer-help.ts";
import { askForRest, themesIn } from "./ask-scenario.ts";
import { likelyCity, outsideCity } from "./city-of-data.ts";
import { createScenario, type NewScenario, NotCreated } from "./create-scenario.ts";
import { openDataFile } from "./open-data-file.ts";
import { printData } from "./print-data.ts";
import { readRequest, type ScenarioRequest, USE } from "./scenario-request.ts";
import { readExtents, USUAL_CITIES } from "./usual-folders.ts";

/** `npm run scenarios:new`: a data file becomes a whole and valid scenario folder, with what only its author knows marked. */
const ROLES = ["area", "water", "line", "barrier", "places", "trees"] as const;

function refuse(...reasons: string[]): never {
  console.error(reasons.join("\n"));
  process.exit(2);
}

function requestFrom(args: readonly string[]): ScenarioRequest {
  try {
    return readRequest(args, process.stdin.isTTY === true && process.stdout.isTTY === true);
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error), USE);
  }
}

answerHelp(USE);
const request = requestFrom(process.argv.slice(2));
if (request.data === undefined) refuse("Name the file with the data: --data <file>.", USE);
const read = await openDataFile(request.data, request);
for (const { message } of read.issues) console.error(message);
if (read.data === undefined || hasErrors(read.issues)) process.exit(2);
const found = describeData(read.data);
console.log(printData(read, found).join("\n"));

const cities = existsSync(USUAL_CITIES) ? await readExtents(USUAL_CITIES) : new Map();
const answered = request.isUnasked
  ? request
  : await askForRest(request, found, {
      property: tellingProperty(read.data, found),
      cities: [...cities.keys(), "*"],
      city: likelyCity(read.data, cities),
    });
try {
  const { folder, toFillIn } = await createScenario(request.into, wishFrom(answered, read.data));
  console.log(`\nWritten: ${folder}`);
  if (toFillIn.length > 0) console.log("\nTo fill in:");
  for (const { line, text } of toFillIn) console.log(`  ${join(folder, "scenario.json")}:${line}  ${text}`);
  const isElsewhere = answered.city === "*" && cities.size > 0 && likelyCity(read.data, cities) === "*";
  const goThere = isElsewhere
    ? ' The data lies in no city that is here: it is drawn by itself, and "Go there" at the top leads to it.'
    : "";
  console.log(`
To see it: npm start, or look at the page that is open; choose "${answered.titleEn}" in the list at the left.${goThere}
To check it: npm run scenarios:check -- ${folder}`);
} catch (error) {
  if (error instanceof NotCreated) refuse(error.message);
  throw error;
}

/** All that is missing or wrong is told at once. */
function wishFrom(
  { theme, city, titleNl, titleEn, property, role, into, ...others }: ScenarioRequest,
  data: NonNullable<ReadDataFile["data"]>,
): NewScenario {
  const problems: string[] = [];
  if (titleNl === undefined) problems.push("The Dutch title is missing: --title-nl …");
  if (titleEn === undefined) problems.push("The English title is missing: --title-en …");
  if (theme === undefined || !existsSync(join(into, theme, "theme.json"))) {
    problems.push(
      `${theme === undefined ? "The theme is missing" : `There is no theme "${theme}"`}: --theme ${themesIn(into).join(" | ")}`,
    );
  }
  if (city === undefined) problems.push(`The city is missing: --city ${[...cities.keys(), "*"].join(" | ")}`);
  const stray = city === undefined ? undefined : outsideCity(data, city, cities);
  if (stray !== undefined) problems.push(stray);
  const numbers = found.properties.filter(({ type }) => type === "number").map(({ name }) => name);
  if (property !== undefined && property !== "none" && !numbers.includes(property)) {
    const known = numbers.length === 0 ? "there are no numbers at all" : `there are ${numbers.join(", ")}`;
    problems.push(`"${property}" is no number in the data; ${known}: --property …`);
  }
  const knownRole = ROLES.find((one) => one === role);
  if (role !== undefined && knownRole === undefined)
    problems.push(`"${role}" is no role: --role ${ROLES.join(" | ")}`);
  const year = others.year === undefined ? new Date().getFullYear() : Number(others.year);
  if (!Number.isInteger(year)) problems.push(`"${others.year}" is no year: --year 2026`);
  if (problems.length > 0 || titleNl === undefined || titleEn === undefined) refuse(...problems);
  return {
    ...others,
    data,
    theme: theme ?? "",
    city: city ?? "*",
    title: { nl: titleNl, en: titleEn },
    id: others.id ?? identifierOf(titleEn),
    property: property === "none" ? null : property,
    role: knownRole,
    year,
  };
}
