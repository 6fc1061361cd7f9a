import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import { City } from "../../scenarios/model/city.ts";
import type { CityExtents } from "../../scenarios/model/city-extents.ts";
import type { Issue } from "../../scenarios/model/issue.ts";
import { isAbsence, liesInside, subfolders } from "./folders.ts";
import { type Checked, checkJson, mistake } from "./read-json-file.ts";
import { createWatched } from "./watched.ts";

export interface CityPackage {
  readonly city: City;
  readonly folder: string;
  /** Changes with the package's content. */
  readonly version: string;
  /** False once an import has swapped another package in. */
  stillHolds(): Promise<boolean>;
}

export interface CitySource {
  /** In the order of their ids. */
  list(): readonly CityPackage[];
  get(id: string): CityPackage | undefined;
  issues(): readonly Issue[];
  /** Looks at the folder again, now. */
  refresh(): Promise<void>;
  /** Calls back after each change; returns what stops it. */
  watch(onChange: () => void): () => Promise<void>;
}

/** What layers are held against. */
export const extentsOf = (source: Pick<CitySource, "list">): CityExtents =>
  new Map(source.list().map(({ city }) => [city.id, city.extent]));

const IMPORT_AGAIN = "Import the city again with npm run import.";

/** The city packages in `folder` (`data/cities`): each a folder with a city.json, named by its id. */
export async function createCitySource(folder: string, log: Logger): Promise<CitySource> {
  const watched = await createWatched<Cities>({
    folder,
    // A city's hundreds of tiles need no watch of their own: an import swaps the whole folder.
    depth: 1,
    log,
    look: (before) => readCities(folder, before),
    fingerprint: ({ cities, issues }) =>
      JSON.stringify([[...cities.values()].map(({ city, version }) => [city, version]), issues]),
  });
  return {
    list: () => [...watched.state.cities.values()],
    get: (id) => watched.state.cities.get(id),
    issues: () => watched.state.issues,
    refresh: watched.refresh,
    watch: watched.watch,
  };
}

interface Cities {
  readonly cities: ReadonlyMap<string, CityPackage>;
  readonly issues: readonly Issue[];
}

async function readCities(folder: string, before: Cities | undefined): Promise<Cities> {
  const cities = new Map<string, CityPackage>();
  const issues = new Map<string, readonly Issue[]>();
  // Taken before the folders are read: a city that is missing now but was being swapped a moment ago is not gone.
  const swapping = await citiesBeingSwapped(folder);
  for (const name of await subfolders(folder)) {
    const read = await readCity(folder, name);
    if (read.value !== undefined) cities.set(name, read.value);
    issues.set(name, read.issues);
  }
  for (const [id, city] of before?.cities ?? []) {
    if (cities.has(id) || !(swapping.has(id) || (await citiesBeingSwapped(folder)).has(id))) continue;
    cities.set(id, city);
    // That it is not there just now is no mistake of anybody's.
    issues.delete(id);
  }
  return { cities: inOrder(cities), issues: [...issues.values()].flat() };
}

/** A city that was kept keeps its place too. */
const inOrder = (cities: ReadonlyMap<string, CityPackage>): ReadonlyMap<string, CityPackage> =>
  new Map([...cities].toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** Ids beside which an import has its new or its old folder (`.<id>.<pid>.partial`, `.old`): between its two renames the city is nowhere. */
async function citiesBeingSwapped(folder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(folder).catch(() => []);
  const ids = names.map((name) => /^\.(.+)\.\d+\.(?:partial|old)$/.exec(name)?.[1]);
  return new Set(ids.filter((id) => id !== undefined));
}

async function readCity(citiesFolder: string, name: string): Promise<Checked<CityPackage>> {
  const folder = join(citiesFolder, name);
  const file = `${name}/city.json`;
  let identity: string | undefined;
  try {
    identity = await identityOf(folder);
    const path = join(folder, "city.json");
    if (!(await liesInside(citiesFolder, path))) {
      const message = `${file} lies behind a link that leads out of the cities folder, so the city is left out. Copy the package here instead.`;
      return { issues: [mistake("LINK_LEADS_OUTSIDE", name, message, "", "warning")] };
    }
    const text = await readFile(path, "utf8");
    const { value: city, issues } = checkJson(text, City, file, IMPORT_AGAIN);
    if (city === undefined) return { issues };
    if (city.id !== name) {
      const message = `${file} says its id is "${city.id}", but its folder is called "${name}". Give both the same name.`;
      return { issues: [mistake("CITY_ID_IS_NOT_FOLDER", file, message, "id")] };
    }
    const version = await versionOf(folder);
    // Swapped while it was read: what was read belongs to no one package.
    if ((await identityOf(folder)) !== identity) return readCity(citiesFolder, name);
    const value: CityPackage = {
      city,
      folder,
      version,
      // An import swaps whole folders, so another folder is another package.
      stillHolds: async () => (await identityOf(folder)) === identity,
    };
    return { value, issues: [] };
  } catch (error) {
    if (isAbsence(error)) {
      const present = await identityOf(folder);
      // Swapped while it was read: the folder that was begun with is gone, and another has all its files.
      if (present !== undefined && present !== identity) return readCity(citiesFolder, name);
      const message = `The city folder ${name} has no city.json. ${IMPORT_AGAIN}`;
      return { issues: [mistake("CITY_FILE_MISSING", name, message)] };
    }
    const reason = error instanceof Error ? error.message : String(error);
    return {
      issues: [mistake("UNREADABLE", file, `${file} cannot be read (${reason}). Check who may read it.`)],
    };
  }
}

async function identityOf(folder: string): Promise<string | undefined> {
  try {
    const { ino, birthtimeMs } = await stat(folder);
    return `${ino}-${birthtimeMs}`;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** From names, sizes and times: reading every byte of a city of gigabytes at each start would take minutes. */
async function versionOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash("sha256");
  for (const file of files.toSorted()) {
    const { size, mtimeMs } = await stat(file);
    hash.update(`${file.slice(folder.length)}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}
