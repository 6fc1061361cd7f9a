import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { adviceFor } from "../../../scenarios/data-files/other-formats.ts";
import { Refusal } from "../refusal.ts";
import { isRaster, isReadable } from "./recognise-file.ts";
import type { LeftOutFile, SourceKind } from "./source-kind.ts";

/** What is not there is told by the reader that opens it. */
export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * What lies in a folder and below it and has an ending that is read, in order.
 *
 * @param kind that it was given for: heights are grids, and all else is not
 * @param leftOut gets what has another ending
 * @throws Refusal where it may not be looked into, or holds nothing of the kind
 */
export async function filesIn(
  folder: string,
  kind: SourceKind | undefined,
  leftOut: LeftOutFile[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await entriesOf(folder)) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) found.push(path);
    // A link to a folder may lead in a circle.
    else if (entry.isSymbolicLink()) {
      const target = await stat(path).catch(() => undefined);
      if (target?.isFile() === true) found.push(path);
      else leftOut.push({ file: basename(path), reason: whereLinkLeads(target?.isDirectory() === true) });
    }
  }
  const isWanted = (path: string): boolean =>
    isReadable(path) && (kind === undefined || (kind === "heights") === isRaster(path));
  found.sort();
  const wanted = found.filter(isWanted);
  if (wanted.length === 0) throw withoutFiles(basename(folder), kind);
  for (const other of found.filter((path) => !isReadable(path))) {
    leftOut.push({
      file: basename(other),
      reason: `it ${adviceFor(other) ?? "has an ending we do not read"}`,
    });
  }
  return wanted;
}

const whereLinkLeads = (isToFolder: boolean): string =>
  isToFolder
    ? "it is a link to another folder. Name that folder beside this one"
    : "it is a link to something that is not there";

const entriesOf = (folder: string) =>
  readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    throw new Refusal(
      "FILE_UNREADABLE",
      `The folder ${basename(cause.path ?? folder)} cannot be read (${cause.code}). Ask for the right to look into it.`,
    );
  });

const GRIDS = "heights (.tif, .asc)";
const FEATURES = "areas, lines or points (.geojson, .zip, .gpkg, .fgb, .kml, .csv)";

function withoutFiles(name: string, kind: SourceKind | undefined): Refusal {
  const what =
    kind === "heights"
      ? `no ${GRIDS}`
      : kind === undefined
        ? `no CityJSON (.json, .jsonl), no ${FEATURES} and no ${GRIDS}`
        : `no ${FEATURES}`;
  return new Refusal("FOLDER_EMPTY", `The folder ${name} holds ${what}. Name another.`);
}
