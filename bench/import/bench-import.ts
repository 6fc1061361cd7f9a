import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { FINENESSES } from "../../viewer/scene/frame-ease.ts";
import { screenSpaceErrorOf } from "../../viewer/scene/screen-space-error.ts";
import { writeCopies, writeLongSequence } from "./copies-of-city.ts";
import { eyeAbove, type SeenTile, tilesSeen } from "./tiles-seen.ts";
import type { Work } from "./work.ts";

const DATA = new URL("../../../shared/data/cityjson/", import.meta.url).pathname;
const DELFSHAVEN = join(DATA, "rotterdam-delfshaven.city.json");
/** Buildings of Rotterdam's centre, one a line. */
const CENTRE = join(DATA, "rotterdam-centre-derived.city.jsonl.gz");
const COPIES = 16;
const [FEW, MANY, A_WHOLE_CITY] = [2_700, 25_000, 200_000];

/** The importer beside a floor of what no importer can leave out, in the same run. `--full` adds a city of 200,000 buildings. */
export async function benchImport(): Promise<void> {
  if (!existsSync(DELFSHAVEN) || !existsSync(CENTRE)) {
    console.log(`\nImport: passed over, for there is no ${DELFSHAVEN} or no ${CENTRE}.`);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "stadslens-bench-"));
  try {
    await benchSpeed(folder);
    await benchDelfshaven(folder);
    await benchProportion(folder);
    if (process.argv.includes("--full")) await benchWholeCity(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function benchSpeed(folder: string): Promise<void> {
  const copies = join(folder, "copies.city.json");
  await writeCopies(DELFSHAVEN, COPIES, copies);
  const floor = await work("floor", copies, folder);
  const ours = await work("tiles", copies, folder);
  console.log(`\nFrom file to building tiles, ${COPIES} copies of Delfshaven (${ours.buildings} buildings)`);
  console.log(`floor ${inSeconds(floor)}, ours ${inSeconds(ours)}`);
  console.log(`ours / floor ${(ours.seconds / floor.seconds).toFixed(2)} (limit 4)`);
  await tellWhatIsFetched(join(folder, "buildings"), ours);
}

async function benchDelfshaven(folder: string): Promise<void> {
  const whole = await work("import", DELFSHAVEN, folder);
  console.log(`\nThe whole import of Delfshaven, ${whole.buildings} buildings: ${inSeconds(whole)}`);
  console.log(`peak ${whole.peakMebibytes.toFixed(0)} MiB (limit 256)`);
  const bytes = await packedBytes(join(folder, "cities", "bench", "buildings"));
  console.log(`tiles at full detail ${(bytes.near / 1000).toFixed(0)} KB by brotli 11 (limit 450)`);
  console.log(`tiles seen from afar ${(bytes.far / 1000).toFixed(0)} KB beside them`);
}

async function benchProportion(folder: string): Promise<void> {
  const [few, many] = [join(folder, "few.city.jsonl"), join(folder, "many.city.jsonl")];
  await writeLongSequence(CENTRE, FEW, few);
  await writeLongSequence(CENTRE, MANY, many);
  const one = await work("tiles", few, folder);
  const other = await work("tiles", many, folder);
  const each = ({ seconds, buildings }: Work): number => (seconds / buildings) * 1000;
  console.log("\nTime a building, from file to building tiles");
  console.log(
    `at ${FEW} ${each(one).toFixed(2)} ms, at ${MANY} ${each(other).toFixed(2)} ms: ${inSeconds(other)}`,
  );
  console.log(
    `ratio ${(each(other) / each(one)).toFixed(2)} (limit 1.30); peak ${other.peakMebibytes.toFixed(0)} MiB`,
  );
  await tellWhatIsFetched(join(folder, "buildings"), other);
}

async function benchWholeCity(folder: string): Promise<void> {
  const file = join(folder, "city.city.jsonl");
  await writeLongSequence(CENTRE, A_WHOLE_CITY, file);
  const whole = await work("import", file, folder);
  console.log(`\nThe whole import of ${whole.buildings} buildings: ${inSeconds(whole)}`);
  console.log(`peak ${whole.peakMebibytes.toFixed(0)} MiB (limit 1024)`);
}

async function work(what: "floor" | "tiles" | "import", source: string, folder: string): Promise<Work> {
  const program = new URL("./work.ts", import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [
    // As `npm run import` starts it.
    "--max-semi-space-size=4",
    "--heap-growing-percent=30",
    "--import",
    "tsx",
    program,
    what,
    source,
    folder,
  ]);
  return JSON.parse(stdout.trim().split("\n").at(-1)!) as Work;
}

function inSeconds({ seconds, secondsPerStage }: Work): string {
  const stages = Object.entries(secondsPerStage).map(([name, own]) => `${name} ${own.toFixed(1)}`);
  return `${seconds.toFixed(1)} s (${stages.join(", ")})`;
}

/** By brotli 11, of tiles with all detail and of those above them. */
async function packedBytes(folder: string): Promise<{ near: number; far: number }> {
  const leaves = new Set(leavesIn(JSON.parse(await readFile(join(folder, "tileset.json"), "utf8")).root));
  const bytes = { near: 0, far: 0 };
  for (const name of (await readdir(folder)).filter((one) => one.endsWith(".glb"))) {
    bytes[leaves.has(name) ? "near" : "far"] += await packedBytesOf(join(folder, name));
  }
  bytes.near += (await stat(join(folder, "tileset.json.br"))).size;
  return bytes;
}

async function packedBytesOf(file: string): Promise<number> {
  const content = await readFile(file);
  const packed = await promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
  return packed.length;
}

/** What a viewer fetches of the buildings for the city's own first view, and for one from above that takes in all of it. */
async function tellWhatIsFetched(folder: string, { home }: Work): Promise<void> {
  const { root } = JSON.parse(await readFile(join(folder, "tileset.json"), "utf8")) as { root: SeenTile };
  const errorPixels = screenSpaceErrorOf("buildings", FINENESSES[0].screenSpaceError);
  for (const [view, eye] of [
    ["the first view", home],
    ["the whole from above", eyeAbove(root)],
  ] as const) {
    const seen = tilesSeen(root, eye!, errorPixels);
    const sizes = await Promise.all(seen.map((uri) => packedBytesOf(join(folder, uri))));
    const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1_000_000;
    console.log(
      `fetched for ${view} ${megabytes.toFixed(2)} MB (limit 4), ${seen.length} tiles at ${errorPixels} pixels`,
    );
  }
}

const leavesIn = ({ content, children = [] }: SeenTile): string[] =>
  children.length === 0 ? [content.uri] : children.flatMap(leavesIn);
