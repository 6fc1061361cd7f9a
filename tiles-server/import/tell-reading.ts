import type { MissingSource, ObjectsNotDrawn } from "./import-report.ts";
import type { BuildingsRead } from "./reading/read-buildings.ts";
import type { CityJsonFile } from "./reading/read-city-json.ts";
import type { SourcesRead } from "./reading/read-sources.ts";
import type { TakenFile } from "./reading/source-kind.ts";
import type { StandingObjects } from "./stand-objects.ts";

export type OpenedFile = Pick<CityJsonFile, "fileName" | "header">;

export const raisedInWords = ({ length }: BuildingsRead["raised"]): string[] =>
  length === 0
    ? []
    : [
        `${length} buildings have an outline and no faces with height: each is a block as high as its attributes say.`,
      ];

/** Of buildings that share their id with one that stands elsewhere. */
export function sameIdsInWords({ numbered, leftOut }: BuildingsRead["brought"]): string[] {
  const words: string[] = [];
  if (leftOut.length > 0) {
    words.push(
      `${leftOut.length} buildings have the id of another that stands elsewhere, in another file, and were left out: "${leftOut[0].id}" of ${leftOut[0].file} is the first. Give each an id of its own.`,
    );
  }
  if (numbered.length > 0) {
    words.push(
      `${numbered.length} buildings have the id of another that stands elsewhere, in another file, and got a number: "${numbered[0].id}" of ${numbered[0].file} is the first. Give each an id of its own where data is joined to them.`,
    );
  }
  return words;
}

export function countByType(objects: StandingObjects["objects"]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of objects) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

export const reasonsOf = (
  reason: ObjectsNotDrawn["reason"],
  counts: Readonly<Record<string, number>>,
): ObjectsNotDrawn[] => Object.entries(counts).map(([type, count]) => ({ type, count, reason }));

export function takenCityJson(
  files: readonly OpenedFile[],
  { buildings, skipped }: BuildingsRead,
  told: string | undefined,
): TakenFile[] {
  const counts = new Map<string, number>();
  for (const all of [buildings, skipped]) {
    for (const { file } of all) counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return files.map(({ fileName, header }) => {
    const crs = header.crs ?? told;
    return {
      file: fileName,
      as: "buildings",
      seen: `CityJSON ${header.version} of ${counts.get(fileName) ?? 0} buildings`,
      ...(crs === undefined ? {} : { crs }),
    };
  });
}

export function missingOf({ heights, landUse, water, trees, extras }: SourcesRead): MissingSource[] {
  const hasWater = water !== undefined || landUse?.areas.some(({ cover }) => cover === "water") === true;
  const isGiven: Record<MissingSource, boolean> = {
    heights: heights !== undefined,
    "land-use": landUse !== undefined,
    water: hasWater,
    trees: trees !== undefined,
    neighbourhoods: extras.neighbourhoods !== undefined,
    places: extras.places !== undefined,
    streets: extras.streets !== undefined,
  };
  return (Object.keys(isGiven) as MissingSource[]).filter((kind) => !isGiven[kind]);
}
