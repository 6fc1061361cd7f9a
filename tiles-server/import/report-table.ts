import type { City, ZMeaning } from "../../scenarios/model/city.ts";
import type { ImportReport, MissingSource, ObjectsNotDrawn, ReadingReport } from "./import-report.ts";

const Z_IN_WORDS: Record<ZMeaning, string> = {
  nap: "metres NAP",
  "above-ground": "height above each building's own ground",
};

const GROUND_IN_WORDS: Record<City["heightsFrom"], string> = {
  buildings: "coarse: from the buildings' own ground",
  "height-file": "from the height file",
};

const WATER_IN_WORDS: Record<City["waterFrom"], string> = {
  "land-use": "the water in the land use",
  "water-file": "the water file",
  "map-edge": "the map's edge (an assumption; --water names the real water)",
};

const NOT_DRAWN_IN_WORDS: Record<ObjectsNotDrawn["reason"], string> = {
  bodiless: "an outline or a surface over the ground, without a body",
  underground: "under the ground",
  groundless: "given above its own ground, and nothing within 100 m says how high that is",
};

/** What figures lack without it. */
const MISSING_IN_WORDS: Record<MissingSource, string> = {
  heights: "the ground is coarse, from the buildings' own feet, and so are floods and showers (--heights)",
  "land-use": "paving, green and water are unknown: no green figures, and rain falls on paving (--land-use)",
  water: "floods come from the map's edge, an assumption (--water)",
  trees: "canopy and tree shade are unknown (--trees)",
  neighbourhoods: "figures are for the whole city alone (--neighbourhoods)",
  places: "schools, care homes and hospitals are unknown (--places)",
  streets: "no names on the map, and distances are in a straight line (--streets)",
};

const MOST_SKIPPED_SHOWN = 10;
const MOST_IDS_SHOWN = 3;

type Row = readonly [label: string, value: string];

/** The report as a short table; all of it stands in import-report.json. */
export function reportAsTable(report: ImportReport): string {
  const stages = Object.entries(report.secondsPerStage).map(([stage, seconds]) => `${stage} ${seconds}`);
  return tableOf(`${report.cityId} is in ${report.folder}`, [
    ["buildings", `${report.buildingsWritten} written of ${report.buildingsRead} read`],
    ...rowsOfReading(report, treeRows(report.trees)),
    ...when(report.neighbourhoodsElsewhere > 0, [
      "left out",
      `${report.neighbourhoodsElsewhere} neighbourhoods that lie beyond this city`,
    ]),
    [
      "ground",
      `${GROUND_IN_WORDS[report.heightsFrom]}, in cells of ${Number(report.cellSizeMetres.toFixed(2))} m`,
    ],
    ["water from", WATER_IN_WORDS[report.waterFrom]],
    ["extent", degreesInWords(report.extent)],
    ["size", `${(report.bytes / 1e6).toFixed(1)} MB before compression`],
    ["seconds", `${report.seconds} (${stages.join(", ")})`],
  ]);
}

/** What would come in, of a dry run. */
export function readingAsTable(cityId: string, report: ReadingReport): string {
  const { buildingsRead, skipped, buildingsExtent } = report;
  return tableOf(`${cityId} would come in; nothing was written`, [
    ["buildings", `${buildingsRead - skipped.length} would come in of ${buildingsRead} read`],
    ...rowsOfReading(report, treeRows(report.trees)),
    ["extent", `${degreesInWords(buildingsExtent)}, of the buildings`],
  ]);
}

const tableOf = (title: string, rows: readonly Row[]): string =>
  `${[title, ...rows.map(([label, value]) => `  ${label.padEnd(12)}${inOneLine(value)}`)].join("\n")}\n`;

/** Names and ids are anybody's: one may hold what moves a terminal's cursor, and would write over what is true. */
export const inOneLine = (text: string): string => text.replace(CONTROLS, "\ufffd");
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;

