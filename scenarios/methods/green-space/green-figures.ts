import type { BuildingRow } from "../../model/city.ts";
import { BYTES_A_CELL, type Field, fieldValue, LAND } from "../../model/field.ts";
import type { FigureSet, MissingInput } from "../../model/figure.ts";
import { legendClassOf } from "../../model/legend.ts";
import { placeInGrid } from "../../model/place-in-grid.ts";
import { rowsByNeighbourhood, sumsByNeighbourhood } from "../figures/by-neighbourhood.ts";
import type { CityNumbers } from "../figures/city-numbers.ts";
import type { CountFigures } from "../figures/count-figures.ts";
import { missingHomes, missingOfAreas, missingTrees } from "../figures/missing-in-city.ts";
import { wayOf } from "../walking/way.ts";
import { canopyShare } from "./canopy.ts";
import { DISTANCE_LEGEND } from "./distance-classes.ts";
import { landSharesByCell } from "./land-shares.ts";
import { GREEN_LEGEND, type GreenAtHome, METRES_TO_GREEN_ALLOWED, rulesMet } from "./rules-3-30-300.ts";

/** Which homes meet 3, 30 and 300, and what each neighbourhood's ground is. Nothing in it moves: it is counted once a city. */
export function createGreenFigures(numbers: CityNumbers): CountFigures {
  const figures = countGreen(numbers);
  return () => figures;
}

function countGreen(numbers: CityNumbers): ReturnType<CountFigures> {
  const { buildings, homesOf, neighbourhoodOf, neighbourhoods } = numbers;
  const homes = sumsByNeighbourhood(numbers);
  const sums = Object.fromEntries(
    COUNTED.map((name) => [name, { met: sumsByNeighbourhood(numbers), known: sumsByNeighbourhood(numbers) }]),
  ) as Record<Counted, { readonly met: Float64Array; readonly known: Float64Array }>;
  const byRules = GREEN_LEGEND.classes.map(() => 0);
  const byDistance = DISTANCE_LEGEND.classes.map(() => 0);
  const hasNoGreen = isWithoutGreen(numbers);
  const isNearEdge = nearEdgeOf(numbers);
  let isGreenBeyondMap = false;
  for (const building of buildings) {
    const place = neighbourhoodOf[building.number];
    const count = homesOf[building.number];
    homes[place] += count;
    const way = wayOf(building.walkMetresToGreen, building.metresToGreen);
    const mayHaveMore =
      (way === null ? hasNoGreen : way.metres > METRES_TO_GREEN_ALLOWED) && isNearEdge(building);
    if (mayHaveMore) isGreenBeyondMap = true;
    const isFar = hasNoGreen && !mayHaveMore;
    const home: GreenAtHome = {
      ...building,
      metresToGreen: isFar ? Number.POSITIVE_INFINITY : building.metresToGreen,
      canopyShare: neighbourhoods[place]?.figures.canopyShare ?? null,
    };
    const met = rulesMet(home);
    const holds: Record<Counted, boolean | null> = {
      trees: met.trees,
      canopy: met.canopy,
      green: met.green,
      all: met.count === null ? null : met.count === 3,
      straight: way === null ? null : way.along === "straight-line",
    };
    for (const name of COUNTED) {
      if (holds[name] === null) continue;
      sums[name].known[place] += count;
      if (holds[name]) sums[name].met[place] += count;
    }
    if (met.count !== null) byRules[met.count] += count;
    const metres = way?.metres ?? (isFar ? Number.POSITIVE_INFINITY : null);
    if (metres !== null) byDistance[legendClassOf(metres, DISTANCE_LEGEND.classes)] += count;
  }
  const homesFigures = (read: (values: Float64Array) => number): FigureSet => {
    const homesWhere = (name: Counted): number | null =>
      read(sums[name].known) === 0 ? null : read(sums[name].met);
    const shareWhere = (name: Counted): number | null =>
      read(sums[name].known) === 0 ? null : read(sums[name].met) / read(sums[name].known);
    return {
      "homes-with-trees": homesWhere("trees"),
      "homes-under-canopy": homesWhere("canopy"),
      "homes-near-green": homesWhere("green"),
      "homes-all-rules": homesWhere("all"),
      "homes-in-straight-line": homesWhere("straight"),
      "trees-share": shareWhere("trees"),
      "near-green-share": shareWhere("green"),
      "all-rules-share": shareWhere("all"),
    };
  };
  const total = (values: Float64Array): number => values.reduce((one, other) => one + other, 0);
  return {
    method: "green-rules",
    city: {
      ...homesFigures(total),
      ...groundOfCity(numbers),
      "trees-per-100-homes": perHundred(numbers.city.treeCount, total(homes)),
    },
    neighbourhoods: rowsByNeighbourhood(numbers, (place) => ({
      ...homesFigures((values) => values[place]),
      ...groundOf(numbers, place),
      "trees-per-100-homes": perHundred(neighbourhoods[place]?.figures.treeCount, homes[place]),
    })),
    byClass: { "homes-by-rules": byRules, "homes-by-distance": byDistance },
    series: [],
    missing: [
      ...missingIn(numbers, total(sums.straight.met), total(sums.straight.known)),
      ...(isGreenBeyondMap ? (["beyond-map"] as const) : []),
    ],
  };
}

