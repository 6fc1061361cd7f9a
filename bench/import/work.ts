import { rm } from "node:fs/promises";
import type { CityModel } from "../../tiles-server/import/city-model.ts";
import { buildGround } from "../../tiles-server/import/ground/build-ground.ts";
import { importCity } from "../../tiles-server/import/import-city.ts";
import { makeCityModel } from "../../tiles-server/import/make-city-model.ts";
import { readCity } from "../../tiles-server/import/read-city.ts";
import { openShapeStore } from "../../tiles-server/import/reading/shape-store.ts";
import { createLocalFrame } from "../../tiles-server/import/tiles/local-frame.ts";
import { createSurfaceModel } from "../../tiles-server/import/tiles/surface-model.ts";
import { startTileMakers } from "../../tiles-server/import/tiles/tile-makers.ts";
import { writeBuildingTiles } from "../../tiles-server/import/tiles/write-building-tiles.ts";
import { runFloor } from "./floor.ts";
import { type Eye, eyeBefore } from "./tiles-seen.ts";

/** What a process of its own has done, as it says it on its last line. */
export interface Work {
  readonly secondsPerStage: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly peakMebibytes: number;
  readonly buildings: number;
  /** Where the city's first viewpoint has the eye, in the tiles' own axes; null where only the time was asked for. */
  readonly home: Eye | null;
}

/** `tsx work.ts floor|tiles|import <file> <folder>`: in a process of its own, so that its peak of memory is its own. */
const [what, source, folder] = process.argv.slice(2);
const startedAt = performance.now();
const secondsPerStage: Record<string, number> = {};
let before = startedAt;
const stage = (name: string): void => {
  secondsPerStage[name] = (performance.now() - before) / 1000;
  before = performance.now();
};

let buildings = 0;
let home: Eye | null = null;
switch (what) {
  case "floor":
    await runFloor(source, `${folder}/floor.f32`);
    stage("parse, cut, write");
    break;
  case "tiles":
    buildings = await writeTilesAlone();
    break;
  case "import": {
    const report = await importCity({ files: [source], cityId: "bench", dataFolder: folder });
    Object.assign(secondsPerStage, report.secondsPerStage);
    buildings = report.buildingsWritten;
    break;
  }
  default:
    throw new Error(`Ask for floor, tiles or import; "${what}" is none of them.`);
}
const seconds = (performance.now() - startedAt) / 1000;
const peakMebibytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ secondsPerStage, seconds, peakMebibytes, buildings, home } satisfies Work));

/** From the file to the building tiles, without what a city has beside them. */
async function writeTilesAlone(): Promise<number> {
  const store = await openShapeStore(folder);
  const { plane, buildings: placed, sources, about, report } = await readCity({ files: [source] }, store);
  stage("Reading");
  const makers = startTileMakers(placed.length);
  const ground = buildGround({ plane, buildings: placed, ...sources, landUse: [] });
  const model = makeCityModel({
    ...report,
    id: "bench",
    about,
    plane,
    placed,
    ground,
    trees: null,
    treeSizesAssumed: 0,
    objects: [],
    context: [],
    neighbourhoods: undefined,
  });
  stage("Spreading water");
  const surfaces = createSurfaceModel(ground, model.buildings);
  stage("Surface model");
  await rm(`${folder}/buildings`, { recursive: true, force: true });
  await writeBuildingTiles(model, surfaces, `${folder}/buildings`, undefined, makers);
  store.close();
  stage("Buildings");
  home = homeOf(model);
  return model.buildings.length;
}

function homeOf({ plane, ground, viewpoints: [first] }: CityModel): Eye {
  const { x, y } = plane.fromGeodetic(first.longitude, first.latitude);
  const [east, up, south] = createLocalFrame({ plane, ground }).placeOf(x, y, first.heightMetresNap);
  return eyeBefore([east, -south, up], first.headingDegrees, first.pitchDegrees, first.rangeMetres);
}