function rowsOfReading(report: ReadingReport, trees: readonly Row[]): Row[] {
  const drawn = Object.entries(report.objectsDrawn).map(([type, count]) => `${count} ${type}`);
  const others = Object.entries(report.objectsNotRead).map(([type, count]) => `${count} ${type}`);
  return [
    ...report.taken.map(
      ({ file, as, seen, crs }): Row => [
        "file",
        `${file}: ${as}, ${seen}${crs === undefined ? "" : `, ${crs}`}`,
      ],
    ),
    ...shortened(
      "left out",
      report.leftOut.map(({ file, reason }) => `${file}: ${reason}`),
    ),
    ...shortened(
      "skipped",
      report.skipped.map(({ id, reason }) => `${id}: ${reason}`),
    ),
    ...when(report.onNearbyGround.length > 0, [
      "assumed",
      `the ground under ${report.onNearbyGround.length} buildings is the nearest that is known: ${listed(report.onNearbyGround)}`,
    ]),
    ...when(report.duplicates.length > 0, [
      "twice",
      `${report.duplicates.length} stood in an earlier file too, and the first counts: ${listed(report.duplicates)}`,
    ]),
    ...when(drawn.length > 0, ["drawn", `${drawn.join(", ")}, without figures`]),
    ...report.objectsNotDrawn.map(
      ({ type, count, reason }): Row => ["not drawn", `${count} ${type}: ${NOT_DRAWN_IN_WORDS[reason]}`],
    ),
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
    ...Object.entries(report.unknownCovers).map(
      ([cover, count]): Row => ["left out", `${count} areas of land use with the unknown cover "${cover}"`],
    ),
    ...trees,
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
    ...when(report.buildingsOutsideHeights > 0, [
      "beyond it",
      `${report.buildingsOutsideHeights} buildings lie outside the height file: no water comes there`,
    ]),
    ...shortened("note", report.warnings),
    ...report.missing.map((kind): Row => ["missing", `${kind}: ${MISSING_IN_WORDS[kind]}`]),
  ];
}

const degreesInWords = ({ west, south, east, north }: City["extent"]): string =>
  [west, south, east, north].map((degrees) => degrees.toFixed(4)).join(", ");

function treeRows(trees: ReadingReport["trees"] | ImportReport["trees"]): Row[] {
  if (trees === undefined) return [];
  const outside = "outside" in trees ? trees.outside : 0;
  return [
    ["trees", "written" in trees ? `${trees.written} written` : `${trees.read} read`],
    ...when(trees.sizesAssumed > 0, [
      "assumed",
      `the height or crown of ${trees.sizesAssumed} trees: 8 m high, a crown of 0.6 of the height`,
    ]),
    ...when(outside > 0, ["left out", `${outside} trees beyond the ground's heights`]),
    ...when(trees.notPoints.length > 0, [
      "left out",
      `${trees.notPoints.length} trees that are no Point: ${listed(trees.notPoints)}`,
    ]),
  ];
}

const contextRows = (context: ReadingReport["context"]): Row[] =>
  context === undefined
    ? []
    : [
        ["around it", `${context.blocks} blocks, drawn and not counted`],
        ...when(context.skipped.length > 0, [
          "left out",
          `${context.skipped.length} blocks that cannot be read: ${listed(context.skipped.map(({ id }) => id))}`,
        ]),
      ];

const when = (isSo: boolean, row: Row): Row[] => (isSo ? [row] : []);

const shortened = (label: string, values: readonly string[]): Row[] => [
  ...values.slice(0, MOST_SKIPPED_SHOWN).map((value): Row => [label, value]),
  ...when(values.length > MOST_SKIPPED_SHOWN, [
    label,
    `and ${values.length - MOST_SKIPPED_SHOWN} more; an import writes them all into import-report.json`,
  ]),
];

const listed = (ids: readonly string[]): string =>
  ids.length <= MOST_IDS_SHOWN
    ? ids.join(", ")
    : `${ids.slice(0, MOST_IDS_SHOWN).join(", ")} and ${ids.length - MOST_IDS_SHOWN} more`;