const COUNTED = ["trees", "canopy", "green", "all", "straight"] as const;
type Counted = (typeof COUNTED)[number];

const perHundred = (trees: number | undefined, homes: number): number | null =>
  trees === undefined || homes === 0 ? null : (trees / homes) * 100;

const GROUND = [
  ["canopy-share", "canopyShare"],
  ["paved-share", "pavedShare"],
  ["green-share", "greenShare"],
  ["water-share", "waterShare"],
] as const;

const groundOf = ({ neighbourhoods }: CityNumbers, place: number): FigureSet =>
  Object.fromEntries(GROUND.map(([id, share]) => [id, neighbourhoods[place]?.figures[share] ?? null]));

/** Of all neighbourhoods' ground together, null where it is not known of each; without neighbourhoods of the whole map. */
function groundOfCity({ neighbourhoods, land, city }: CityNumbers): FigureSet {
  if (neighbourhoods.length === 0)
    return land === null ? {} : groundOfMap(land, city.treeCount !== undefined);
  return Object.fromEntries(
    GROUND.map(([id, share]) => {
      let [part, whole] = [0, 0];
      for (const { figures } of neighbourhoods) {
        const { landSquareMetres, waterShare } = figures;
        const own = figures[share];
        if (own === undefined || landSquareMetres === undefined || waterShare === undefined)
          return [id, null];
        // Water is a share of the whole area, the others are shares of the land.
        const ground = share === "waterShare" ? landSquareMetres / (1 - waterShare) : landSquareMetres;
        part += own * ground;
        whole += ground;
      }
      return [id, whole === 0 ? null : part / whole];
    }),
  );
}

function groundOfMap(land: Field, areTreesKnown: boolean): FigureSet {
  const channel = (place: number): Uint8Array =>
    Uint8Array.from(
      { length: land.bytes.length / BYTES_A_CELL },
      (_, cell) => land.bytes[cell * BYTES_A_CELL + place],
    );
  const cover = channel(0);
  const shares = landSharesByCell(cover, land.header.cellSizeMetres);
  return {
    "canopy-share": areTreesKnown ? canopyShare(cover, channel(1)) : null,
    "paved-share": shares?.pavedShare ?? null,
    "green-share": shares?.greenShare ?? null,
    "water-share": shares?.waterShare ?? null,
  };
}

/** Green beyond the map's edge is not known: to who lives as near to it as one may walk, it may be the nearest. */
function nearEdgeOf({ land }: CityNumbers): (building: BuildingRow) => boolean {
  if (land === null) return () => false;
  const { columns, rows, cellSizeMetres } = land.header;
  const placeAt = placeInGrid(land.header);
  return ({ longitude, latitude }) => {
    const [column, row] = placeAt(longitude, latitude);
    return Math.min(column, columns - column, row, rows - row) * cellSizeMetres < METRES_TO_GREEN_ALLOWED;
  };
}

/** Land use is known, and no green in it is large enough: far from it everywhere, which is no unknown. */
const isWithoutGreen = ({ land, buildings }: CityNumbers): boolean =>
  land !== null &&
  isLandKnown(land) &&
  buildings.every(
    ({ metresToGreen, walkMetresToGreen }) => metresToGreen === null && walkMetresToGreen === null,
  );

function isLandKnown(land: Field): boolean {
  const { columns, rows } = land.header;
  for (let cell = 0; cell < columns * rows; cell += 1) {
    const cover = fieldValue(land, 0, cell);
    if (cover === LAND.paved || cover === LAND.green) return true;
  }
  return false;
}

function missingIn(numbers: CityNumbers, homesInStraightLine: number, homesWithWay: number): MissingInput[] {
  const { land, streets, neighbourhoods } = numbers;
  const missing: MissingInput[] = [...missingTrees(numbers)];
  if (land === null || !isLandKnown(land)) missing.push("land-use");
  if (neighbourhoods.length === 0) missing.push("neighbourhoods");
  const isNoneWalked = homesInStraightLine === homesWithWay;
  if (isNoneWalked && (streets === null || homesWithWay > 0)) missing.push("streets");
  return [...missing, ...missingHomes(numbers), ...missingOfAreas(numbers)];
}
