import type { City, Extent, ZMeaning } from "../../scenarios/model/city.ts";
import type { Plane } from "./city-model.ts";
import type { BuildingsRead } from "./reading/read-buildings.ts";

/** What the sources hold, and what of it cannot come in: known before anything is written. */
export interface ReadingReport {
  readonly files: readonly string[];
  readonly buildingsRead: number;
  readonly skipped: BuildingsRead["skipped"];
  /** Ids that stood in an earlier file too: the first counts. */
  readonly duplicates: BuildingsRead["duplicates"];
  readonly objectsNotRead: BuildingsRead["otherObjects"];
  /** Names of what the sources say of buildings, in order of the alphabet. */
  readonly attributes: readonly string[];
  readonly degenerateFaces: number;
  readonly selfCrossing: BuildingsRead["selfCrossing"];
  readonly texturesIgnored: number;
  /** Their ground is their own, and no water can be worked out there. */
  readonly buildingsOutsideHeights: number;
  readonly unknownCovers: Readonly<Record<string, number>>;
  /** What stands around it; left out where none was given. */
  readonly context?: { readonly blocks: number; readonly skipped: BuildingsRead["skipped"] };
  readonly crsOfOrigin: string;
  /** The plane the city is kept in. */
  readonly plane: string;
  /** "as-given": outside the Netherlands no sea level is known to us, and heights are taken as they are. */
  readonly heights: Plane["heights"];
  readonly zMeaning: ZMeaning;
  /** True where z was read from the buildings rather than told. */
  readonly zMeaningDetected: boolean;
}

/** What an import did, for people's table and for `import-report.json`. */
export interface ImportReport extends ReadingReport {
  readonly cityId: string;
  readonly folder: string;
  readonly buildingsWritten: number;
  /** Left out where none were given. */
  readonly trees?: {
    readonly written: number;
    /** Height or crown was not given, and is an assumption. */
    readonly sizesAssumed: number;
    /** Beyond the known ground, and left out. */
    readonly outside: number;
    /** Left out too, by their place in the file. */
    readonly notPoints: readonly string[];
  };
  /** Degrees, WGS84. */
  readonly extent: Extent;
  readonly heightsFrom: City["heightsFrom"];
  readonly waterFrom: City["waterFrom"];
  /** Of the package, before compression. */
  readonly bytes: number;
  readonly secondsPerStage: Readonly<Record<string, number>>;
  readonly seconds: number;
}

const Z_IN_WORDS: Record<ZMeaning, string> = {
  nap: "metres NAP",
  "above-ground": "height above each building's own ground",
};

const GROUND_IN_WORDS: Record<ImportReport["heightsFrom"], string> = {
  buildings: "coarse: from the buildings' own ground",
  "height-file": "from the height file",
};

const WATER_IN_WORDS: Record<ImportReport["waterFrom"], string> = {
  "land-use": "the water in the land use",
  "water-file": "the water file",
  "map-edge": "the map's edge (an assumption; --water names the real water)",
};

const MOST_SKIPPED_SHOWN = 10;
const MOST_IDS_SHOWN = 3;

/** The report as a short table; all of it stands in import-report.json. */
export function reportAsTable(report: ImportReport): string {
  const { west, south, east, north } = report.extent;
  const stages = Object.entries(report.secondsPerStage).map(([stage, seconds]) => `${stage} ${seconds}`);
  const others = Object.entries(report.objectsNotRead).map(([type, count]) => `${count} ${type}`);
  const rows: [string, string][] = [
    ["buildings", `${report.buildingsWritten} written of ${report.buildingsRead} read`],
    ...report.skipped
      .slice(0, MOST_SKIPPED_SHOWN)
      .map(({ id, reason }): [string, string] => ["skipped", `${id}: ${reason}`]),
    ...when(report.skipped.length > MOST_SKIPPED_SHOWN, [
      "skipped",
      `and ${report.skipped.length - MOST_SKIPPED_SHOWN} more: see import-report.json`,
    ]),
    ...when(report.duplicates.length > 0, [
      "twice",
      `${report.duplicates.length} stood in an earlier file too, and the first counts: ${listed(report.duplicates)}`,
    ]),
    ...when(others.length > 0, ["not read", others.join(", ")]),
    [
      "attributes",
      report.attributes.length === 0 ? "none" : `${report.attributes.length}: ${listed(report.attributes)}`,
    ],
    ...when(report.texturesIgnored > 0, ["ignored", `${report.texturesIgnored} texture files, never opened`]),
    ...when(report.degenerateFaces > 0, ["dropped", `${report.degenerateFaces} faces without area`]),
    ...when(report.selfCrossing.length > 0, [
      "mend",
      `an outline crosses itself in ${listed(report.selfCrossing)}; it is drawn as well as can be`,
    ]),
    ...Object.entries(report.unknownCovers).map(([cover, count]): [string, string] => [
      "left out",
      `${count} areas of land use with the unknown cover "${cover}"`,
    ]),
    ...treeRows(report.trees),
    ...contextRows(report.context),
    [
      "system",
      `${report.crsOfOrigin}${report.plane === report.crsOfOrigin ? "" : `, kept in ${report.plane}`}`,
    ],
    ...when(report.heights === "as-given", [
      "heights",
      "taken as they are, as if above the ellipsoid: outside the Netherlands the height of the sea is not known here",
    ]),
    [
      "z",
      `${report.heights === "as-given" && report.zMeaning === "nap" ? "heights as the source counts them" : Z_IN_WORDS[report.zMeaning]} (${report.zMeaningDetected ? "seen from the buildings" : "told by --z"})`,
    ],
    ["ground", GROUND_IN_WORDS[report.heightsFrom]],
    ...when(report.buildingsOutsideHeights > 0, [
      "beyond it",
      `${report.buildingsOutsideHeights} buildings lie outside the height file: no water comes there`,
    ]),
    ["water from", WATER_IN_WORDS[report.waterFrom]],
    ["extent", [west, south, east, north].map((degrees) => degrees.toFixed(4)).join(", ")],
    ["size", `${(report.bytes / 1e6).toFixed(1)} MB before compression`],
    ["seconds", `${report.seconds} (${stages.join(", ")})`],
  ];
  const lines = rows.map(([label, value]) => `  ${label.padEnd(12)}${value}`);
  return `${report.cityId} is in ${report.folder}\n${lines.join("\n")}\n`;
}

const treeRows = (trees: ImportReport["trees"]): [string, string][] =>
  trees === undefined
    ? [["trees", "none given: canopy and tree shade are unknown"]]
    : [
        ["trees", `${trees.written} written`],
        ...when(trees.sizesAssumed > 0, [
          "assumed",
          `the height or crown of ${trees.sizesAssumed} trees: 8 m high, a crown of 0.6 of the height`,
        ]),
        ...when(trees.outside > 0, ["left out", `${trees.outside} trees beyond the ground's heights`]),
        ...when(trees.notPoints.length > 0, [
          "left out",
          `${trees.notPoints.length} trees that are no Point: ${listed(trees.notPoints)}`,
        ]),
      ];

const contextRows = (context: ImportReport["context"]): [string, string][] =>
  context === undefined
    ? []
    : [
        ["around it", `${context.blocks} blocks, drawn and not counted`],
        ...when(context.skipped.length > 0, [
          "left out",
          `${context.skipped.length} blocks that cannot be read: ${listed(context.skipped.map(({ id }) => id))}`,
        ]),
      ];

const when = (isSo: boolean, row: [string, string]): [string, string][] => (isSo ? [row] : []);

const listed = (ids: readonly string[]): string =>
  ids.length <= MOST_IDS_SHOWN
    ? ids.join(", ")
    : `${ids.slice(0, MOST_IDS_SHOWN).join(", ")} and ${ids.length - MOST_IDS_SHOWN} more`;
